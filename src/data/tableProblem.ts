/** What is wrong with a table that a visitor brought, and where: a key for the words, and what the words name. */
export type TableProblem =
  | { readonly key: 'tooLarge'; readonly bytes: number; readonly most: number }
  | { readonly key: 'tooMany'; readonly what: 'rows' | 'columns' | 'numbers'; readonly most: number }
  | { readonly key: 'empty' }
  | { readonly key: 'blankLine'; readonly line: number }
  | { readonly key: 'ragged'; readonly line: number; readonly found: number; readonly wanted: number }
  | { readonly key: 'notNumber'; readonly line: number; readonly column: number; readonly text: string }
  | { readonly key: 'notFinite'; readonly line: number; readonly column: number; readonly text: string }
  | { readonly key: 'zero' }
  | { readonly key: 'notText'; readonly line: number }
  | {
      readonly key: 'labelCount';
      readonly found: number;
      readonly wanted: number;
      /** Whether the first line was taken for a head: there are several columns. */
      readonly headed: boolean;
    };

/** The one error that readers of tables throw. */
export class UnusableTable extends Error {
  readonly problem: TableProblem;

  constructor(problem: TableProblem) {
    super(JSON.stringify(problem));
    this.problem = problem;
  }
}

export function unusable(problem: TableProblem): never {
  throw new UnusableTable(problem);
}
