import { useMemo } from 'react';
import { type CollapseWorld, type Planted, plant } from '../../data/collapseLog';
import { fieldTable, pairRecovery } from '../../math/interaction';
import { seeded } from '../../math/random';
import { balancedFactor, principalDirections, singularValues } from '../../math/singularValues';
import { randomSpectrum, type Spectrum, spectrumOf } from '../../math/spectrum';
import type { Arm } from '../../state/run/arm';
import type { SpecOf } from '../../training/protocol';
import { type ArmName, experiment, useCollapse } from './store';

export type ArmReading = {
  readonly arm: Arm<SpecOf<'collapse'>>;
  readonly spectrum: Spectrum;
  /** Of each planted pair. */
  readonly recovery: readonly number[];
};

export type Reading = {
  readonly field: number;
  readonly planted: Planted;
  readonly arms: Readonly<Record<ArmName, ArmReading>>;
  readonly random: Spectrum;
  readonly truth: Spectrum;
};

/** Everything on the stage, recomputed from the arms' latest weights. */
export function useReading(): Reading {
  const field = useCollapse((state) => state.field);
  const a = useArmReading('a', field);
  const b = useArmReading('b', field);
  const { world, seeds, network } = a.arm.spec;
  const planted = usePlanted(world, seeds.data);
  const count = network.cardinalities[field];
  const random = useMemo(
    () => spectrumOf(randomSpectrum(count, network.dimension, seeded(1))),
    [count, network.dimension],
  );
  const truth = useMemo(() => spectrumOf(truthSpectrum(planted, field)), [planted, field]);
  return { field, planted, arms: { a, b }, random, truth };
}

function usePlanted(world: CollapseWorld, seed: number): Planted {
  return useMemo(() => plant(world, seed), [world, seed]);
}

function useArmReading(name: ArmName, field: number): ArmReading {
  const arm = experiment.useArms((state) => state.arms[name]);
  const { network, world, seeds } = arm.spec;
  const planted = usePlanted(world, seeds.data);
  const spectrum = useMemo(
    () => spectrumOf(singularValues(fieldTable(network, arm.weights, field), network.dimension)),
    [network, arm.weights, field],
  );
  // The worker measures it with every AUC; only weights that nobody has measured yet are left to do here.
  const last = arm.metrics[arm.metrics.length - 1]?.recovery;
  const unmeasured = last ? undefined : arm.weights;
  const own = useMemo(
    () =>
      unmeasured &&
      planted.tables.map((table, pair) =>
        pairRecovery(network, unmeasured, { fields: planted.world.pairs[pair].fields, table }),
      ),
    [network, unmeasured, planted],
  );
  const recovery = last ?? own ?? [];
  return { arm, spectrum, recovery };
}

/** Singular values of the table that the planted interactions themselves would give the field: halves of all its pairs. */
export function truthSpectrum({ world, tables }: Planted, field: number): readonly number[] {
  const rows = world.cardinalities[field];
  const halves = world.pairs.flatMap(({ fields: [i, j], strength, rank }, pair) => {
    if ((i !== field && j !== field) || strength === 0) return [];
    const other = world.cardinalities[i === field ? j : i];
    const table = i === field ? tables[pair] : turned(tables[pair], other, rows);
    const directions = Math.min(rank, other - 1, rows - 1);
    return [{ half: balancedFactor(table, other, directions), directions }];
  });
  const columns = halves.reduce((sum, { directions }) => sum + directions, 0);
  if (columns === 0) return [0];
  const joined = new Float64Array(rows * columns);
  let column = 0;
  for (const { half, directions } of halves) {
    for (let row = 0; row < rows; row++)
      joined.set(half.subarray(row * directions, (row + 1) * directions), row * columns + column);
    column += directions;
  }
  return singularValues(joined, columns);
}

/** [rows · columns] → [columns · rows] */
function turned(table: Float64Array, rows: number, columns: number): Float64Array {
  return Float64Array.from(table, (_, i) => table[(i % rows) * columns + Math.floor(i / rows)]);
}

/** The table's rows along its first direction and another one, in units of the first's deviation: [value][2]. */
export function cloudOf(
  { spec: { network }, weights }: Arm<SpecOf<'collapse'>>,
  field: number,
  direction: number,
): readonly (readonly [number, number])[] {
  const table = fieldTable(network, weights, field);
  const { dimension } = network;
  const axes = principalDirections(table, dimension, direction);
  const [first, other] = [axes[0], axes[axes.length - 1]];
  const along = (axis: readonly number[], row: number) => {
    let sum = 0;
    for (let k = 0; k < dimension; k++) sum += table[row * dimension + k] * axis[k];
    return sum;
  };
  const points = Array.from(
    { length: network.cardinalities[field] },
    (_, row) => [along(first, row), along(other, row)] as const,
  );
  const unit = Math.sqrt(points.reduce((sum, [x]) => sum + x * x, 0) / points.length) || 1;
  return points.map(([x, y]) => [x / unit, y / unit]);
}
