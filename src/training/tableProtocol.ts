import type { FileProblem } from '../data/fileProblem';
import type { Labels } from '../data/labelsFile';
import type { ReadTable, TableInfo } from '../data/readers/openFile';
import type { Sense } from '../data/readers/sense';

/** A file and how the visitor calls it. */
export type NamedFile = { readonly name: string; readonly file: Blob };

/** What the page asks of the table worker: one answer, and the worker is done. */
export type TableCommand =
  | {
      /** In any order: which of them holds numbers is seen from their bytes. */
      readonly files: readonly NamedFile[];
      readonly labels?: NamedFile;
      readonly choices: TableChoices;
      /** Of the table on screen, which a file of names alone may be for. */
      readonly rows?: number;
    }
  /** All tables of the files, one after another, each told as soon as it is measured. */
  | { readonly survey: readonly NamedFile[] }
  /** Names for a table of so many rows. */
  | { readonly labels: NamedFile; readonly rows: number };

/** What the visitor says of a file where a reader can only guess. */
export type TableChoices = {
  /** Of the tables that were found; the likeliest where nothing is chosen. */
  readonly table?: number;
  /** The first row is a row, whatever it looks like. */
  readonly headerIsData?: boolean;
  /** So are columns that look like names of the rows. */
  readonly idsAreData?: boolean;
  readonly decimal?: '.' | ',';
  /** Rows with numbers that are not finite are none. */
  readonly leaveOut?: boolean;
};

export type TableReport =
  | { readonly kind: 'progress'; readonly stage: TableStage; readonly share: number }
  | {
      readonly kind: 'table';
      readonly table: MeasuredTable;
      readonly reading: TableReading;
      readonly labels?: NamedLabels;
      /** Files beside it that were not taken. */
      readonly left: readonly NamedProblem[];
    }
  | { readonly kind: 'surveyed'; readonly at: number; readonly of: number; readonly table: SurveyedTable }
  | { readonly kind: 'survey' }
  | { readonly kind: 'labels'; readonly labels: NamedLabels }
  | ({ readonly kind: 'problem' } & NamedProblem)
  /** The file could not be read at all, or was more than memory holds. */
  | { readonly kind: 'failed' };

export type NamedLabels = Labels & { readonly name: string };
export type NamedProblem = { readonly name: string; readonly problem: FileProblem };

/** Reading the text; reducing the rows; the directions of what is left. */
export type TableStage = 'reading' | 'reducing' | 'directions';

/** How a table was read. */
export type TableReading = {
  /** All that the files hold, the one that was read among them. */
  readonly tables: readonly TableInfo[];
  readonly chosen: number;
  readonly choices: TableChoices;
  /** What does not look like the table's numbers, and is left out unless the visitor says otherwise. */
  readonly sense: Sense;
  /** Rows with numbers that are not finite, left out because the visitor said so. */
  readonly leftOut: number;
} & Pick<ReadTable, 'all' | 'header' | 'words' | 'counts' | 'commas'>;

/** One of a checkpoint's tables: what it is, and how much of its width it uses, or why that was not measured. */
export type SurveyedTable = {
  readonly info: TableInfo;
  readonly result:
    | {
        readonly rows: number;
        readonly columns: number;
        /** Information abundance, of the table and of a random one of its shape. */
        readonly abundance: number;
        readonly random: number;
      }
    | { readonly problem: FileProblem };
};

/** A visitor's table, with what was measured of it. */
export type MeasuredTable = {
  readonly rows: number;
  readonly columns: number;
  /** Of each row its number in the file, from 0. */
  readonly origin: Uint32Array<ArrayBuffer>;
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
