import { UnusableFile, unusable } from '../data/fileProblem';
import { mostLabelBytes, parseLabels } from '../data/labelsFile';
import { encodingOf } from '../data/readers/format';
import { openFile, type TableInFile } from '../data/readers/openFile';
import { type FoundTable, finiteRows } from '../data/readers/rowStore';
import {
  columnOf,
  type Matrix,
  type Sense,
  senseOf,
  withoutColumns,
  withoutRow,
} from '../data/readers/sense';
import { seeded } from '../math/random';
import { singularValues } from '../math/singularValues';
import { informationAbundance, marchenkoPasturSpectrum } from '../math/spectrum';
import { leadingDirections, triangularFactor } from '../math/tallTable';
import { dot } from '../math/vectors';
import type {
  MeasuredTable,
  NamedFile,
  NamedLabels,
  NamedProblem,
  TableChoices,
  TableCommand,
  TableReport,
} from './tableProtocol';

type Answer = Exclude<TableReport, { kind: 'progress' | 'surveyed' }>;
type Tell = (report: TableReport) => void;

/**
 * A visitor's table, read and measured. On two busy cores 10,000 × 64 take a second, 50,000 × 128 six, 2,000 × 1,024
 * ten to twenty, half of them for the directions: bearable in a worker that says how far it is and can be stopped, and
 * the reason for the limits in readers/limits.ts.
 */
export async function answer(command: TableCommand, tell: Tell): Promise<Answer> {
  if ('files' in command) return answerFiles(command, tell);
  if ('survey' in command) return survey(command.survey, tell);
  const { labels, rows } = command;
  return attempt(labels.name, async () => ({ kind: 'labels', labels: await readLabels(labels, rows) }));
}

/** What comes of it, or what is wrong with the file of the name. */
async function attempt<T>(
  name: string,
  read: () => Promise<T>,
): Promise<T | ({ kind: 'problem' } & NamedProblem)> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof UnusableFile) return { kind: 'problem', name, problem: error.problem };
    throw error;
  }
}

type Opened = TableInFile & { readonly from: NamedFile };

async function answerFiles(
  { files, labels, choices, rows }: Extract<TableCommand, { files: unknown }>,
  tell: Tell,
): Promise<Answer> {
  const { tables, names, left } = await openAll(files);
  const given = labels ?? names;
  if (tables.every(({ likely }) => likely === 'either') && rows !== undefined) {
    // Words and whole numbers alone, as many as the table on screen has rows.
    const [only] = tables.length > 0 ? tables.map(({ from }) => from) : given ? [given] : [];
    const report = only && (await answer({ labels: only, rows }, tell));
    if (report && (report.kind === 'labels' || tables.length === 0)) return report;
  }
  const chosen = choices.table ?? 0;
  const table = tables[chosen];
  if (!table) {
    if (given) left.push({ name: given.name, problem: { key: 'labelsFirst' } });
    return { kind: 'problem', ...left[0] };
  }
  return attempt(table.name, async () => {
    const read = await table.read({ decimal: choices.decimal }, (share) =>
      tell({ kind: 'progress', stage: 'reading', share }),
    );
    const { table: finite, leftOut } = finiteRows(read, table.name, choices.leaveOut ?? false, read.firstBad);
    const { table: kept, sense } = withoutNames(finite, choices);
    const measured = measure(kept, tell);
    const outside = given && (await attempt(given.name, () => readLabels(given, kept.all, kept.origin)));
    if (outside && 'kind' in outside) left.push(outside);
    const own = kept.labels && { ...kept.labels, name: table.name };
    const { all, header, words, counts, commas } = { ...read, all: kept.all };
    return {
      kind: 'table',
      table: { ...measured, origin: kept.origin },
      labels: outside && !('kind' in outside) ? outside : own,
      left,
      reading: {
        ...{ tables: tables.map(infoOf), chosen, choices, sense, leftOut },
        ...{ all, header, words, counts, commas },
      },
    };
  });
}

/** Every table of the files, the likeliest embedding first; one that cannot be measured stops none of the others. */
async function survey(files: readonly NamedFile[], tell: Tell): Promise<Answer> {
  const { tables } = await openAll(files);
  for (const [at, table] of tables.entries()) {
    const result = await attempt(table.name, async () => {
      const read = await table.read({});
      const { table: finite } = finiteRows(read, table.name, false, read.firstBad);
      const { table: kept } = withoutNames(finite, {});
      const { rows, columns, singular, expected } = measure(kept);
      const abundance = informationAbundance(singular);
      return { rows, columns, abundance, random: informationAbundance(expected) };
    });
    tell({
      ...{ kind: 'surveyed', at, of: tables.length },
      table: { info: infoOf(table), result: 'kind' in result ? { problem: result.problem } : result },
    });
  }
  return { kind: 'survey' };
}

