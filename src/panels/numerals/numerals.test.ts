import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { numerals as en } from '../../content/en/numerals';
import { distance } from '../../math/distances';
import { temporalInterest } from '../../math/network';
import { numeralsFor, rowCount } from '../../math/numerals';
import { untrainedWeights, useLab } from '../../state/run/lab';
import { codeText } from '../../ui/numeralNotation';
import { explainTotal } from './explain';
import { between, progress, walkGeometry } from './geometry';
import {
  digitCounts,
  distancesOf,
  encoded,
  encodingOf,
  liveRows,
  modelFits,
  randomRows,
  type Table,
  twinFinder,
  vectorsOf,
  widthOf,
} from './model';
import { concerns } from './notation';
import { joins, setBases, setCompare, setRange, setValue, toggleBase, useNumerals } from './store';

beforeEach(() => useNumerals.setState(useNumerals.getInitialState(), true));
const state = () => useNumerals.getState();

function table(kind: 'positional' | 'shared', bases: readonly number[], count = 64, dimension = 16): Table {
  const encoding = encodingOf({ kind, bases });
  const rows = randomRows(encoding, count, dimension, 1);
  const numerals = numeralsFor(count, bases);
  return { encoding, count, numerals, rows, dimension, across: 'add', origin: 'random' };
}

describe('store', () => {
  it('keeps numbers in range, and at least one base', () => {
    setValue(99);
    expect(state().value).toBe(63);
    setBases([2]);
    toggleBase(2);
    expect(state().bases).toEqual([2]);
    toggleBase(10);
    toggleBase(3);
    expect(state().bases).toEqual([2, 3, 10]);
  });

  it('widens the range to a number that a link asks for, and clamps when the range narrows', () => {
    useNumerals.setState({ value: 700 });
    expect(state().range).toBe(1024);
    setCompare(900);
    setRange(64);
    expect([state().value, state().compare]).toEqual([63, 63]);
  });
});

describe('tables', () => {
  it('start random as the live model does with the same seed', () => {
    const { spec } = useLab.getState();
    const live = liveRows(spec.network, untrainedWeights(spec));
    const random = randomRows(spec.network.number, 64, spec.network.numberDimension, spec.seeds.weights);
    expect([...random]).toEqual([...live]);
  });

  it('are the live model’s only with its kind, bases and range', () => {
    expect(modelFits(temporalInterest, { kind: 'positional', bases: [2, 3], range: 64 })).toBe(true);
    expect(modelFits(temporalInterest, { kind: 'shared', bases: [2, 3], range: 64 })).toBe(false);
    expect(modelFits(temporalInterest, { kind: 'positional', bases: [2], range: 64 })).toBe(false);
    expect(modelFits(temporalInterest, { kind: 'positional', bases: [2, 3], range: 1024 })).toBe(false);
  });

  it('sum to the whole base by base', () => {
    const one = encoded(51, table('positional', [2, 3, 10]));
    one.vector.forEach((x, e) => {
      expect(x).toBeCloseTo(
        one.parts.reduce((sum, part) => sum + part.sum[e], 0),
        12,
      );
    });
  });

  it('stand side by side where bases are concatenated, and every component is explained by its own base', () => {
    const wide: Table = { ...table('positional', [2, 3, 10]), across: 'concat' };
    const { parts, vector } = encoded(51, wide);
    expect(widthOf(wide)).toBe(48);
    expect([...vector]).toEqual(parts.flatMap(({ sum }) => [...sum]));
    // Component 2·16 + 5 is the sixth of base 10, whose digits of 51 are 1 and 5: rows 16 + 1 and 26 + 5 after 24 of the others.
    const { rows, result } = explainTotal(en, encoded(51, wide), 37);
    const offset = 2 * 6 + 3 * 4;
    const expected = wide.rows[(offset + 1) * 16 + 5] + wide.rows[(offset + 10 + 5) * 16 + 5];
    expect(result).toBeCloseTo(expected, 6);
    expect(rows.map(({ value }) => value)).toEqual([result]);
    // Squared distances of the bases add up.
    const far = (across: 'add' | 'concat', bases: readonly number[]) => {
      const one = { ...table('positional', bases), across };
      return distance(encoded(51, one).vector, encoded(50, one).vector) ** 2;
    };
    const pair: Table = { ...table('positional', [2, 3]), across: 'concat' };
    const [two, three] = encoded(51, pair).parts.map(
      ({ sum }, i) => distance(sum, encoded(50, pair).parts[i].sum) ** 2,
    );
    expect(far('concat', [2, 3])).toBeCloseTo(two + three, 9);
    const at = (value: number) => vectorsOf(pair).subarray(value * 32, (value + 1) * 32);
    expect([...at(51)]).toEqual([...Float32Array.from(encoded(51, pair).vector)]);
  });

  it('give 51 and 23 one vector when shared, but not 43', () => {
    const shared = table('shared', [2, 3]);
    const vector = (value: number) => [...encoded(value, shared).vector].map((x) => x.toFixed(6));
    expect(vector(23)).toEqual(vector(51));
    expect(vector(43)).not.toEqual(vector(51));
    expect(twinFinder(shared.encoding, 64)(51)).toEqual({ always: [23], even: [43] });
    expect(twinFinder(encodingOf({ kind: 'positional', bases: [2, 3] }), 64)(51)).toEqual({
      always: [],
      even: [],
    });
  });

  it('count digits: 51 holds two 0s and four 1s in base 2', () => {
    const { parts } = encoded(51, table('shared', [2, 3]));
    expect(parts.map(({ codes, numeral }) => digitCounts(codes, numeral.base))).toEqual([
      [2, 4],
      [1, 1, 2],
    ]);
  });

  it('compare all pairs below 64, and every seventh number of a long line', () => {
    expect(distancesOf(table('positional', [2, 3])).size).toBe(64);
    const long = distancesOf(table('positional', [2, 3], 1024));
    expect([long.stride, long.size]).toEqual([7, 147]);
    expect(long.spearman).toBeGreaterThan(0);
  });
});

