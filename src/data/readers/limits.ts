/** What one waits for with patience, and what a page holds without trouble: measured, see training/tables.ts. */
export const mostNumbers = { rows: 50_000, columns: 1024, numbers: 8 * 2 ** 20 };
/** Rows that are kept of a table: of more, evenly chosen ones. */
export const mostRows = (columns: number) =>
  Math.min(mostNumbers.rows, Math.floor(mostNumbers.numbers / columns));
/** Numbers beyond this have squares that sums of squares cannot hold. */
export const largestNumber = 1e100;
/** Bytes of a text, which is read from one end to the other. */
export const mostText = 128 * 2 ** 20;
/** Bytes that are unpacked into memory: a bomb ends here. */
export const mostUnpacked = 256 * 2 ** 20;
