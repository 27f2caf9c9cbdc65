/** A table as text for spreadsheets: RFC 4180, with what a spreadsheet would take for a formula made harmless. */

/** Signed numbers with a decimal point, perhaps per cent: they may begin like a formula and are none. */
const number = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?%?$/i;
/** What a spreadsheet evaluates: a first character of these, also in full width (OWASP, CSV Injection). */
const formula = /^[=+\-@\t\r＝＋－＠]/;

/** One cell: true minus signs become the ones that spreadsheets read, formulas get an apostrophe, the rest its quotes. */
export function csvCell(text: string): string {
  const plain = text.replace(/^−(?=[\d.])/, '-');
  const harmless = number.test(plain) || !formula.test(plain) ? plain : `'${plain}`;
  return /[",\r\n]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Rows as a file: the byte order mark tells spreadsheets that it is UTF-8. */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}
