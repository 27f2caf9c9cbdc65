/**
 * Colours of heat maps, mixed from the theme's ramps (`--ramp-zero`, `--ramp-positive`, `--ramp-negative`,
 * `--ramp-full`), so that they follow the theme by themselves. Whole percents keep the number of different ones small.
 */
export type Ramp = (value: number) => string;

const mix = (name: string, share: number) =>
  `color-mix(in oklab, var(${name}) ${Math.round(100 * Math.min(1, Math.max(0, share)))}%, var(--ramp-zero))`;

/** Signed values, saturated at ±extent. */
export function diverging(extent: number): Ramp {
  return (value) => mix(value < 0 ? '--ramp-negative' : '--ramp-positive', Math.abs(value) / extent || 0);
}

/** Amounts from `from` to `to`; `concept` gives the colour of the full one. */
export function sequential(to: number, from = 0, concept = '--ramp-full'): Ramp {
  return (value) => mix(concept, (value - from) / (to - from) || 0);
}
