import { create } from 'zustand';
import type { Labels } from '../../data/labelsFile';
import type { TableProblem } from '../../data/tableProblem';
import type {
  MeasuredTable,
  TableChoices,
  TableCommand,
  TableReading,
  TableReport,
  TableStage,
} from '../../training/tableProtocol';
import { startTableWorker } from '../run/bundled';

/**
 * A table that the visitor brought, for as long as the page is open: it stands in no link, in no storage, and leaves
 * the page for its worker only.
 */
export type UploadedTable = {
  readonly table?: MeasuredTable & {
    readonly name: string;
    readonly source: TableSource;
    readonly reading: TableReading;
    /** To be read again in another way. */
    readonly file: Blob;
  };
  readonly labels?: Labels & { readonly name: string };
  /** The file that is being worked on, and how far. */
  readonly busy?: {
    readonly name: string;
    readonly stage: TableStage;
    readonly share: number;
    /** How the file is to be read. */
    readonly choices?: TableChoices;
  };
  /** Why the last file was not taken. */
  readonly trouble?: { readonly name: string; readonly problem: TableProblem | { readonly key: 'failed' } };
  /** A row that is pointed at, from 0. */
  readonly row: number;
  /** Someone asked to be shown the table where it stands. */
  readonly wanted: boolean;
};

export const useUploadedTable = create<UploadedTable>(() => ({ row: 0, wanted: false }));

/** A visitor's file, or a table of this page that took the same way. */
type TableSource = 'file' | 'page';

type NamedFile = { readonly name: string; readonly file: Blob };

/** Another table, with names for its rows if there are some. What is on screen stays until it has been measured. */
export async function openTable(
  vectors: NamedFile,
  labels?: NamedFile,
  source: TableSource = 'file',
  choices: TableChoices = {},
): Promise<void> {
  const { name, file } = vectors;
  const report = await work(name, { vectors: file, choices });
  if (report?.kind !== 'table') return;
  const { reading } = report;
  const table = { ...report.table, name, file, source, reading };
  const own = reading.labels && { ...reading.labels, name };
  useUploadedTable.setState({ table, labels: own, row: 0 });
  if (labels) await openLabels(labels);
}

/** The same file once more, read as the visitor says. */
export async function readAgain(choices: TableChoices): Promise<void> {
  const { table } = useUploadedTable.getState();
  if (!table) return;
  const { name, file, source, reading } = table;
  await openTable({ name, file }, undefined, source, { ...reading.choices, ...choices });
}

/** Names for the rows of the table on screen. */
export async function openLabels({ name, file }: NamedFile): Promise<void> {
  const { table } = useUploadedTable.getState();
  if (!table) return;
  const report = await work(name, { labels: file, rows: table.rows });
  if (report?.kind === 'labels') useUploadedTable.setState({ labels: { ...report.labels, name } });
}

let abandon: (() => void) | undefined;

/** The file that is being worked on is left; what is on screen stays. */
export function stopOpening(): void {
  abandon?.();
}

/** A worker for one file; undefined where it was left, or went wrong, which is told. */
function work(name: string, command: TableCommand): Promise<TableReport | undefined> {
  stopOpening();
  const choices = 'choices' in command ? command.choices : undefined;
  const busy = (stage: TableStage, share: number) =>
    useUploadedTable.setState({ busy: { name, stage, share, choices } });
  useUploadedTable.setState({ trouble: undefined });
  busy('reading', 0);
  return new Promise((resolve) => {
    let worker: Worker | undefined;
    const done = (report?: TableReport) => {
      worker?.terminate();
      abandon = undefined;
      const trouble =
        report?.kind === 'problem'
          ? { name, problem: report.problem }
          : report?.kind === 'failed'
            ? { name, problem: { key: 'failed' } as const }
            : undefined;
      useUploadedTable.setState({ busy: undefined, trouble });
      resolve(report);
    };
    abandon = () => done();
    try {
      worker = startTableWorker();
    } catch {
      done({ kind: 'failed' });
      return;
    }
    worker.onmessage = ({ data: report }: MessageEvent<TableReport>) => {
      if (report.kind === 'progress') busy(report.stage, report.share);
      else done(report);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      done({ kind: 'failed' });
    };
    worker.postMessage(command);
  });
}
