import type { Data } from './data';

/**
 * A table as text for programs and spreadsheets: RFC 4180 with one head, numbers as JavaScript writes them (every digit
 * that counts), and what a spreadsheet would take for a formula made harmless.
 */

/** What a spreadsheet evaluates: a first character of these, also in full width (OWASP, CSV Injection). */
const formula = /^[=+\-@\t\r＝＋－＠]/;

/** One cell. Numbers that are none are empty, words get an apostrophe where they would be evaluated. */
export function csvCell(value: string | number | undefined): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const harmless = value && formula.test(value) ? `'${value}` : (value ?? '');
  return /[",\r\n]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** As a file: the byte order mark tells spreadsheets that it is UTF-8; others skip it. */
export function formatCsv({ columns, rows }: Data): string {
  return `\ufeff${[columns, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}
