import { normal, type Random } from './random';
import { singularValues } from './singularValues';

/** What a table's singular values say of how many of its directions are used. All take them largest first. */

/** Information abundance ‖σ‖₁ / ‖σ‖∞ (2310.04400 §3): 1 when one direction holds everything, their number when all are equal. */
export function informationAbundance(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values[0];
}

/** Effective rank (Roy & Vetterli 2007): exp of the entropy of σ / ‖σ‖₁. */
export function effectiveRank(values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value, 0);
  let entropy = 0;
  for (const value of values) {
    const share = value / sum;
    if (share > 0) entropy -= share * Math.log(share);
  }
  return Math.exp(entropy);
}

/** Share of the energy Σσ² that the first 1, 2, … directions hold. */
export function cumulativeEnergy(values: readonly number[]): readonly number[] {
  const energy = values.reduce((sum, value) => sum + value * value, 0);
  let held = 0;
  return values.map((value) => {
    held += value * value;
    return held / energy;
  });
}

/** How many directions hold `share` of the energy: k90 for .9. */
export function directionsHolding(values: readonly number[], share = 0.9): number {
  return cumulativeEnergy(values).findIndex((held) => held >= share) + 1;
}

/** A table's singular values and what is read off them. */
export type Spectrum = {
  readonly values: readonly number[];
  readonly abundance: number;
  readonly effectiveRank: number;
  readonly k90: number;
  readonly energy: readonly number[];
};

export function spectrumOf(values: readonly number[]): Spectrum {
  return {
    values,
    abundance: informationAbundance(values),
    effectiveRank: effectiveRank(values),
    k90: directionsHolding(values),
    energy: cumulativeEnergy(values),
  };
}

/** σ / σ₁. */
export function normalised(values: readonly number[]): readonly number[] {
  return values.map((value) => value / values[0]);
}

/**
 * Singular values of a table of independent standard normal numbers, mean over draws: what Marchenko and Pastur's law
 * says of this shape, with its finite size.
 */
export function randomSpectrum(rows: number, columns: number, random: Random, draws = 8): readonly number[] {
  const mean = new Array<number>(Math.min(rows, columns)).fill(0);
  for (let draw = 0; draw < draws; draw++) {
    const table = Float64Array.from({ length: rows * columns }, () => normal(random));
    singularValues(table, columns).forEach((value, k) => {
      mean[k] += value / draws;
    });
  }
  return mean;
}

/** Where the law puts σ / √rows of a random table with rows ≥ columns: between 1 ∓ √(columns / rows). */
export function marchenkoPasturEdges(rows: number, columns: number): readonly [number, number] {
  const ratio = Math.sqrt(Math.min(rows, columns) / Math.max(rows, columns));
  return [1 - ratio, 1 + ratio];
}

/** Quantiles of the Marchenko–Pastur law for a table of independent standard normal numbers: the expected spectrum. */
export function marchenkoPasturSpectrum(rows: number, columns: number): readonly number[] {
  const few = Math.min(rows, columns);
  const many = Math.max(rows, columns);
  const [low, high] = marchenkoPasturEdges(rows, columns);
  // Density of s = σ / √many on [low, high] is √((high² − s²)(s² − low²)) / s, up to a factor.
  const cells = 4000;
  const step = (high - low) / cells;
  const cumulative = new Float64Array(cells + 1);
  for (let i = 0; i < cells; i++) {
    const s = low + (i + 0.5) * step;
    const inner = (high * high - s * s) * (s * s - low * low);
    cumulative[i + 1] = cumulative[i] + Math.sqrt(Math.max(0, inner)) / s;
  }
  let at = cells;
  return Array.from({ length: few }, (_, k) => {
    const wanted = (1 - (k + 0.5) / few) * cumulative[cells];
    while (at > 0 && cumulative[at] > wanted) at--;
    return (low + (at + 0.5) * step) * Math.sqrt(many);
  });
}