describe('notation', () => {
  it('writes position and digit as the paper does, and shared rows without position', () => {
    const [code] = encoded(51, table('positional', [2, 3])).parts[0].codes.slice(-1);
    expect(codeText(code, false)).toBe('6₁');
    expect(codeText(code, true)).toBe('E₂[1]');
  });

  it('lights a shared row for its digit at every position', () => {
    const hovered = { kind: 'code', base: 2, position: 0, digit: 1 } as const;
    const elsewhere = { base: 2, position: 4, digit: 1 };
    expect(concerns(hovered, elsewhere, true)).toBe(true);
    expect(concerns(hovered, elsewhere, false)).toBe(false);
    expect(concerns({ kind: 'base', base: 2 }, elsewhere, false)).toBe(true);
    expect(concerns(undefined, elsewhere, true)).toBe(false);
  });
});

describe('geometry', () => {
  it('keeps tiles, rows and sums inside the picture and apart, at any width and set of bases', () => {
    const bases = fc.uniqueArray(fc.integer({ min: 2, max: 10 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(
        bases,
        fc.integer({ min: 300, max: 1400 }),
        fc.boolean(),
        fc.constantFrom(64, 1024),
        fc.constantFrom(...joins),
        (of, width, shared, count, across) => {
          const numerals = numeralsFor(count, of);
          const { bases: blocks, total, height } = walkGeometry(width, numerals, shared, 16, 330, across);
          for (const { numeral, columns, tileWidth, strip, sum } of blocks) {
            for (const [position, x] of columns.entries()) {
              expect(x - tileWidth / 2).toBeGreaterThanOrEqual(0);
              expect(x + tileWidth / 2).toBeLessThanOrEqual(width);
              const left = strip(position, numeral.base - 1);
              expect(left.x).toBeGreaterThanOrEqual(0);
              expect(left.x + 16 * left.cell).toBeLessThanOrEqual(width + 0.001);
              expect(left.y + left.height).toBeLessThanOrEqual(height);
              if (position > 0 && !shared) {
                expect(left.x + 16 * left.cell).toBeLessThanOrEqual(strip(position - 1, 0).x + 0.001);
              }
            }
            expect(sum.x + 16 * sum.cell).toBeLessThanOrEqual(width);
            expect(total.y).toBeGreaterThanOrEqual(sum.y + sum.height);
          }
          expect(total.y + total.height).toBeLessThanOrEqual(height);
          const cells = 16 * (across === 'concat' ? of.length : 1);
          expect(total.x).toBeGreaterThanOrEqual(0);
          expect(total.x + total.cell * cells).toBeLessThanOrEqual(width);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('moves a strip from its place to another', () => {
    const from = { x: 0, y: 10, cell: 2, height: 4 };
    const to = { x: 100, y: 20, cell: 8, height: 16 };
    expect(between(from, to, 0)).toEqual(from);
    expect(between(from, to, 0.5)).toEqual({ x: 50, y: 15, cell: 5, height: 10 });
    expect(between(from, to, 1)).toEqual(to);
  });

  it('divides the walk into steps', () => {
    expect([1, 1.5, 2, 4].map((at) => progress(at, 2))).toEqual([0, 0.5, 1, 1]);
    expect([1, 2.25, 4].map((at) => progress(at, 3))).toEqual([0, 0.25, 1]);
  });

  it('has a strip for every row of the table', () => {
    const { bases } = walkGeometry(700, numeralsFor(64, [2, 3]), false, 16, 330);
    const places = bases.flatMap(({ numeral, strip }) =>
      Array.from({ length: numeral.width * numeral.base }, (_, i) => {
        const { x, y } = strip(Math.floor(i / numeral.base), i % numeral.base);
        return `${x} ${y}`;
      }),
    );
    expect(new Set(places).size).toBe(rowCount({ kind: 'positional', bases: [2, 3] }, 64));
  });
});
