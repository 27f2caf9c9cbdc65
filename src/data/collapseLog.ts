import { doubleCentred } from '../math/doubleCentring';
import { normal, type Random, seeded, seedFor } from '../math/random';

/** Pairs of categorical fields that interact, each by its own planted table (FFM-like), and clicks drawn from the sum. */
export type CollapseWorld = {
  /** Number of values of each field; values are equally likely. */
  readonly cardinalities: readonly number[];
  readonly pairs: readonly PlantedPair[];
  /** Deviation of every value's own effect. */
  readonly main: number;
  readonly bias: number;
};

export type PlantedPair = {
  readonly fields: readonly [number, number];
  /** Deviation of the planted table. */
  readonly strength: number;
  /** Inner rank at most. */
  readonly rank: number;
};

/** What a click depends on. */
export type Planted = {
  readonly world: CollapseWorld;
  /** [pair][value of the first field · cardinality of the second + value of the second] */
  readonly tables: readonly Float64Array[];
  /** [field][value] */
  readonly main: readonly Float64Array[];
};

/** Impressions in columns. */
export type CollapseLog = {
  readonly size: number;
  /** [impression · fields + field]: the value. */
  readonly values: Uint16Array;
  readonly labels: Uint8Array;
  /** The logits that clicks were drawn from. */
  readonly trueLogits: Float64Array;
};

/** A pair's draw depends on its fields only, so that changing one pair's strength changes no other. */
export function plant(world: CollapseWorld, seed: number): Planted {
  const draw = (purpose: string) => seeded(seedFor(seed, purpose));
  return {
    world,
    tables: world.pairs.map(({ fields: [i, j], strength, rank }) =>
      plantedTable(draw(`pair ${i} ${j}`), world.cardinalities[i], world.cardinalities[j], rank, strength),
    ),
    main: world.cardinalities.map((count, field) => {
      const random = draw(`main ${field}`);
      return Float64Array.from({ length: count }, () => world.main * normal(random));
    }),
  };
}

/** A·Bᵀ with inner rank at most `rank`, without row and column means, scaled to the deviation: [rows · columns]. */
function plantedTable(
  random: Random,
  rows: number,
  columns: number,
  rank: number,
  deviation: number,
): Float64Array {
  const inner = Math.min(rank, rows, columns);
  const left = Float64Array.from({ length: rows * inner }, () => normal(random));
  const right = Float64Array.from({ length: inner * columns }, () => normal(random));
  const table = new Float64Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    for (let k = 0; k < inner; k++) {
      for (let column = 0; column < columns; column++)
        table[row * columns + column] += left[row * inner + k] * right[k * columns + column];
    }
  }
  const centred = doubleCentred(table, rows, columns);
  const scale = deviation / Math.sqrt(centred.reduce((sum, x) => sum + x * x, 0) / centred.length);
  return centred.map((x) => x * scale);
}

export function sample({ world, tables, main }: Planted, size: number, random: Random): CollapseLog {
  const { cardinalities, pairs, bias } = world;
  const fields = cardinalities.length;
  const values = new Uint16Array(size * fields);
  const labels = new Uint8Array(size);
  const trueLogits = new Float64Array(size);
  for (let n = 0; n < size; n++) {
    let logit = bias;
    for (let field = 0; field < fields; field++) {
      const value = Math.floor(random() * cardinalities[field]);
      values[n * fields + field] = value;
      logit += main[field][value];
    }
    for (let p = 0; p < pairs.length; p++) {
      const [i, j] = pairs[p].fields;
      logit += tables[p][values[n * fields + i] * cardinalities[j] + values[n * fields + j]];
    }
    trueLogits[n] = logit;
    labels[n] = random() < 1 / (1 + Math.exp(-logit)) ? 1 : 0;
  }
  return { size, values, labels, trueLogits };
}

const low = 6;
/** Fields of the world in which tables collapse: two large ones, one middling, three of few values. */
export const collapseFields = ['user', 'item', 'category', 'hour', 'device', 'gender'] as const;
const cardinalities = [120, 100, 40, low, 3, 2];

/** Deviation of the planted table of user × item, the strongest pair, and of the other pairs of larger fields. */
const strongest = 0.9;
const usual = 0.6;

/**
 * The world of the main experiment: every pair interacts, user × item most of all. At the strength of the others, four
 * sets found it again with half of the seeds only; so strong they do with every one, while one set still loses it.
 * @param lowStrength of the pairs that touch a field of few values
 */
export function collapseWorld(lowStrength: number): CollapseWorld {
  const pairs = cardinalities.flatMap((one, i) =>
    cardinalities.slice(i + 1).map((other, after): PlantedPair => {
      const few = Math.min(one, other) <= low;
      const strength = few ? lowStrength : i === 0 && after === 0 ? strongest : usual;
      return { fields: [i, i + 1 + after], strength, rank: 4 };
    }),
  );
  return { cardinalities, pairs, main: 0.3, bias: -1 };
}

/** Our regulated experiment, after the idea of 2310.04400: field 1 meets field 2, as large as itself, and field 3 of `partner` values. */
export function regulatedWorld(partner: number, partnerStrength = 2): CollapseWorld {
  return {
    cardinalities: [300, 300, partner],
    pairs: [
      { fields: [0, 1], strength: 1, rank: 8 },
      { fields: [0, 2], strength: partnerStrength, rank: 8 },
    ],
    main: 0,
    bias: 0,
  };
}

/** Rank that the pairs' planted tables allow a field's table: all of them, and those with fields of few values only. */
export function plantedRank(world: CollapseWorld, field: number): { all: number; few: number } {
  let all = 0;
  let few = 0;
  for (const { fields, strength, rank } of world.pairs) {
    if (!fields.includes(field) || strength === 0) continue;
    const partner = world.cardinalities[fields[0] === field ? fields[1] : fields[0]];
    // Without their mean, two values differ in one direction only, and so on.
    const directions = Math.min(rank, partner - 1, world.cardinalities[field] - 1);
    all += directions;
    if (partner <= low) few += directions;
  }
  return { all, few };
}
