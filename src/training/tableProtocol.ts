import type { Labels } from '../data/labelsFile';
import type { Sense } from '../data/readers/sense';
import type { TableProblem } from '../data/tableProblem';

/** What the page asks of the table worker: one file, one answer, and the worker is done. */
export type TableCommand =
  | { readonly vectors: Blob; readonly choices: TableChoices }
  /** Names for a table of so many rows. */
  | { readonly labels: Blob; readonly rows: number };

/** What the visitor says of a file where a reader can only guess. */
export type TableChoices = {
  /** The first row is a row, whatever it looks like. */
  readonly headerIsData?: boolean;
  /** So are columns that look like names of the rows. */
  readonly idsAreData?: boolean;
};

export type TableReport =
  | { readonly kind: 'progress'; readonly stage: TableStage; readonly share: number }
  | { readonly kind: 'table'; readonly table: MeasuredTable; readonly reading: TableReading }
  | { readonly kind: 'labels'; readonly labels: Labels }
  | { readonly kind: 'problem'; readonly problem: TableProblem }
  /** The file could not be read at all, or was more than memory holds. */
  | { readonly kind: 'failed' };

/** Reading the text; reducing the rows; the directions of what is left. */
export type TableStage = 'reading' | 'reducing' | 'directions';

/** How a file was read. */
export type TableReading = {
  /** What does not look like the table's numbers, and is left out unless the visitor says otherwise. */
  readonly sense: Sense;
  readonly choices: TableChoices;
  /** The columns that were left out. */
  readonly labels?: Labels;
};

/** A visitor's table, with what was measured of it. */
export type MeasuredTable = {
  readonly rows: number;
  readonly columns: number;
  /** [rows, columns] */
  readonly values: Float64Array<ArrayBuffer>;
  /** Singular values, largest first: min(rows, columns) of them. */
  readonly singular: readonly number[];
  /** What Marchenko and Pastur's law expects of a random table of the shape. */
  readonly expected: readonly number[];
  /** The first two principal directions, [direction][column]; one where there is but one column. */
  readonly directions: readonly (readonly number[])[];
  /** The rows along the two, [rows, 2]. */
  readonly points: Float64Array<ArrayBuffer>;
};
