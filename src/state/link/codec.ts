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

/** The shareable part of a store. */
export type Fields<State> = { readonly [Key in keyof State]?: Codec<State[Key]> };

/** A value under another name in the link. */
export function named<C extends object>(name: string, codec: C): C & { readonly name: string } {
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

/** A switch: 1 or 0. */
export const flag: Codec<boolean> = {
  parse: (text) => (text === '1' ? true : text === '0' ? false : undefined),
  format: (value) => (value ? '1' : '0'),
};
