/**
 * How one value is written in a link. What comes from a link is distrusted here and nowhere else: `parse` gives a
 * valid value or undefined, and `parse(format(value))` gives the value back.
 */
export type Codec<T> = {
  readonly parse: (text: string) => T | undefined;
  readonly format: (value: T) => string;
  /** Name in the link, where it is not the store's. */
  readonly name?: string;
};

export function named<T>(name: string, codec: Codec<T>): Codec<T> {
  return { ...codec, name };
}

/** Whole number in [from, to]. */
export function integer(from: number, to: number): Codec<number> {
  return {
    parse: (text) => {
      if (!/^-?\d{1,15}$/.test(text)) return undefined;
      const value = Number(text) + 0;
      return value >= from && value <= to ? value : undefined;
    },
    format: String,
  };
}

/** 32-bit seed. */
export const seed: Codec<number> = integer(0, 2 ** 32 - 1);

/** Number in [from, to], written with at most `places` decimals. */
export function decimal(from: number, to: number, places = 4): Codec<number> {
  return {
    parse: (text) => {
      if (!/^-?(\d{1,15}\.?\d{0,15}|\.\d{1,15})$/.test(text)) return undefined;
      const value = Number(text);
      return value >= from && value <= to ? value : undefined;
    },
    // Number(…) drops trailing zeros; + 0 makes −0 a 0.
    format: (value) => String(Number(value.toFixed(places)) + 0),
  };
}

export function oneOf<const T extends string>(choices: readonly T[]): Codec<T> {
  return { parse: (text) => choices.find((choice) => choice === text), format: (value) => value };
}

/** Whole numbers in [from, to], without repetition, at most `longest` of them: `2,3,10`; none is `none`. */
export function integers(from: number, to: number, longest: number): Codec<readonly number[]> {
  const one = integer(from, to);
  return {
    parse: (text) => {
      if (text === 'none') return [];
      const values = text.split(',').map(one.parse);
      if (values.length > longest || new Set(values).size < values.length) return undefined;
      return values.every((value) => value !== undefined) ? values : undefined;
    },
    format: (values) => values.join(',') || 'none',
  };
}

const anyBases = integers(2, 10, 9);
/** Bases of numeral systems, at least one, in ascending order. */
export const someBases: Codec<readonly number[]> = {
  ...anyBases,
  parse: (text) => {
    const found = anyBases.parse(text);
    return found?.length ? [...found].sort((a, b) => a - b) : undefined;
  },
};

/** Several of the given names, in the order given by the visitor; none is `none`. */
export function someOf<const T extends string>(choices: readonly T[]): Codec<readonly T[]> {
  const one = oneOf(choices);
  return {
    parse: (text) => {
      if (text === 'none') return [];
      const values = text.split(',').map(one.parse);
      if (new Set(values).size < values.length) return undefined;
      return values.every((value) => value !== undefined) ? values : undefined;
    },
    format: (values) => values.join(',') || 'none',
  };
}

/** A switch: 1 or 0. */
export const flag: Codec<boolean> = {
  parse: (text) => (text === '1' ? true : text === '0' ? false : undefined),
  format: (value) => (value ? '1' : '0'),
};

/** Free text of at most `longest` UTF-16 units, not empty and without control characters. */
export function text(longest: number): Codec<string> {
  return {
    parse: (value) => (value && value.length <= longest && !/\p{Cc}/u.test(value) ? value : undefined),
    format: (value) => value,
  };
}

/** A value that may be missing, null in the store: written `none`. */
export function optional<T>(codec: Codec<T>): Codec<T | null> {
  return {
    ...codec,
    parse: (text) => (text === 'none' ? null : codec.parse(text)),
    format: (value) => (value === null ? 'none' : codec.format(value)),
  };
}
