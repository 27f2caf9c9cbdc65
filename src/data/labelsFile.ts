import { unusable } from './fileProblem';

/** Names of a table's rows, as the Embedding Projector reads them (metadata.tsv): columns separated by tabs. */
export type Labels = {
  /** Names of the columns; none where there is but one. */
  readonly head: readonly string[];
  /** [column][row]: few long lists pass from worker to page at once, many short ones do not. */
  readonly columns: readonly (readonly string[])[];
};

export const mostLabelBytes = 16 * 2 ** 20;

/**
 * The Projector's rule: several columns have a head, a single one has none.
 * @param count rows of the table that they name
 * @throws UnusableFile and nothing else, whatever the text
 */
export function parseLabels(text: string, count: number): Labels {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  // The end of the last line begins no other.
  if (lines[lines.length - 1] === '') lines.pop();
  if (lines.length === 0) unusable({ key: 'empty' });
  const rows = lines.map((line, index) => {
    // What a decoder puts in place of bytes that are no UTF-8.
    if (line.includes('\ufffd')) unusable({ key: 'notText', line: index + 1 });
    return line.split('\t');
  });
  const width = rows[0].length;
  const headed = width > 1;
  const head = headed ? rows.shift() : undefined;
  if (rows.length !== count) unusable({ key: 'labelCount', found: rows.length, wanted: count, headed });
  rows.forEach((row, index) => {
    if (row.length !== width)
      unusable({ key: 'ragged', line: index + (headed ? 2 : 1), found: row.length, wanted: width });
  });
  return {
    head: head ?? [],
    columns: Array.from({ length: width }, (_, column) => rows.map((row) => row[column])),
  };
}
