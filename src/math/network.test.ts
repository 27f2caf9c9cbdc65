import { describe, expect, it } from 'vitest';
import {
  initialWeights,
  layout,
  learnable,
  type Network,
  restrict,
  temporalInterest,
  variants,
} from './network';

const plain: Network = { ...temporalInterest, number: { kind: 'none', bases: [] } };
const draw = (network: Network) => initialWeights(network, 1);
const parameterCount = (network: Network) => learnable(network).reduce((sum, one) => sum + one, 0);

describe('layout', () => {
  it('tiles the flat vector without gaps', () => {
    const { blocks, size } = layout({ ...temporalInterest, ...variants.self });
    let end = 0;
    for (const { offset, rows, columns } of Object.values(blocks)) {
      expect(offset).toBe(end);
      end += rows * columns;
    }
    expect(end).toBe(size);
  });

  it('counts the parameters of the network without a number by hand', () => {
    // Three tables of 12 × 32, p(0), 64 × 32 + 32 hidden, 32 output, 12 + 1 biases.
    expect(parameterCount(plain)).toBe(3 * 12 * 32 + 32 + 64 * 32 + 32 + 32 + 13);
    expect(parameterCount(plain)).toBe(3309);
  });

  it('counts a concatenation at half the width of each part', () => {
    expect(parameterCount({ ...plain, time: 'concat' })).toBe(3309 - (12 + 12 + 12 + 1) * 16);
  });
});

describe('initial weights', () => {
  it('repeat for a seed and differ between blocks', () => {
    expect(draw(plain)).toEqual(draw(plain));
    const { blocks } = layout(plain);
    const weights = draw(plain);
    expect(weights[blocks.behaviour.offset]).not.toBe(weights[blocks.target.offset]);
  });

  it('keep every other block when one part is switched off', () => {
    const off = draw({ ...plain, time: 'none' });
    const { gap, now } = layout(plain).blocks;
    const expected = draw(plain);
    for (const { offset, rows, columns } of [gap, now]) expected.fill(0, offset, offset + rows * columns);
    expect(off).toEqual(expected);
  });

  it('have the stated deviations', () => {
    const { blocks } = layout(temporalInterest);
    const weights = draw(temporalInterest);
    const deviation = ({ offset, rows, columns }: typeof blocks.gap) => {
      const values = weights.subarray(offset, offset + rows * columns);
      return Math.sqrt(values.reduce((sum, x) => sum + x * x, 0) / values.length);
    };
    expect(deviation(blocks.behaviour)).toBeGreaterThan(0.45);
    expect(deviation(blocks.behaviour)).toBeLessThan(0.55);
    expect(deviation(blocks.numeral)).toBeGreaterThan(0.09);
    expect(deviation(blocks.numeral)).toBeLessThan(0.11);
  });
});

describe('switches', () => {
  it('freeze or remove the time table', () => {
    const { gap } = layout(plain).blocks;
    for (const time of ['none', 'frozen'] as const) {
      const network = { ...plain, time };
      expect(learnable(network)[gap.offset]).toBe(0);
      expect(restrict(network, draw(plain))[gap.offset] === 0).toBe(time === 'none');
    }
  });
});
