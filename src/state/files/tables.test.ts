import { expect, it } from 'vitest';
import { bucketCount, categories } from '../../data/behaviour';
import { parseLabels } from '../../data/labelsFile';
import { parseTextTable } from '../../data/readers/textTable';
import { layout } from '../../math/network';
import { singularValues } from '../../math/singularValues';
import { defaultSpec, untrainedWeights } from '../run/lab';
import { metadataTsv, tableFiles, vectorsTsv } from './tables';

const words = {
  categories: Object.fromEntries(categories.map((name) => [name, `<${name}>`])) as Record<
    (typeof categories)[number],
    string
  >,
  edge: (hours: number) => `${hours} h`,
};

it('writes vectors row by row without a head, and keeps labels in their cells', () => {
  const weights = Float32Array.of(9, 1, -0.5, 0.25, 2);
  expect(vectorsTsv(weights, { offset: 1, rows: 2, columns: 2 })).toBe('1\t-0.5\n0.25\t2\n');
  expect(metadataTsv([['a\tb\nc', 'd']])).toBe('a b c\td\n');
});

it('gives each table as many labels as vectors, and the numbers of the weights', () => {
  const weights = untrainedWeights(defaultSpec);
  const files = tableFiles({ spec: defaultSpec, weights }, words);
  const lines = (text: string) => text.trimEnd().split('\n');
  expect(files.map(({ name }) => name)).toEqual(['behaviour', 'gap', 'target', 'numeral']);
  for (const { name, rows, columns, vectors, metadata } of files) {
    const { offset } = layout(defaultSpec.network).blocks[name];
    const numbers = lines(vectors).map((line) => line.split('\t').map(Number));
    expect(numbers).toHaveLength(rows);
    // Each decimal is read back as the very number that was written.
    expect(numbers.flat()).toEqual([...weights.subarray(offset, offset + rows * columns)]);
    // Several columns of labels carry a head, one column none.
    const heads = lines(metadata)[0].includes('\t') ? 1 : 0;
    expect(lines(metadata)).toHaveLength(rows + heads);
  }
  const [behaviour, gap] = files;
  expect(lines(behaviour.metadata)[0]).toBe(`<${categories[0]}>`);
  expect(lines(gap.metadata)).toHaveLength(bucketCount);
});

it('tables that were taken along come back with the same numbers, spectrum and labels', () => {
  const weights = untrainedWeights(defaultSpec);
  const { blocks } = layout(defaultSpec.network);
  for (const { name, rows, columns, vectors, metadata } of tableFiles(
    { spec: defaultSpec, weights },
    words,
  )) {
    const { offset } = blocks[name];
    const own = weights.subarray(offset, offset + rows * columns);
    const { values, ...back } = parseTextTable(vectors);
    expect(back).toMatchObject({ rows, columns });
    expect(values).toEqual(Float64Array.from(own));
    expect(singularValues(values, columns)).toEqual(singularValues(own, columns));
    expect(parseLabels(metadata, rows).columns[0]).toHaveLength(rows);
  }
});
