import { type Codec, decimal, integer } from './codec';
import { formatHash, formatLink, parseHash, parseLink } from './link';

/**
 * A setting, stated once: its value before anyone sets it, what it may be, how a link writes it, and what its control
 * offers. A table of settings is a plain object of these; the type, the defaults, the link, the ranges of the controls
 * and what is remembered of past runs all follow from it.
 */
export type Setting<T> = Codec<T> & { readonly initial: T };

/** The table whose rows hold these values. */
export type Table<Values> = { readonly [Key in keyof Values]: Setting<Values[Key]> };

/** The values that a table's rows hold. */
export type ValuesOf<Rows extends Readonly<Record<string, { readonly initial: unknown }>>> = {
  readonly [Key in keyof Rows]: Rows[Key]['initial'];
};

/** What a slider or a field of a number needs. */
type Control = { readonly min: number; readonly max: number; readonly step: number };
type Range = Setting<number> & { readonly control: Control };
type Choice<T> = Setting<T> & { readonly options: readonly T[] };
type Choices = Setting<readonly number[]> & { readonly options: readonly number[] };

/** A setting with a way of its own to be written. */
export function setting<T>(initial: T, codec: Codec<T>): Setting<T> {
  return { ...codec, initial };
}

/** A number from `min` to `max` in steps: what the control's steps do not reach is refused. */
export function range(
  initial: number,
  { min, max, step = 1 }: Omit<Control, 'step'> & { step?: number },
): Range {
  const places = Math.max(...[min, step].map((value) => String(value).split('.')[1]?.length ?? 0));
  const number = places > 0 ? decimal(min, max, places) : integer(min, max);
  const nearest = (value: number) => Number((min + Math.round((value - min) / step) * step).toFixed(places));
  return {
    initial,
    control: { min, max, step },
    parse: (text) => {
      const value = number.parse(text);
      const near = value === undefined ? Number.NaN : nearest(value);
      return Math.abs(near - Number(value)) < 1e-9 ? near : undefined;
    },
    // Between two steps while something moves; − 0 is 0.
    format: (value) => String(nearest(value) + 0),
  };
}

/** A 32-bit seed. */
export const seed = (initial = 1): Range => range(initial, { min: 0, max: 2 ** 32 - 1 });

/** One of a few; a list is one option and is written with commas. */
export function choice<const T extends string | number | readonly number[]>(
  initial: NoInfer<T>,
  options: readonly T[],
): Choice<T> {
  return {
    initial,
    options,
    parse: (text) => options.find((option) => String(option) === text),
    format: String,
  };
}

/** Some of a few numbers, at least one, each once, in the order of the options: `2,3,10`. */
export function some(initial: readonly number[], options: readonly number[]): Choices {
  return {
    initial,
    options,
    parse: (text) => {
      const given = text.split(',');
      const found = options.filter((option) => given.includes(String(option)));
      return found.length === given.length ? found : undefined;
    },
    format: (values) => values.join(','),
  };
}

/** A chosen number is left out and another put in, in ascending order; the last one stays. */
export function toggled(values: readonly number[], value: number): readonly number[] {
  const rest = values.filter((other) => other !== value);
  if (rest.length === values.length) return [...values, value].sort((a, b) => a - b);
  return rest.length > 0 ? rest : values;
}

/** On or off. */
export function flag(initial: boolean, [on, off]: readonly [string, string] = ['1', '0']): Setting<boolean> {
  return {
    initial,
    parse: (text) => (text === on ? true : text === off ? false : undefined),
    format: (value) => (value ? on : off),
  };
}

/** A setting that may be left open, which is null, written `none`; it is open at first. */
export function optional<T, Row extends Codec<T>>(
  row: Row & Codec<T>,
): Omit<Row, keyof Setting<T>> & Setting<T | null> {
  return {
    ...row,
    initial: null,
    parse: (text) => (text === 'none' ? null : row.parse(text)),
    format: (value) => (value === null ? 'none' : row.format(value)),
  };
}

export function initialOf<Values>(table: Table<Values>): Values {
  return valuesOf(table, (key) => table[key].initial);
}

/** Of a state, what a table is about. */
export function valuesIn<Values>(table: Table<Values>, state: NoInfer<Values>): Values {
  return valuesOf(table, (key) => state[key]);
}

function valuesOf<Values>(table: Table<Values>, of: (key: keyof Values) => unknown): Values {
  return Object.fromEntries(Object.keys(table).map((key) => [key, of(key as keyof Values)])) as Values;
}

/** Whether two states agree in all settings of a table. */
export function agree<Values>(table: Table<Values>, a: NoInfer<Values>, b: NoInfer<Values>): boolean {
  return (Object.keys(table) as (keyof Values)[]).every(
    (key) => a[key] === b[key] || table[key].format(a[key]) === table[key].format(b[key]),
  );
}

/** Settings as a link that names every one of them: later defaults do not change what it says. */
export function linkOfSettings<Values>(route: string, table: Table<Values>, values: NoInfer<Values>): string {
  return formatHash({ route, parameters: formatLink(values, table) });
}

/** The settings that a link speaks of; undefined where one of them is damaged. */
export function settingsOfLink<Values>(link: string, table: Table<Values>): Values | undefined {
  const { values, problems } = parseLink(parseHash(link).parameters, table, initialOf(table));
  return problems.length > 0 ? undefined : (values as Values);
}
