import { beforeAll, expect, it } from 'vitest';
import { results } from '../data/entanglementResults';
import type { TaskNetwork } from '../math/entanglement';
import { startBackend } from '../model/backend';
import { installedWasm } from '../model/installedWasm';
import { type EntanglementMetrics, type EntanglementSpec, entanglementExperiment } from './entanglement';

/** The design's §4 over five seeds, on WASM. Prints the table. `npm run verify`. */
const seeds = [1, 2, 3, 4, 5];

const single: Partial<TaskNetwork> = { tables: ['A', 'B'] };
const shared: Partial<TaskNetwork> = { tables: ['S'] };
const stem: Partial<TaskNetwork> = { tables: ['A', 'B', 'S'] };

beforeAll(async () => {
  await startBackend(installedWasm, 'wasm');
});

type Outcome = EntanglementMetrics & { readonly milliseconds: number };

async function run(
  network: Partial<TaskNetwork>,
  conflict: number,
  seed: number,
  labelledB = 0.2,
): Promise<Outcome> {
  const spec: EntanglementSpec = {
    experiment: 'entanglement',
    network: { users: 100, items: 60, dimension: 2, tables: ['S'], stopGradient: true, tower: 0, ...network },
    conflict,
    labelledB,
    seeds: { data: seed, weights: seed, batches: seed },
    steps: 500,
    batchSize: 256,
    learningRate: 0.03,
  };
  const started = performance.now();
  for await (const training of entanglementExperiment(spec).train()) {
    if (training.step < spec.steps) continue;
    const milliseconds = performance.now() - started;
    const { metrics } = await training.measure(true);
    if (metrics?.experiment === 'entanglement') return { ...metrics, milliseconds };
  }
  throw new Error('ended early');
}

/** The columns of the table on the page, which must say what is measured here. */
const columns = ['single', 'shared', 'stem', 'shared, 4 wide, towers'];

/** One run for each seed; prints them, and holds the page's table to their means. */
async function over(name: string, network: Partial<TaskNetwork>, conflict: number): Promise<Outcome[]> {
  const all: Outcome[] = [];
  for (const seed of seeds) all.push(await run(network, conflict, seed));
  const list = (of: (one: Outcome) => number) => all.map((one) => of(one).toFixed(3)).join(' ');
  console.log(
    `conflict ${conflict} ${name}: A ${list((o) => o.auc[0].all)} | B ${list((o) => o.auc[1].all)}`,
    `| B, conflicting ${list((o) => o.auc[1].conflicting)} | ms ${all.map((o) => o.milliseconds.toFixed(0)).join(' ')}`,
  );
  const printed = results.find(([of]) => of === (conflict === 0.5 ? '½' : String(conflict)));
  const cell = printed?.[columns.indexOf(name) + 1];
  if (columns.includes(name)) {
    const mean = (of: (one: Outcome) => number) => all.reduce((sum, one) => sum + of(one), 0) / all.length;
    const [everyone, conflicting] = (cell?.match(/\.\d+/g) ?? []).map(Number);
    expect(mean((o) => o.auc[1].all)).toBeCloseTo(everyone, 2);
    expect(mean((o) => o.auc[1].conflicting)).toBeCloseTo(conflicting, 2);
  }
  return all;
}

it('entanglement.agree: agreeing tasks: sharing helps, and both tables keep most of it', async () => {
  for (const { auc } of await over('shared', shared, 0)) expect(auc[1].all).toBeGreaterThanOrEqual(0.88);
  for (const { auc } of await over('stem', stem, 0)) expect(auc[1].all).toBeGreaterThanOrEqual(0.86);
  await over('single', single, 0);
});

it('entanglement.unrelated: unrelated tasks: one table loses more than .1 to shared and own tables', async () => {
  const one = await over('shared', shared, 0.5);
  const both = await over('stem', stem, 0.5);
  one.forEach(({ auc }, i) => {
    expect(both[i].auc[1].all - auc[1].all).toBeGreaterThan(0.1);
  });
  await over('single', single, 0.5);
});

it('entanglement.oppose: opposite tasks: one table is confidently wrong about conflicting users, own tables are right', async () => {
  for (const { auc } of await over('shared', shared, 1)) expect(auc[1].conflicting).toBeLessThan(0.2);
  for (const { auc } of await over('stem', stem, 1)) expect(auc[1].conflicting).toBeGreaterThan(0.8);
  await over('single', single, 1);
});

it('entanglement.towers: what the caveats say: a wider table alone does not help, a tower over it recovers much, stop-gradient costs nothing', async () => {
  for (const conflict of [0, 0.5, 1]) {
    const wide = await over('shared, 6 wide', { ...shared, dimension: 6 }, conflict);
    const tower = await over('shared, 4 wide, towers', { ...shared, dimension: 4, tower: 16 }, conflict);
    if (conflict > 0) for (const { auc } of wide) expect(auc[1].all).toBeLessThan(0.76);
    for (const { auc } of tower) expect(auc[1].all).toBeGreaterThan(0.76);
  }
  await over('stem without stop-gradient', { ...stem, stopGradient: false }, 1);
});
