import { describe, expect, it } from 'vitest';
import { entanglement as words } from '../../content/en/entanglement';
import { type TaskNetwork, taskLayout, taskModel } from '../../math/entanglement';
import { allUserItemDistances, encounters } from '../../math/entanglementMeasures';
import { normal, seeded } from '../../math/random';
import type { Explanation } from '../../ui/explanation';
import { written } from '../../ui/expression';
import { aucCard, cosineCard, distanceCard, gateCard, predictionCard } from './cards';

const networks: TaskNetwork[] = [
  { users: 4, items: 3, dimension: 2, tables: ['A', 'B', 'S'], stopGradient: true, tower: 0 },
  { users: 4, items: 3, dimension: 3, tables: ['S'], stopGradient: true, tower: 2 },
];
const say = words.cards;

/** All digits, as a card shows them on demand. */
const inFull = (value: number) => String(value).replaceAll('-', '−');

/** What the printed expression comes to, read as a visitor would read it; rounded to two decimals as it is. */
function worth({ expression = '' }: Explanation): number {
  const script = written(expression, inFull)
    .replaceAll('−', '-')
    .replaceAll('×', '*')
    .replaceAll('÷', '/')
    .replaceAll('²', '**2')
    .replaceAll('√(', 'Math.sqrt(')
    .replace(/^σ\((.*)\)$/, '1 / (1 + Math.exp(-($1)))')
    .replace(/e\^(\(?-?[\d.e-]+\)?)/g, 'Math.exp($1)');
  expect(script).toMatch(/^(?:[\d.+\-*/() ]|Math\.(?:sqrt|exp))+$/);
  return new Function(`return ${script}`)() as number;
}

describe.each(networks)('cards of $tables', (network) => {
  const random = seeded(6);
  const weights = Float32Array.from({ length: taskLayout(network).size }, () => normal(random));
  const model = taskModel(network, weights);

  it('compute the distance they show', () => {
    network.tables.forEach((_, table) => {
      const distances = allUserItemDistances(model, table);
      const card = distanceCard(say, { model, distances, table, user: 2, item: 1 });
      expect(worth(card)).toBeCloseTo(Number(card.result), 6);
    });
  });

  it('compute the prediction they show', () => {
    for (const task of [0, 1]) {
      const card = predictionCard(say, model, task, 2, 1);
      expect(worth(card)).toBeCloseTo(Number(card.result), 6);
    }
  });

  it('compute the gate they show', () => {
    network.tables.forEach((_, table) => {
      const card = gateCard(say, model, 1, table, 1);
      expect(worth(card)).toBeCloseTo(Number(card.result), 6);
    });
  });

  it('compute the cosine they show', () => {
    const log = {
      size: 4,
      users: [2, 2, 2, 2],
      items: [0, 1, 2, 1],
      labels: [
        [1, 0, 1, 1],
        [0, 1, 1, 0],
      ] as const,
    };
    const card = cosineCard(say, model, encounters(log, 4, 3), 2, undefined);
    expect(worth(card)).toBeCloseTo(Number(card.result), 6);
  });
});

it('says so when a ranking is turned round', () => {
  const values = { all: 0.5, conflicting: 0.11, agreeing: 0.89 };
  expect(aucCard(say, 'shared', 'conflicting', values, 0.9).note).toContain(say.inverted);
  expect(aucCard(say, 'shared', 'all', values, 0.9).note).not.toContain(say.inverted);
  expect(aucCard(say, 'shared', 'all', values, 0.9).result).toBe(0.5);
});
