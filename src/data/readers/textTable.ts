import { unusable } from '../fileProblem';
import type { Labels } from '../labelsFile';
import { cellsOf, type Dialect, dialectOf } from './dialect';
import { largestNumber, mostNumbers } from './limits';
import { isNumber, notFinite, plainDecimal } from './numberText';
import { type FirstBad, type FoundTable, RowStore } from './rowStore';

/** A table as it stood in a text, and how it was written there. */
export type TextTable = FoundTable & {
  /** Names of the columns of numbers, where the first line has them. */
  readonly header?: readonly string[];
  /** Columns of words, from 0. */
  readonly words: readonly number[];
  /** Whether the first line says how many there are, as word2vec's does. */
  readonly counts: boolean;
  /** Commas that are, or might be, decimal ones. */
  readonly commas?: { readonly decimal: boolean; readonly unsure: boolean };
  readonly firstBad?: FirstBad;
};

/** A line longer than this is none of a table of at most so many columns. */
const longestLine = 2 ** 20;
/** Lines that show how the file is written; fewer where they are long. */
const shown = { lines: 60, text: 2 ** 18 };

/**
 * Reads a table as text, piece by piece, so that no more than a piece of a large file stands in memory: one row a line,
 * as spreadsheets, pandas, numpy.savetxt, word2vec, GloVe, fastText and the Embedding Projector write it. How it is
 * written (dialect.ts) is seen from its first lines and held to for the rest.
 */
export class TextTableReader {
  /** Of lines, from 1. */
  private line = 0;
  /** What came before the first lines were seen in full. */
  private start = '';
  private dialect?: Dialect;
  /** The line that the last piece ended in. */
  private rest = '';
  private end = '\n';
  private store?: RowStore;
  private numeric: readonly number[] = [];
  private words: string[][] = [];
  private row = new Float64Array(0);
  /** A blank line, which is none of the table's if nothing but such lines follows. */
  private blank = 0;
  private bad?: FirstBad;
  /** Lines before the first row that were passed. */
  private skipped = 0;

  private readonly decimal?: '.' | ',';

  /** @param decimal what the visitor says of commas */
  constructor(decimal?: '.' | ',') {
    this.decimal = decimal;
  }

  /** @throws UnusableFile and nothing else */
  read(piece: string): void {
    if (this.dialect) {
      this.readOn(piece);
      return;
    }
    this.start += piece;
    if (this.start.length >= shown.text || linesOf(this.start).length > shown.lines) this.begin(false);
  }

  /** @throws UnusableFile and nothing else */
  finish(): TextTable {
    if (!this.dialect) this.begin(true);
    if (this.rest !== '') this.readLine(this.rest);
    const { dialect, store } = this;
    if (!dialect || !store || store.seen === 0) return unusable({ key: 'empty' });
    const { counts, header, words, decimal, unsure } = dialect;
    if (counts && counts.rows !== store.seen)
      unusable({ key: 'countLine', what: 'rows', said: counts.rows, found: store.seen });
    const labels = words.length > 0 ? labelsOf(this.words, words, header) : undefined;
    return {
      ...store.table(),
      labels,
      firstBad: this.bad,
      header: header && this.numeric.map((column) => header[column]),
      words,
      counts: counts !== undefined,
      commas: decimal === ',' || unsure ? { decimal: decimal === ',', unsure } : undefined,
    };
  }

  private begin(all: boolean): void {
    const text = this.start.replace(/^\ufeff/, '');
    this.end = text.includes('\n') ? '\n' : '\r';
    const lines = linesOf(text);
    // The last one may go on.
    if (!all && lines.length > 1) lines.pop();
    const filled = lines.slice(0, shown.lines).filter((line) => line.trim() !== '');
    if (filled.length === 0) {
      // Blank so far.
      if (!all && text.length < longestLine) return;
      unusable({ key: 'empty' });
    }
    this.checkText(filled);
    this.dialect = dialectOf(filled, this.decimal);
    const { columns, words } = this.dialect;
    this.numeric = Array.from({ length: columns }, (_, column) => column).filter(
      (column) => !words.includes(column),
    );
    if (this.numeric.length > mostNumbers.columns)
      unusable({ key: 'tooMany', what: 'columns', most: mostNumbers.columns });
    this.store = new RowStore(this.numeric.length);
    this.row = new Float64Array(this.numeric.length);
    this.words = words.map(() => []);
    this.start = '';
    this.readOn(text);
  }

