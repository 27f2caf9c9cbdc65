import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { normal, seeded } from '../math/random';
import { informationAbundance } from '../math/spectrum';
import type { MeasuredTable, TableChoices, TableReport } from './tableProtocol';
import { answer } from './tables';

const named = (name: string, text: BlobPart) => ({ name, file: new Blob([text]) });
const given = (text: string, choices: TableChoices = {}) => ({ files: [named('a.tsv', text)], choices });

async function readingOf(text: string, choices: TableChoices = {}) {
  const report = await answer(given(text, choices), () => {});
  if (report.kind !== 'table') throw new Error(JSON.stringify(report));
  return report;
}

async function tableOf(text: string): Promise<MeasuredTable> {
  return (await readingOf(text)).table;
}

/**
 * Written by numpy: default_rng(7), t = standard_normal((40, 8)) @ diag(10.0 ** −arange(8)) @ standard_normal((8, 8)),
 * savetxt with fmt='%.17g' and tabs. The numbers below are those of numpy.linalg.svd of the file read back.
 */
const numpy = readFileSync(join(import.meta.dirname, '../data/fixtures/numpy-vectors.tsv'), 'utf8');
const singular = [
  11.101953381896411, 1.2678535205060986, 0.19295122540947496, 0.013802240093320596, 0.00022324823043672342,
  3.4862205227194206e-5, 7.863735253416155e-6, 6.31937307807538e-7,
];
const alongFirst = [0.03492500942801424, -0.878043062222406];
const alongSecond = [-0.08508188477928626, 0.05325746801687596];

describe('a table that numpy wrote', () => {
  it('has the singular values that numpy finds, the smallest too', async () => {
    const table = await tableOf(numpy);
    expect(table).toMatchObject({ rows: 40, columns: 8 });
    expect(table.singular).toHaveLength(8);
    // Products of the table with itself would lose the last ones: 1e-16 of the largest is what doubles hold.
    singular.forEach((value, k) => {
      expect(Math.abs(table.singular[k] - value)).toBeLessThan(1e-13);
    });
    expect(table.expected).toHaveLength(8);
  });

  it('lies along its first two directions as numpy sees it, up to their signs', async () => {
    const { points, directions, values } = await tableOf(numpy);
    expect(points).toHaveLength(80);
    const sign = [Math.sign(points[0] * alongFirst[0]), Math.sign(points[1] * alongSecond[0])];
    [0, 39].forEach((row, i) => {
      expect(sign[0] * points[2 * row]).toBeCloseTo(alongFirst[i], 9);
      expect(sign[1] * points[2 * row + 1]).toBeCloseTo(alongSecond[i], 9);
    });
    // A point is its row along a direction, which the page's card works out again.
    const last = directions[0].reduce((sum, part, k) => sum + part * values[39 * 8 + k], 0);
    expect(points[78]).toBeCloseTo(last, 12);
  });
});

it('several tables are told one by one, and one of zeros stops none', async () => {
  const told: TableReport[] = [];
  const survey = [named('a.tsv', '4\t0\n0\t2\n0\t0\n'), named('b.tsv', '0\t0\n0\t0\n')];
  expect(await answer({ survey }, (report) => told.push(report))).toEqual({ kind: 'survey' });
  // Singular values 4 and 2: (4 + 2) / 4.
  expect(told).toMatchObject([
    { at: 0, of: 2, table: { info: { name: 'a.tsv' }, result: { rows: 3, columns: 2, abundance: 1.5 } } },
    { at: 1, of: 2, table: { result: { problem: { key: 'zero' } } } },
  ]);
});

it('is measured as well where its numbers are very large or very small', async () => {
  const { singular: plain } = await tableOf(numpy);
  for (const exponent of [99, -95]) {
    const text = numpy.replace(/[^\t\n]+/g, (number) => String(Number(number) * 10 ** exponent));
    const { singular: scaled, points } = await tableOf(text);
    expect(points.every(Number.isFinite)).toBe(true);
    for (const k of [0, 1, 2]) expect(scaled[k] / scaled[0]).toBeCloseTo(plain[k] / plain[0], 10);
    expect(scaled[0] / 10 ** exponent).toBeCloseTo(plain[0], 8);
  }
});

it('says how far it is, from reading to directions', async () => {
  const heard: TableReport[] = [];
  await answer(given(numpy), (report) => heard.push(report));
  const stages = heard.map((report) => report.kind === 'progress' && report.stage);
  expect([...new Set(stages)]).toEqual(['reading', 'reducing', 'directions']);
});

it('answers with what is wrong, and with labels', async () => {
  const ask = (text: string) => answer(given(text), () => {});
  expect(await ask('0\t0\n0\t-0\n')).toEqual({ kind: 'problem', name: 'a.tsv', problem: { key: 'zero' } });
  expect(await ask('1\t2\n3\tx')).toMatchObject({ problem: { key: 'notNumber', line: 2, column: 2 } });
  const labels = named('names.tsv', 'a\nb\n');
  expect(await answer({ labels, rows: 2 }, () => {})).toMatchObject({ labels: { columns: [['a', 'b']] } });
  expect(await answer({ labels, rows: 3 }, () => {})).toMatchObject({ problem: { found: 2, wanted: 3 } });
});

