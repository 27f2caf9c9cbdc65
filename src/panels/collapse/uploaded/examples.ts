import { fieldTable } from '../../../math/interaction';
import { type RowWords, tableFiles, vectorsTsv } from '../../../state/files/tables';
import { openPageTable } from '../../../state/files/uploadedTable';
import { useLab } from '../../../state/run/lab';
import { collapseFieldSizes, experiment } from '../store';

/** Tables of this page as they are now, which take the same way in as a visitor's. */
export const exampleNames = ['behaviour', 'gap', 'target', 'numeral', 'a', 'b'] as const;
export type ExampleName = (typeof exampleNames)[number];

/** The collapse panel's field with many values, whose table collapses. */
const user = 0;

export function openExample(name: ExampleName, title: string, rows: RowWords): void {
  const files = filesOf(name, rows);
  if (!files) return;
  const file = (text: string) => ({ name: title, file: new Blob([text]) });
  const labels = files.metadata === undefined ? undefined : file(files.metadata);
  void openPageTable(file(files.vectors), labels);
}

function filesOf(
  name: ExampleName,
  words: RowWords,
): { readonly vectors: string; readonly metadata?: string } | undefined {
  if (name !== 'a' && name !== 'b')
    return tableFiles(useLab.getState(), words).find((table) => table.name === name);
  const { spec, weights } = experiment.useArms.getState().arms[name];
  const { dimension } = spec.network;
  const table = fieldTable(spec.network, weights, user);
  return {
    vectors: vectorsTsv(table, { offset: 0, rows: collapseFieldSizes[user], columns: dimension }),
  };
}
