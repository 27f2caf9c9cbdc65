import { type RowWords, tableFiles } from '../../../state/files/tables';
import { openPageTable, type TableSource } from '../../../state/files/uploadedTable';
import { useLab } from '../../../state/run/lab';

/** Tables of the ads model as it is now, which take the same way in as a visitor's. */
export const exampleNames = ['behaviour', 'gap', 'target', 'numeral'] as const;
export type ExampleName = (typeof exampleNames)[number];

export function openExample(name: ExampleName, title: string, rows: RowWords, source?: TableSource): void {
  const files = tableFiles(useLab.getState(), rows).find((table) => table.name === name);
  if (!files) return;
  const file = (text: string) => ({ name: title, file: new Blob([text]) });
  void openPageTable(file(files.vectors), file(files.metadata), source);
}
