import { unusable } from '../fileProblem';
import { isNumber, looksNumeric } from './numberText';

/** How a text table is written, as its first lines show it. */
export type Dialect = {
  /** A blank stands for any run of blanks. */
  readonly separator: Separator;
  readonly decimal: '.' | ',';
  /** Commas might be either: whole numbers, two a line. */
  readonly unsure: boolean;
  /** Cells may stand in double quotes. */
  readonly quoted: boolean;
  /** Lines end in a separator with nothing behind it. */
  readonly padded: boolean;
  /** Lines before the first row. */
  readonly skipped: number;
  /** What word2vec writes into the first line. */
  readonly counts?: { readonly rows: number; readonly columns: number };
  /** Names of the columns, one for each, where the first line has them. */
  readonly header?: readonly string[];
  /** Cells of a line. */
  readonly columns: number;
  /** Columns of words, which name the rows. */
  readonly words: readonly number[];
};

export type Separator = '\t' | ',' | ';' | '|' | ' ';

/** Those that are tried, the likelier first: of equals the first is taken. */
const candidates: readonly (readonly [separator: Separator, decimal: '.' | ','])[] = [
  ['\t', '.'],
  [',', '.'],
  [';', '.'],
  [' ', '.'],
  ['|', '.'],
  ['\t', ','],
  [';', ','],
  [' ', ','],
  ['|', ','],
];

/**
 * @param lines the first ones that are not blank, without their ends
 * @param decimal what the visitor says of commas
 * @throws UnusableFile where no column of them holds numbers
 */
