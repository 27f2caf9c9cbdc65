import type { TableCommand, TableReport } from './tableProtocol';
import { answer } from './tables';

/** The table worker: a worker of its own, so that a visitor's table waits for no training and stops none. */
const scope = self as unknown as DedicatedWorkerGlobalScope;
const tell = (report: TableReport) => scope.postMessage(report);

scope.onmessage = async ({ data }: MessageEvent<TableCommand>) => {
  try {
    const report = await answer(data, tell);
    const transfer =
      report.kind === 'table'
        ? [report.table.values.buffer, report.table.points.buffer, report.table.origin.buffer]
        : [];
    scope.postMessage(report, transfer);
  } catch {
    tell({ kind: 'failed' });
  }
};
