import { expect, it } from 'vitest';
import { seeded } from '../math/random';
import { singularValues } from '../math/singularValues';
import { collapseWorld, plant, plantedRank, regulatedWorld, sample } from './collapseLog';

const world = collapseWorld(0.6);
const planted = plant(world, 1);

it('plants pure interactions of the rank and deviation asked for', () => {
  planted.tables.forEach((table, pair) => {
    const { fields, rank, strength } = world.pairs[pair];
    const [rows, columns] = fields.map((field) => world.cardinalities[field]);
    const values = singularValues(table, columns);
    const used = values.filter((value) => value > 1e-9 * values[0]).length;
    // Without their mean, two values differ in one direction only.
    expect(used).toBe(Math.min(rank, rows - 1, columns - 1));
    expect(table.reduce((sum, x) => sum + x, 0)).toBeCloseTo(0, 8);
    const deviation = Math.sqrt(table.reduce((sum, x) => sum + x * x, 0) / table.length);
    expect(deviation).toBeCloseTo(strength, 10);
  });
});

it('draws every pair apart from the others', () => {
  const weaker = plant(collapseWorld(0.3), 1);
  expect(weaker.tables[0]).toEqual(planted.tables[0]);
  expect(weaker.tables[2][7]).toBeCloseTo(planted.tables[2][7] / 2, 12);
  expect(plant(world, 2).tables[0]).not.toEqual(planted.tables[0]);
});

it('clicks as often as its logits say', () => {
  const log = sample(planted, 20_000, seeded(3));
  const expected = log.trueLogits.reduce((sum, z) => sum + 1 / (1 + Math.exp(-z)), 0);
  const clicks = log.labels.reduce((sum, label) => sum + label, 0);
  expect(Math.abs(clicks - expected) / log.size).toBeLessThan(0.01);
  expect(Math.max(...log.values.filter((_, i) => i % 6 === 0))).toBe(119);
});

it('says what rank a table could use', () => {
  expect(plantedRank(world, 0)).toEqual({ all: 15, few: 7 });
  expect(plantedRank(regulatedWorld(3), 0)).toEqual({ all: 10, few: 2 });
});