export function dialectOf(lines: readonly string[], decimal?: '.' | ','): Dialect {
  const quoted = lines.some((line) => /(^|[\t,; |])"/.test(line));
  // Comments, as numpy.savetxt writes a header.
  const comments = lines.findIndex((line) => !/^#/.test(line) || isRow(line.split(/[\s,;|]+/).slice(1)));
  const rest = comments > 0 ? lines.slice(comments) : lines;
  const below = rest.length > 1 ? rest.slice(1) : rest;
  let best = { separator: '\t' as Separator, decimal: '.' as '.' | ',', score: -1, columns: 1 };
  for (const [separator, mark] of quoted ? [...candidates, [',', ','] as const] : candidates) {
    if (decimal && mark !== decimal) continue;
    const cells = rest.map((line) => cellsOf(line, separator, quoted));
    // The line of word2vec is of another length.
    const columns = commonLength(
      separator === ' ' && isCounts(cells[0]) && cells.length > 1 ? cells.slice(1) : cells,
    );
    const even = cells.filter(({ length }) => length === columns);
    const all = (even.length > 1 ? even.slice(1) : even).flat();
    const numbers = all.filter((cell) => looksNumeric(cell, mark)).length / all.length;
    // A separator that separates nothing comes last.
    const score = columns === 1 ? numbers / 1e6 : (numbers * even.length) / cells.length;
    if (score > best.score) best = { separator, decimal: mark, score, columns };
  }
  return settled(rest, below, { ...best, quoted, comments: Math.max(0, comments) }, decimal === undefined);
}

type Guess = Pick<Dialect, 'separator' | 'decimal' | 'quoted' | 'columns'> & { readonly comments: number };

function settled(lines: readonly string[], below: readonly string[], guess: Guess, free: boolean): Dialect {
  const { quoted, comments } = guess;
  let { separator, decimal, columns } = guess;
  const unsure = separator === ',' && !quoted && lines.every((line) => /^[+-]?\d+,\d+\s*$/.test(line));
  if (unsure && free) {
    // Two whole numbers a line: fractions of a single column, rather than a table of two.
    [separator, decimal, columns] = ['\t', ',', 1];
  }
  const split = (line: string) => cellsOf(line, separator, quoted);
  const first = split(lines[0]);
  const rows = below.map(split).filter(({ length }) => length === columns);
  const padded = columns > 1 && separator !== ' ' && [...rows, first].every((cells) => !cells[columns - 1]);
  if (padded) columns--;
  const width = padded ? columns + 1 : columns;
  const shared = { separator, decimal, quoted, padded, unsure: unsure || (decimal === ',' && !free) };
  const wordFirst = mostlyWords(rows, 0, decimal);
  const counts = separator === ' ' && rows.length > 0 ? countsOf(first, columns, wordFirst) : undefined;
  const words = Array.from({ length: columns }, (_, column) => column).filter((column) =>
    counts && counts.columns < columns ? column === 0 : mostlyWords([first, ...rows], column, decimal),
  );
  const numeric = Array.from({ length: columns }, (_, column) => column).filter(
    (column) => !words.includes(column),
  );
  if (bracketed(lines)) unusable({ key: 'brackets' });
  if (numeric.length === 0) unusable({ key: 'noNumbers', text: first[0].slice(0, 24) });
  if (counts) return { ...shared, skipped: comments + 1, counts, columns, words };
  const header = lines.length > 1 ? headerOf(first, numeric, { columns, width, decimal, words }) : undefined;
  return { ...shared, skipped: comments + (header ? 1 : 0), header, columns, words };
}

/** Cells without the blanks around them. */
export function cellsOf(line: string, separator: Separator, quoted: boolean): string[] {
  const inside = separator === ' ' ? line.trim() : line;
  if (!quoted || !inside.includes('"')) {
    const cells = separator === ' ' ? inside.split(/ +/) : inside.split(separator);
    for (let at = 0; at < cells.length; at++) cells[at] = cells[at].trim();
    return cells;
  }
  const cells: string[] = [];
  const cell = quotedCell[separator];
  cell.lastIndex = 0;
  for (let match = cell.exec(inside); match; match = cell.exec(inside)) {
    cells.push(match[1] === undefined ? match[2].trim() : match[1].replaceAll('""', '"').trim());
    if (match[3] === '') break;
  }
  return cells;
}

/** A cell in quotes, in which a quote is written twice, or one without; then a separator or the end. */
const quotedCell = Object.fromEntries(
  (
    [
      ['\t', '\t'],
      [',', ','],
      [';', ';'],
      ['|', '\\|'],
      [' ', ' +'],
    ] as const
  ).map(([separator, pattern]) => [
    separator,
    new RegExp(`[^\\S\\t]*(?:"((?:[^"]|"")*)"[^\\S\\t]*|((?:(?!${pattern}).)*))(${pattern}|$)`, 'gsy'),
  ]),
) as Readonly<Record<Separator, RegExp>>;

function commonLength(rows: readonly (readonly string[])[]): number {
  const seen = new Map<number, number>();
  for (const { length } of rows) seen.set(length, (seen.get(length) ?? 0) + 1);
  // Of equally frequent ones the first.
  return [...seen].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}

function mostlyWords(rows: readonly (readonly string[])[], column: number, decimal: '.' | ','): boolean {
  const filled = rows.map((cells) => cells[column]).filter((cell) => cell);
  const words = filled.filter((cell) => !looksNumeric(cell, decimal));
  return words.length > filled.length / 2;
}

const isCounts = (cells: readonly string[]) =>
  cells.length === 2 && cells.every((cell) => /^\d+$/.test(cell));

/** The line of word2vec: how many rows, and how many numbers in each. */
function countsOf(first: readonly string[], columns: number, wordFirst: boolean) {
  if (columns < 3 || !isCounts(first)) return undefined;
  const [rows, said] = first.map(Number);
  if (said !== columns - 1 && (said !== columns || wordFirst))
    unusable({ key: 'countLine', what: 'columns', said, found: columns - 1 });
  return { rows, columns: said };
}

function headerOf(
  first: readonly string[],
  numeric: readonly number[],
  about: Pick<Dialect, 'columns' | 'decimal' | 'words'> & { readonly width: number },
): readonly string[] | undefined {
  const { columns, width, decimal, words } = about;
  // R writes no name over the names of the rows.
  const short =
    first.length === columns - 1 && (words.includes(0) || !first.some((cell) => looksNumeric(cell, decimal)));
  if (!short && first.length !== columns && first.length !== width) return undefined;
  const cells = short ? ['', ...first] : first.slice(0, columns);
  const named = numeric.filter((column) => cells[column] !== '' && !looksNumeric(cells[column], decimal));
  // Pandas leaves the corner empty, and numbers the columns.
  const corner = columns > 1 && cells[0] === '' && cells.slice(1).every((cell) => cell !== '');
  return corner || 2 * named.length >= numeric.length ? cells : undefined;
}

const isRow = (cells: readonly string[]) =>
  cells.length > 0 &&
  2 * cells.filter((cell) => isNumber(cell, '.') || isNumber(cell, ',')).length > cells.length;

const bracketed = (lines: readonly string[]) =>
  2 * lines.filter((line) => /[[(]\s*[+-]?[\d.]/.test(line)).length > lines.length;
