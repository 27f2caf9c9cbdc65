import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { layout, type Variant, variants } from '../../math/network';
import { formatSnapshot, parseSnapshot, specOf } from './snapshot';

const read = (variant: Variant) => readFileSync(`public/snapshot/${variant}.json`, 'utf8');

describe('the bundled snapshots', () => {
  it.each(Object.keys(variants) as Variant[])('%s fits the current model', (variant) => {
    const { weights, auc, step } = parseSnapshot(read(variant), specOf(variant));
    expect(weights.length).toBe(layout(specOf(variant).network).size);
    expect(step).toBe(specOf(variant).steps);
    expect(auc.test).toBeGreaterThan(0.69);
  });

  it('survive a round trip', () => {
    const snapshot = parseSnapshot(read('tim'), specOf('tim'));
    expect(snapshot.log?.measured.length).toBe(12 ** 3);
    expect(parseSnapshot(formatSnapshot(snapshot), specOf('tim'))).toEqual(snapshot);
  });
});

describe('a snapshot that does not fit', () => {
  const file = () => JSON.parse(read('tim'));
  const rejected = (change: object, reason: RegExp) =>
    expect(() => parseSnapshot(JSON.stringify({ ...file(), ...change }), specOf('tim'))).toThrow(reason);

  it('says what is wrong', () => {
    rejected({ version: 0 }, /version 0, not 1/);
    rejected({ spec: { ...specOf('tim'), steps: 7 } }, /another model/);
    rejected({ weights: file().weights.slice(0, 64) }, /12 weights, not/);
    rejected({ weights: file().weights.replace(/^.{8}/, 'AADAfwAA') }, /no numbers/);
    expect(() => parseSnapshot('<!doctype html>', specOf('tim'))).toThrow();
  });
});