/** As pandas writes a table of random numbers with `index=False` and with `header=False`. */
describe('a healthy table with a row or a column that counts up', () => {
  const random = seeded(5);
  const rows = Array.from({ length: 300 }, () =>
    Array.from({ length: 32 }, () => (normal(random) / 32).toFixed(5)),
  );
  const text = (lines: readonly (readonly (string | number)[])[]) =>
    lines.map((line) => `${line.join('\t')}\n`).join('');
  const header = text([Array.from({ length: 32 }, (_, k) => k), ...rows]);
  const index = text(rows.map((row, i) => [i, ...row]));

  it('is measured without it, and with it only if the visitor says so', async () => {
    const healthy = await tableOf(text(rows));
    const abundance = informationAbundance(healthy.singular);
    expect(abundance).toBeGreaterThan(20);
    const headed = await readingOf(header);
    expect(headed.reading.sense).toEqual({ header: { kind: 'counts', first: 0, last: 31 }, ids: [] });
    expect(headed.table).toEqual(healthy);
    const counted = await readingOf(index);
    expect(counted.reading.sense.ids).toEqual([{ kind: 'counts', column: 0, first: 0, last: 299 }]);
    expect(counted.labels?.columns[0].slice(-1)).toEqual(['299']);
    expect(counted.table).toEqual(healthy);
    const asData = await readingOf(header, { headerIsData: true });
    expect(asData.table).toMatchObject({ rows: 301, columns: 32 });
    expect(informationAbundance(asData.table.singular)).toBeLessThan(2);
    expect((await readingOf(index, { idsAreData: true })).table).toMatchObject({ rows: 300, columns: 33 });
  });
});

/** Which file is what is seen from what is in it; see the drop test in e2e for the names. */
describe('files given together', () => {
  const numbers = '0.5\t1\n0.25\t3\n4\t0.125\n';
  const ask = (files: readonly [string, string][], rows?: number, choices: TableChoices = {}) =>
    answer({ files: files.map(([name, text]) => named(name, text)), rows, choices }, () => {});

  it('are a table and its labels in any order', async () => {
    for (const files of [
      [
        ['labels.tsv', numbers],
        ['vectors.tsv', 'a\nb\nc\n'],
      ],
      [
        ['vectors.tsv', 'a\nb\nc\n'],
        ['labels.tsv', numbers],
      ],
    ] as [string, string][][])
      expect(await ask(files)).toMatchObject({
        kind: 'table',
        labels: { name: 'vectors.tsv', columns: [['a', 'b', 'c']] },
        reading: { tables: [{ name: 'labels.tsv' }] },
        left: [],
      });
    const headed = await ask([
      ['x', 'word\tclass\na\t1\nb\t2\nc\t1\n'],
      ['y', numbers],
    ]);
    expect(headed).toMatchObject({ labels: { head: ['word', 'class'] } });
  });

  it('are several tables to choose from; what is no table is left aside and told', async () => {
    const files: [string, string][] = [
      ['a.tsv', numbers],
      ['b.tsv', '1.5\t2\t3\n'],
      ['c.tsv', '%PDF-1.7'],
    ];
    const first = await ask(files);
    expect(first).toMatchObject({
      table: { rows: 3, columns: 2 },
      reading: { chosen: 0, tables: [{ name: 'a.tsv' }, { name: 'b.tsv' }] },
      left: [{ name: 'c.tsv', problem: { key: 'format', format: 'pdf' } }],
    });
    expect(await ask(files, undefined, { table: 1 })).toMatchObject({ table: { rows: 1, columns: 3 } });
  });

  it('are names of the table on screen, or wait for one', async () => {
    expect(await ask([['x', 'a\nb\n']], 2)).toMatchObject({
      kind: 'labels',
      labels: { columns: [['a', 'b']] },
    });
    expect(await ask([['x', 'a\nb\n']], 3)).toMatchObject({ problem: { key: 'labelCount', wanted: 3 } });
    expect(await ask([['x', 'a\nb\n']])).toMatchObject({ name: 'x', problem: { key: 'labelsFirst' } });
    // Classes alone.
    expect(await ask([['x', '1\n2\n']], 2)).toMatchObject({ labels: { columns: [['1', '2']] } });
  });

  it('whose labels do not fit are shown without them', async () => {
    expect(
      await ask([
        ['t', numbers],
        ['l', 'a\nb\n'],
      ]),
    ).toMatchObject({
      kind: 'table',
      left: [{ name: 'l', problem: { key: 'labelCount', found: 2, wanted: 3 } }],
    });
  });
});
