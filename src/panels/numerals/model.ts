import { useMemo } from 'react';
import { allDistances, encodings, orderCorrelation } from '../../math/distances';
import { layout, type Network } from '../../math/network';
import {
  type Code,
  codes,
  digitSumGroups,
  type NumberEncoding,
  type Numeral,
  numeralsFor,
  rowCount,
  rowSum,
  vectorGroups,
} from '../../math/numerals';
import { normal, seeded, seedFor } from '../../math/random';
import { useLab } from '../../state/run/lab';
import { useInTransition } from '../../ui/useInTransition';
import { type Join, type Numerals, type TableKind, useNumerals } from './store';

/** An embedding table [rows, dimension] row-major, and the encoding that reads it. */
export type Table = {
  readonly encoding: NumberEncoding;
  readonly count: number;
  readonly numerals: readonly Numeral[];
  readonly rows: Float32Array;
  readonly dimension: number;
  readonly across: Join;
  readonly origin: 'snapshot' | 'trained' | 'imported' | 'untrained' | 'random';
};

export function encodingOf({ kind, bases }: { kind: TableKind; bases: readonly number[] }): NumberEncoding {
  return { kind, bases };
}

/** Whether the live model's table is the one these settings ask for. */
export function modelFits(
  { number, numberCount }: Network,
  { kind, bases, range }: Pick<Numerals, 'kind' | 'bases' | 'range'>,
): boolean {
  return number.kind === kind && number.bases.join() === bases.join() && numberCount === range;
}

/** The deviation the live model's numeral table starts with. */
const deviation = 0.1;

/** Drawn as the live model draws its own: with the same seed, its very start. */
export function randomRows(
  encoding: NumberEncoding,
  count: number,
  dimension: number,
  seed: number,
): Float32Array {
  const random = seeded(seedFor(seed, 'numeral'));
  return Float32Array.from(
    { length: rowCount(encoding, count) * dimension },
    () => deviation * normal(random),
  );
}

/** The live model's numeral table, as a view into its weights. */
export function liveRows(network: Network, weights: Float32Array): Float32Array {
  const { offset, rows, columns } = layout(network).blocks.numeral;
  return weights.subarray(offset, offset + rows * columns);
}

/** The random table of the settings: what training starts from. */
export function useRandomTable(): Table {
  const { bases, kind, range, seed, across } = useSettings();
  const dimension = useLab((lab) => lab.spec.network.numberDimension);
  return useMemo(() => {
    const encoding = encodingOf({ kind, bases });
    const rows = randomRows(encoding, range, dimension, seed);
    const numerals = numeralsFor(range, bases);
    return { encoding, count: range, numerals, rows, dimension, across, origin: 'random' };
  }, [bases, kind, range, seed, dimension, across]);
}

/** The live model's table, where it fits the settings. */
export function useLiveTable(): Table | undefined {
  const { bases, kind, range, across } = useSettings();
  const { spec, weights, source: origin } = useInTransition(useLab);
  const { network } = spec;
  return useMemo(() => {
    if (!modelFits(network, { bases, kind, range })) return undefined;
    const rows = liveRows(network, weights);
    const encoding = encodingOf({ kind, bases });
    const numerals = numeralsFor(range, bases);
    return { encoding, count: range, numerals, rows, dimension: network.numberDimension, across, origin };
  }, [bases, kind, range, network, weights, origin, across]);
}

/** The table on screen: the live model's if asked for and fitting, otherwise the random one. */
export function useTable(): Table {
  const source = useNumerals((state) => state.source);
  const random = useRandomTable();
  const live = useLiveTable();
  return source === 'model' && live ? live : random;
}

/** The same outside a component, as of now. */
export function tableNow(): Table {
  const { bases, kind, range, seed, source, across } = useNumerals.getState();
  const { spec, weights, source: origin } = useLab.getState();
  const { network } = spec;
  const dimension = network.numberDimension;
  const encoding = encodingOf({ kind, bases });
  const common = { encoding, count: range, numerals: numeralsFor(range, bases), dimension, across };
  return source === 'model' && modelFits(network, { bases, kind, range })
    ? { ...common, rows: liveRows(network, weights), origin }
    : { ...common, rows: randomRows(encoding, range, dimension, seed), origin: 'random' };
}

function useSettings() {
  const bases = useNumerals((state) => state.bases);
  const kind = useNumerals((state) => state.kind);
  const range = useNumerals((state) => state.range);
  const seed = useNumerals((state) => state.seed);
  const across = useNumerals((state) => state.across);
  return { bases, kind, range, seed, across };
}

/** A number in one base. */
export type Part = {
  readonly numeral: Numeral;
  /** Least significant first. */
  readonly codes: readonly Code[];
  /** [dimension]. */
  readonly sum: Float64Array;
};

