import { create } from 'zustand';
import type {
  MeasuredTable,
  NamedFile,
  NamedLabels,
  NamedProblem,
  TableChoices,
  TableCommand,
  TableReading,
  TableReport,
  TableStage,
} from '../../training/tableProtocol';
import { startTableWorker } from '../run/bundled';
import { endSurvey, startSurvey } from './survey';

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
    readonly given: Given;
  };
  readonly labels?: NamedLabels;
  /** The file that is being worked on, and how far. */
  readonly busy?: {
    readonly name: string;
    readonly stage: TableStage;
    readonly share: number;
    /** How the file is to be read. */
    readonly choices?: TableChoices;
  };
  /** Why the last file was not taken. */
  readonly trouble?: Omit<NamedProblem, 'problem'> & {
    readonly problem: NamedProblem['problem'] | { readonly key: 'failed' };
    /** What was given, to be read in another way. */
    readonly given?: Given;
    readonly choices?: TableChoices;
  };
  /** Files that came beside the table and were not taken. */
  readonly left: readonly NamedProblem[];
  /** A row that is pointed at, from 0. */
  readonly row: number;
};

export const useUploadedTable = create<UploadedTable>(() => ({ row: 0, left: [] }));

/** A visitor's file, a table of this page that took the same way, or one that nobody asked for: shown as an example. */
export type TableSource = 'file' | 'page' | 'sample';

type Given = {
  readonly files: readonly NamedFile[];
  readonly labels?: NamedFile;
  readonly source: TableSource;
};

/** Names of rows that came before their table. */
let waiting: NamedFile | undefined;

/**
 * A visitor's files, in any order and however they are called: tables of numbers, of which one is measured, and names
 * of its rows. Names alone are for the table on screen, or wait for one.
 */
export async function openFiles(files: readonly NamedFile[]): Promise<void> {
  if (files.length === 0) return;
  const given = { files: waiting ? [...files, waiting] : files, source: 'file' } as const;
  const { table } = useUploadedTable.getState();
  // Names alone are for a table that the visitor chose, and not for the example.
  const rows = table?.source === 'sample' ? undefined : table?.reading.all;
  const report = await open(given, {}, rows);
  if (report?.kind === 'problem' && report.problem.key === 'labelsFirst')
    waiting = files.find(({ name }) => name === report.name);
  else if (report?.kind === 'table') {
    waiting = undefined;
    if (report.reading.tables.length > 1) startSurvey(given.files);
    else endSurvey();
  }
}

/** A table of this page, with names for its rows if there are some. */
export async function openPageTable(
  vectors: NamedFile,
  labels?: NamedFile,
  source: TableSource = 'page',
): Promise<void> {
  const report = await open({ files: [vectors], labels, source }, {});
  if (report?.kind === 'table') endSurvey();
}

/** The table on screen once more, read as the visitor says. */
export async function readAgain(choices: TableChoices): Promise<void> {
  const { table } = useUploadedTable.getState();
  if (table) await open(table.given, { ...table.reading.choices, ...choices });
}

/** So with what was not taken. */
export async function tryAgain(choices: TableChoices): Promise<void> {
  const { trouble } = useUploadedTable.getState();
  if (trouble?.given) await open(trouble.given, { ...trouble.choices, ...choices });
}

/** What is on screen stays until the new table has been measured. */
async function open(given: Given, choices: TableChoices, rows?: number): Promise<TableReport | undefined> {
  const { files, labels, source } = given;
  const report = await work(files[0].name, { files, labels, choices, rows });
  if (report?.kind === 'problem')
    useUploadedTable.setState({ trouble: { name: report.name, problem: report.problem, given, choices } });
  if (report?.kind === 'labels') useUploadedTable.setState({ labels: report.labels });
  if (report?.kind === 'table') {
    const { reading, left } = report;
    const { name } = reading.tables[reading.chosen];
    const table = { ...report.table, name, source, reading, given };
    useUploadedTable.setState({ table, left, labels: report.labels, row: 0 });
  }
  return report;
}

/** Names for the rows of the table on screen. */
export async function openLabels(labels: NamedFile): Promise<void> {
  const { table } = useUploadedTable.getState();
  if (!table) return;
  const report = await work(labels.name, { labels, rows: table.reading.all });
  if (report?.kind === 'labels') useUploadedTable.setState({ labels: report.labels });
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
          ? { name: report.name, problem: report.problem }
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
      else if (report.kind !== 'surveyed' && report.kind !== 'survey') done(report);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      done({ kind: 'failed' });
    };
    worker.postMessage(command);
  });
}
