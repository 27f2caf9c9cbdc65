import { create } from 'zustand';
import type { NamedFile, SurveyedTable, TableCommand, TableReport } from '../../training/tableProtocol';
import { startTableWorker } from '../run/bundled';

/** What a checkpoint holds: its tables as far as they are measured, in the order in which they can be chosen. */
export type Survey = {
  readonly tables: readonly SurveyedTable[];
  /** How many there are; 0 until the first one is measured. */
  readonly of: number;
  readonly running: boolean;
};

const none: Survey = { tables: [], of: 0, running: false };
export const useSurvey = create<Survey>(() => none);

let worker: Worker | undefined;

/** Measures all tables of the files, in a worker of its own: the table on screen waits for none of them. */
export function startSurvey(files: readonly NamedFile[]): void {
  endSurvey();
  useSurvey.setState({ running: true });
  try {
    worker = startTableWorker();
  } catch {
    stopSurvey();
    return;
  }
  worker.onmessage = ({ data: report }: MessageEvent<TableReport>) => {
    if (report.kind === 'surveyed')
      useSurvey.setState(({ tables }) => ({ tables: [...tables, report.table], of: report.of }));
    else stopSurvey();
  };
  worker.onerror = (event) => {
    event.preventDefault();
    stopSurvey();
  };
  worker.postMessage({ survey: files } satisfies TableCommand);
}

/** What is measured stays. */
export function stopSurvey(): void {
  worker?.terminate();
  worker = undefined;
  useSurvey.setState({ running: false });
}

/** Nothing is left of it. */
export function endSurvey(): void {
  stopSurvey();
  useSurvey.setState(none);
}