/** One number on its way to a vector: codes and sum of each base, then the whole. */
export type Encoded = {
  readonly value: number;
  readonly parts: readonly Part[];
  readonly across: Join;
  /** [dimension] where the bases are added; [bases · dimension], base by base, where they are concatenated. */
  readonly vector: Float64Array;
};

export function encoded(value: number, { numerals, encoding, rows, dimension, across }: Table): Encoded {
  const all = codes(value, numerals, encoding.kind === 'shared');
  const parts = numerals.map((numeral) => {
    const own = all.filter((code) => code.base === numeral.base);
    return {
      numeral,
      codes: own,
      sum: rowSum(
        rows,
        dimension,
        own.map(({ row }) => row),
      ),
    };
  });
  const vector =
    across === 'concat'
      ? Float64Array.from(parts.flatMap(({ sum }) => [...sum]))
      : rowSum(
          rows,
          dimension,
          all.map(({ row }) => row),
        );
  return { value, parts, across, vector };
}

/** Width of a number's vector. */
export function widthOf({ dimension, numerals, across }: Table): number {
  return across === 'concat' ? dimension * numerals.length : dimension;
}

/** Values of one row of the table: a view. */
export function tableRow({ rows, dimension }: Table, row: number): Float32Array {
  return rows.subarray(row * dimension, (row + 1) * dimension);
}

/** Share of a table's entries that stay below the value that fills a cell: a few large ones must not pale the rest. */
const filledQuantile = 0.97;

/**
 * The value that fills a cell, one for rows and sums, so that the same bar is the same value. It does not depend on the
 * number; large entries and sums of many rows may reach beyond it.
 */
export function cellRange({ rows }: Table): number {
  const sizes = rows.map(Math.abs).sort();
  return 1.8 * Math.max(sizes[Math.floor(filledQuantile * (sizes.length - 1))], 1e-9);
}

/** [count, width]: the vectors of all numbers. */
export function vectorsOf(table: Table): Float32Array {
  const { encoding, count, rows, dimension, across } = table;
  if (across === 'add') return encodings(encoding, count, rows, dimension);
  const width = widthOf(table);
  const vectors = new Float32Array(count * width);
  for (let value = 0; value < count; value++) vectors.set(encoded(value, table).vector, value * width);
  return vectors;
}

/** Distances of pairs of numbers, of all or, on a long line, of every `stride`th. */
export type Distances = {
  readonly stride: number;
  /** How many numbers are compared with each other. */
  readonly size: number;
  /** [size, size]. */
  readonly values: Float32Array;
  readonly largest: number;
  readonly spearman: number;
};

/** Sampling a long line: 7 shares no factor with any base but 7, so it freezes no digit of the others. */
const longStride = 7;

export function distancesOf(table: Table): Distances {
  const { count } = table;
  const dimension = widthOf(table);
  const stride = count > 128 ? longStride : 1;
  const all = vectorsOf(table);
  const size = Math.ceil(count / stride);
  const vectors = new Float32Array(size * dimension);
  for (let i = 0; i < size; i++) {
    vectors.set(all.subarray(i * stride * dimension, (i * stride + 1) * dimension), i * dimension);
  }
  const values = allDistances(vectors, dimension);
  const largest = values.reduce((most, x) => Math.max(most, x), 1e-9);
  return { stride, size, values, largest, spearman: orderCorrelation(values, size) };
}

export type Twins = {
  /** Same rows: one vector, whatever the table holds. */
  readonly always: readonly number[];
  /** Same digit sums only: one vector when a table's rows step evenly. */
  readonly even: readonly number[];
};

/** Groups all numbers once, so that the twins of a dragged number are found at once. */
export function twinFinder(encoding: NumberEncoding, count: number): (value: number) => Twins {
  const always = memberships(vectorGroups(encoding, count));
  const even =
    encoding.kind === 'shared'
      ? memberships(digitSumGroups(numeralsFor(count, encoding.bases), count))
      : always;
  return (value) => ({
    always: always[value].filter((other) => other !== value),
    even: even[value].filter((other) => !always[value].includes(other)),
  });
}

/** [value]: the group that it belongs to. */
function memberships(groups: readonly number[][]): (readonly number[])[] {
  const found: (readonly number[])[] = [];
  for (const group of groups) for (const member of group) found[member] = group;
  return found;
}

export function useTwins(): Twins {
  const { bases, kind, range } = useSettings();
  const value = useNumerals((state) => state.value);
  const find = useMemo(() => twinFinder(encodingOf({ kind, bases }), range), [bases, kind, range]);
  return useMemo(() => find(Math.min(value, range - 1)), [find, value, range]);
}

/** How often each digit occurs, by digit: 51 in base 2 has two 0s and four 1s. */
export function digitCounts(own: readonly Code[], base: number): number[] {
  return Array.from({ length: base }, (_, digit) => own.filter((code) => code.digit === digit).length);
}
