import { mostLabelBytes, parseLabels } from '../data/labelsFile';
import { columnOf, type Matrix, senseOf, withoutColumns, withoutRow } from '../data/readers/sense';
import { UnusableTable, unusable } from '../data/tableProblem';
import { mostVectors, type Vectors, VectorsReader } from '../data/vectorsFile';
import { seeded } from '../math/random';
import { singularValues } from '../math/singularValues';
import { marchenkoPasturSpectrum } from '../math/spectrum';
import { leadingDirections, triangularFactor } from '../math/tallTable';
import { dot } from '../math/vectors';
import type { MeasuredTable, TableChoices, TableCommand, TableReading, TableReport } from './tableProtocol';

/**
 * A visitor's table, read and measured. On two busy cores 10,000 × 64 take a second, 50,000 × 128 six, 2,000 × 1,024
 * ten to twenty, half of them for the directions: bearable in a worker that says how far it is and can be stopped, and
 * the reason for the limits in vectorsFile.ts.
 */
export async function answer(
  command: TableCommand,
  tell: (report: TableReport) => void,
): Promise<Exclude<TableReport, { kind: 'progress' }>> {
  try {
    if ('labels' in command)
      return { kind: 'labels', labels: await readLabels(command.labels, command.rows) };
    const vectors = await readVectors(command.vectors, (share) =>
      tell({ kind: 'progress', stage: 'reading', share }),
    );
    const { table, reading } = withoutNames(vectors, command.choices);
    return { kind: 'table', table: measure(table, tell), reading };
  } catch (error) {
    if (error instanceof UnusableTable) return { kind: 'problem', problem: error.problem };
    throw error;
  }
}

async function readLabels(file: Blob, rows: number) {
  if (file.size > mostLabelBytes) unusable({ key: 'tooLarge', bytes: file.size, most: mostLabelBytes });
  return parseLabels(await file.text(), rows);
}

async function readVectors(file: Blob, tell: (share: number) => void): Promise<Vectors> {
  if (file.size > mostVectors.bytes) unusable({ key: 'tooLarge', bytes: file.size, most: mostVectors.bytes });
  const reader = new VectorsReader();
  const decoder = new TextDecoder();
  const pieces = file.stream().getReader();
  let read = 0;
  for (;;) {
    const { done, value } = await pieces.read();
    if (done) break;
    reader.read(decoder.decode(value, { stream: true }));
    read += value.length;
    tell(read / file.size);
  }
  reader.read(decoder.decode());
  return reader.end();
}

/** Rows and columns that name others are none of the table's, unless the visitor says that they are. */
function withoutNames(all: Matrix, choices: TableChoices): { table: Matrix; reading: TableReading } {
  const { header, ids } = senseOf(all);
  const reading = { sense: { header, ids }, choices };
  const table = header && !choices.headerIsData ? withoutRow(all) : all;
  if (ids.length === 0 || choices.idsAreData) return { table, reading };
  const labels = {
    head: ids.length > 1 ? ids.map(({ column }) => String(column + 1)) : [],
    columns: ids.map(({ column }) => [...columnOf(table, column)].map(String)),
  };
  const kept = withoutColumns(
    table,
    ids.map(({ column }) => column),
  );
  return { table: kept, reading: { ...reading, labels } };
}

/** Below this a table is as good as empty, and its squares are lost. */
const smallest = 1e-100;

/** @throws UnusableTable where there is nothing to measure */
export function measure(
  { rows, columns, values }: Vectors,
  tell: (report: TableReport) => void = () => {},
): MeasuredTable {
  let largest = 0;
  for (const value of values) largest = Math.max(largest, Math.abs(value));
  if (largest < smallest) unusable({ key: 'zero' });
  const reducing = (share: number) => tell({ kind: 'progress', stage: 'reducing', share });
  const small = rows > columns ? triangularFactor(values, columns, reducing) : values;
  tell({ kind: 'progress', stage: 'directions', share: 0 });
  const singular = singularValues(small, columns);
  const directions = leadingDirections(small, columns, 2, seeded(1));
  const points = new Float64Array(2 * rows);
  for (let row = 0; row < rows; row++) {
    const vector = values.subarray(row * columns, (row + 1) * columns);
    directions.forEach((direction, k) => {
      points[2 * row + k] = dot(direction, vector);
    });
  }
  const expected = marchenkoPasturSpectrum(rows, columns);
  return { rows, columns, values, singular, expected, directions, points };
}