/** Which of the files hold tables, which names of rows; the others, and what is wrong with them. */
async function openAll(files: readonly NamedFile[]) {
  const opened: Opened[] = [];
  const left: NamedProblem[] = [];
  for (const from of files) {
    const found = await attempt(from.name, () => openFile(from.name, from.file));
    if ('kind' in found) left.push(found);
    // Tensors of several files are told apart by theirs.
    else
      for (const table of found) {
        const name =
          files.length > 1 && table.name !== from.name ? `${from.name}: ${table.name}` : table.name;
        opened.push({ ...table, name, from });
      }
  }
  const numbers = opened.filter(({ likely }) => likely !== 'names' && likely !== 'either');
  const words = opened.filter((table) => !numbers.includes(table));
  const [first, ...more] = numbers.length > 0 ? words : words.filter(({ likely }) => likely === 'names');
  for (const { from } of more) left.push({ name: from.name, problem: { key: 'moreLabels' } });
  const tables = numbers.length > 0 ? numbers : words.filter(({ likely }) => likely === 'either');
  return { tables, names: first?.from, left };
}

const infoOf = ({ name, format, shape, type, likely }: Opened) => ({ name, format, shape, type, likely });

/** @param origin of the rows that are kept of all, their numbers */
async function readLabels(
  { name, file }: NamedFile,
  all: number,
  origin?: ArrayLike<number>,
): Promise<NamedLabels> {
  if (file.size > mostLabelBytes) unusable({ key: 'tooLarge', bytes: file.size, most: mostLabelBytes });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { head, columns } = parseLabels(new TextDecoder(encodingOf(bytes)).decode(bytes), all);
  const kept = origin && origin.length < all ? Array.from(origin) : undefined;
  return { name, head, columns: kept ? columns.map((column) => kept.map((row) => column[row])) : columns };
}

/** Rows and columns that name others are none of the table's, unless the visitor says that they are. */
function withoutNames(read: FoundTable, choices: TableChoices): { table: FoundTable; sense: Sense } {
  const sense = senseOf(read);
  const { header, ids } = sense;
  const table = header && !choices.headerIsData ? withoutFirst(read) : read;
  if (ids.length === 0 || choices.idsAreData) return { table, sense };
  const columns = [
    ...(table.labels?.columns ?? []),
    // Beyond 2⁵³ the last digits of an id are lost: a wrong name is worse than none.
    ...ids.map(({ column }) =>
      [...columnOf(table, column)].map((id) => (Number.isSafeInteger(id) ? String(id) : '')),
    ),
  ];
  const before = table.labels?.head.length ? table.labels.head : (table.labels?.columns ?? []).map(() => '');
  const head = columns.length > 1 ? [...before, ...ids.map(({ column }) => `#${column + 1}`)] : [];
  const rest = withoutColumns(
    table,
    ids.map(({ column }) => column),
  );
  return { table: { ...table, ...rest, labels: { head, columns } }, sense };
}

function withoutFirst(table: FoundTable): FoundTable {
  const { labels, all, origin } = table;
  return {
    ...withoutRow(table),
    all: all - 1,
    origin: origin.slice(1).map((row) => row - 1),
    labels: labels && { ...labels, columns: labels.columns.map((column) => column.slice(1)) },
  };
}

/** Below this a table is as good as empty, and its squares are lost. */
const smallest = 1e-100;

/** @throws UnusableFile where there is nothing to measure */
export function measure(
  { rows, columns, values }: Matrix,
  tell: Tell = () => {},
): Omit<MeasuredTable, 'origin'> {
  let largest = 0;
  for (const value of values) largest = Math.max(largest, Math.abs(value));
  if (largest < smallest) unusable({ key: 'zero' });
  const reducing = (share: number) => tell({ kind: 'progress', stage: 'reducing', share });
  // A power of two takes no digit away, and products of products stay within the range of numbers.
  const unit = largest > 1e30 || largest < 1e-30 ? 2 ** Math.floor(Math.log2(largest)) : 1;
  const scaled = unit === 1 ? values : values.map((value) => value / unit);
  const small = rows > columns ? triangularFactor(scaled, columns, reducing) : scaled;
  tell({ kind: 'progress', stage: 'directions', share: 0 });
  const singular = singularValues(small, columns).map((value) => unit * value);
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