  private checkText(lines: readonly string[]): void {
    const bad = lines.findIndex((line) => line.includes('\ufffd'));
    if (bad >= 0) unusable({ key: 'notText', line: bad + 1 });
  }

  private readOn(piece: string): void {
    const lines = (this.rest + piece).split(this.end);
    this.rest = lines.pop() ?? '';
    for (let at = 0; at < lines.length; at++) {
      // A quoted cell may hold the end of a line.
      if (this.dialect?.quoted && odd(lines[at])) {
        const next = lines[at + 1];
        if (next === undefined) {
          this.rest = `${lines[at]}${this.end}${this.rest}`;
          break;
        }
        lines[at + 1] = `${lines[at]}${this.end}${next}`;
        continue;
      }
      this.readLine(lines[at]);
    }
    if (this.rest.length > longestLine) unusable({ key: 'longLine', line: this.line + 1, most: longestLine });
  }

  private readLine(text: string): void {
    this.line++;
    const line = text.endsWith('\r') ? text.slice(0, -1) : text;
    if (line.trim() === '') {
      this.blank ||= this.line;
      return;
    }
    if (this.blank > 0 && this.store?.seen) unusable({ key: 'blankLine', line: this.blank });
    this.blank = 0;
    if (this.skipped < (this.dialect?.skipped ?? 0)) {
      this.skipped++;
      return;
    }
    this.readRow(line);
    // An end of line inside quotes counts, too.
    if (this.dialect?.quoted) this.line += text.split(this.end).length - 1;
  }

  private readRow(line: string): void {
    const { dialect, store, numeric, row } = this;
    if (!dialect || !store) return;
    const { separator, quoted, padded, words, columns, decimal } = dialect;
    // Numbers are read with blanks around them: most cells need no trimming.
    let cells = quoted || separator === ' ' ? cellsOf(line, separator, quoted) : line.split(separator);
    if (padded && cells.length === columns + 1 && cells[columns].trim() === '') cells.pop();
    // A word with blanks in it, as GloVe has some.
    if (separator === ' ' && cells.length > columns && words[0] === 0) {
      const extra = cells.length - columns + 1;
      cells = [cells.slice(0, extra).join(' '), ...cells.slice(extra)];
    }
    if (cells.length !== columns)
      unusable({ key: 'ragged', line: this.line, found: cells.length, wanted: columns });
    for (let k = 0; k < numeric.length; k++) row[k] = this.numberIn(cells[numeric[k]], numeric[k], decimal);
    if (store.add(row)) {
      words.forEach((column, k) => {
        if (cells[column].includes('\ufffd')) unusable({ key: 'notText', line: this.line });
        this.words[k].push(cells[column].trim());
      });
      if (store.thinned) this.words = this.words.map((all) => all.filter((_, at) => at % 2 === 0));
    }
  }

  private numberIn(text: string, column: number, decimal: '.' | ','): number {
    const plain = decimal === '.' ? plainDecimal(text) : Number.NaN;
    if (!Number.isNaN(plain)) return plain;
    const cell = text.trim();
    if (isNumber(cell, decimal)) {
      const value = Number((decimal === ',' ? cell.replace(',', '.') : cell).replace('−', '-'));
      if (Math.abs(value) <= largestNumber) return value;
    } else if (!notFinite.test(cell))
      unusable({ key: 'notNumber', line: this.line, column: column + 1, text: cell.slice(0, 24) });
    this.bad ??= { line: this.line, column: column + 1, text: cell.slice(0, 24) };
    return Number.NaN;
  }
}

function linesOf(text: string): string[] {
  return text.split(text.includes('\n') ? '\n' : '\r');
}

/** Whether a quote is left open at the line's end. */
function odd(line: string): boolean {
  let quotes = 0;
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) quotes++;
  return quotes % 2 === 1;
}

function labelsOf(
  columns: readonly (readonly string[])[],
  words: readonly number[],
  header?: readonly string[],
): Labels {
  // The Projector's rule: a single column has no head.
  return { head: words.length > 1 ? words.map((column) => header?.[column] ?? '') : [], columns };
}

/** @throws UnusableFile and nothing else, whatever the text */
export function parseTextTable(text: string, decimal?: '.' | ','): TextTable {
  const reader = new TextTableReader(decimal);
  reader.read(text);
  return reader.finish();
}
