import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Row = Record<string, string | number>;

const file = join(import.meta.dirname, '../../test-results/bench.json');

/** Prints a table of measurements and adds it to test-results/bench.json under its name. */
export function record(name: string, rows: readonly Row[]): void {
  console.log(`\n${name}`);
  console.table(rows);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ ...recorded(), [name]: rows }, null, 2)}\n`);
}

function recorded(): Record<string, Row[]> {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}
