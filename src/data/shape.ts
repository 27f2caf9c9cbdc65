/**
 * What a value out of a stranger's JSON must be, in a file or in the browser's storage. A shape answers with the path of
 * the first part that is not as it must be (`network.bases.1`; '' is the value itself), or undefined where all is sound.
 */
export type Shape<T> = {
  (value: unknown): string | undefined;
  /** Never set; it keeps the type. */
  readonly of?: T;
};

export const fits = <T>(shape: Shape<T>, value: unknown): value is T => shape(value) === undefined;

/** Undefined where the text is no JSON, or JSON of another shape. */
export function parseAs<T>(shape: Shape<T>, text: string | undefined): T | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return fits(shape, value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function leaf<T>(holds: (value: unknown) => boolean): Shape<T> {
  return (value) => (holds(value) ? undefined : '');
}

export const anything = leaf<unknown>(() => true);
export const text = leaf<string>((value) => typeof value === 'string');

export const number = (from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY) =>
  leaf<number>((value) => Number.isFinite(value) && Number(value) >= from && Number(value) <= to);

export const whole = (from: number, to: number = Number.MAX_SAFE_INTEGER) =>
  leaf<number>((value) => Number.isSafeInteger(value) && Number(value) >= from && Number(value) <= to);

export const among = <const T>(...choices: readonly T[]) =>
  leaf<T>((value) => (choices as readonly unknown[]).includes(value));

export function maybe<T>(shape: Shape<T>): Shape<T | undefined> {
  return (value) => (value === undefined ? undefined : shape(value));
}

/** @param most entries at most, and at least `least` */
export function list<T>(of: Shape<T>, most = Number.POSITIVE_INFINITY, least = 0): Shape<readonly T[]> {
  return (value) =>
    Array.isArray(value) && value.length <= most && value.length >= least
      ? firstOf(value.entries(), ([at, one]) => [at, of(one)])
      : '';
}

/** An object with these parts; beside them there may be others, unless it is `closed`. */
export function record<T>(
  parts: { readonly [Key in keyof T]-?: Shape<T[Key]> },
  { closed = false } = {},
): Shape<T> {
  return (value) => {
    if (!isObject(value)) return '';
    const wrong = firstOf(Object.entries<Shape<unknown>>(parts), ([key, of]) => [key, of(value[key])]);
    return wrong ?? (closed ? Object.keys(value).find((key) => !Object.hasOwn(parts, key)) : undefined);
  };
}

/** An object whose parts, whatever their names, are all of one shape. */
export function recordOf<T>(of: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return (value) => (isObject(value) ? firstOf(Object.entries(value), ([key, one]) => [key, of(one)]) : '');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The path of the first part with something wrong in it. */
function firstOf<Part>(
  parts: Iterable<Part>,
  look: (part: Part) => readonly [string | number, string | undefined],
): string | undefined {
  for (const part of parts) {
    const [key, wrong] = look(part);
    if (wrong !== undefined) return wrong ? `${key}.${wrong}` : String(key);
  }
  return undefined;
}
