type Range = {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Of the page keys. */
  readonly page: number;
};

const ways: Readonly<Record<string, (value: number, range: Range) => number>> = {
  ArrowRight: (value, { step }) => value + step,
  ArrowUp: (value, { step }) => value + step,
  ArrowLeft: (value, { step }) => value - step,
  ArrowDown: (value, { step }) => value - step,
  PageUp: (value, { page }) => value + page,
  PageDown: (value, { page }) => value - page,
  Home: (_, { min }) => min,
  End: (_, { max }) => max,
};

/** Where a key leads a slider that is drawn, as it would a native one; undefined for keys that sliders do not know. */
export function slid(key: string, value: number, range: Range): number | undefined {
  const to = ways[key]?.(value, range);
  return to === undefined ? undefined : Math.min(Math.max(to, range.min), range.max);
}
