import type { KnownFormat } from './readers/format';

/** What is wrong with a visitor's file, and where: a key for the words, and what the words name. */
export type FileProblem =
  // Any file.
  | { readonly key: 'tooLarge'; readonly bytes: number; readonly most: number }
  /** It is something else, by its first bytes. */
  | { readonly key: 'format'; readonly format: KnownFormat }
  | { readonly key: 'cut'; readonly offset: number; readonly wanted: number }
  | { readonly key: 'empty' }
  | { readonly key: 'tooMany'; readonly what: 'rows' | 'columns' | 'numbers'; readonly most: number }
  | { readonly key: 'zero' }
  // Text.
  | { readonly key: 'notText'; readonly line: number }
  | { readonly key: 'longLine'; readonly line: number; readonly most: number }
  | { readonly key: 'noNumbers'; readonly text: string }
  | { readonly key: 'brackets' }
  | { readonly key: 'blankLine'; readonly line: number }
  | { readonly key: 'ragged'; readonly line: number; readonly found: number; readonly wanted: number }
  | { readonly key: 'notNumber'; readonly line: number; readonly column: number; readonly text: string }
  /** The first of them, how many there are, and in how many rows of how many. */
  | ({ readonly key: 'notFinite'; readonly line: number; readonly text: string } & NotFinite)
  | {
      readonly key: 'countLine';
      readonly what: 'rows' | 'columns';
      readonly said: number;
      readonly found: number;
    }
  | {
      readonly key: 'labelCount';
      readonly found: number;
      readonly wanted: number;
      /** Whether the first line was taken for a head: there are several columns. */
      readonly headed: boolean;
    }
  /** Names of rows, and no table yet. */
  | { readonly key: 'labelsFirst' }
  /** One file of them is enough. */
  | { readonly key: 'moreLabels' }
  // Arrays and tensors.
  | ({ readonly key: 'notFiniteAt'; readonly name: string; readonly row: number } & NotFinite)
  | { readonly key: 'noTable'; readonly found: readonly string[] }
  | { readonly key: 'npy'; readonly field: NpyField; readonly text: string }
  | { readonly key: 'word2vec'; readonly word: number; readonly offset: number }
  // Safetensors.
  | { readonly key: 'notSafetensors' }
  | { readonly key: 'header'; readonly length: number; readonly bytes: number }
  | { readonly key: 'headerText' }
  | { readonly key: 'tensor'; readonly name: string; readonly what: 'form' | 'dtype' | 'shape' | 'place' }
  | { readonly key: 'gap'; readonly offset: number }
  // Archives and pickles.
  | { readonly key: 'inflated'; readonly most: number }
  | { readonly key: 'damaged'; readonly name: string }
  | { readonly key: 'zip'; readonly what: ZipFault; readonly name: string; readonly offset: number }
  | { readonly key: 'pickle'; readonly what: PickleFault; readonly text: string; readonly offset: number }
  | { readonly key: 'storage'; readonly name: string; readonly storage: string }
  // This page's weights.
  | { readonly key: 'metadata' }
  | { readonly key: 'spec'; readonly field: string }
  | { readonly key: 'missing'; readonly name: string }
  | { readonly key: 'extra'; readonly name: string }
  | { readonly key: 'wrongShape'; readonly name: string; readonly found: string; readonly wanted: string };

type NotFinite = {
  readonly column: number;
  readonly count: number;
  /** Rows with such a number, of all: where those may be left out. */
  readonly rows?: number;
  readonly all?: number;
};

export type NpyField = 'version' | 'length' | 'header' | 'descr' | 'fortran_order' | 'shape';
export type ZipFault = 'directory' | 'entry' | 'method' | 'encrypted' | 'checksum' | 'size';
export type PickleFault = 'opcode' | 'class' | 'stack' | 'memo' | 'end' | 'arguments';

/** The one error that readers of files throw. */
export class UnusableFile extends Error {
  readonly problem: FileProblem;

  constructor(problem: FileProblem) {
    super(JSON.stringify(problem));
    this.problem = problem;
  }
}

export function unusable(problem: FileProblem): never {
  throw new UnusableFile(problem);
}
