/** What is wrong with a visitor's file, and where: a key for the words, and what the words name. */
export type FileProblem =
  | { readonly key: 'tooLarge'; readonly bytes: number; readonly most: number }
  | { readonly key: 'notSafetensors' }
  | { readonly key: 'header'; readonly length: number; readonly bytes: number }
  | { readonly key: 'headerText' }
  | { readonly key: 'tensor'; readonly name: string; readonly what: 'form' | 'dtype' | 'shape' | 'place' }
  | { readonly key: 'notFinite'; readonly name: string; readonly row: number; readonly column: number }
  | { readonly key: 'gap'; readonly offset: number }
  | { readonly key: 'metadata' }
  | { readonly key: 'spec'; readonly field: string }
  | { readonly key: 'missing'; readonly name: string }
  | { readonly key: 'extra'; readonly name: string }
  | { readonly key: 'wrongShape'; readonly name: string; readonly found: string; readonly wanted: string };

/** The one error that readers of files throw. */
export class UnusableFile extends Error {
  readonly problem: FileProblem;

  constructor(problem: FileProblem) {
    super(JSON.stringify(problem));
    this.problem = problem;
  }
}
