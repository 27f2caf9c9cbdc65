/** The table [rows · columns] without its row means and column means: what is left is pure interaction. */
export function doubleCentred(table: ArrayLike<number>, rows: number, columns: number): Float64Array {
  const rowMeans = new Float64Array(rows);
  const columnMeans = new Float64Array(columns);
  let mean = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const value = table[row * columns + column];
      rowMeans[row] += value / columns;
      columnMeans[column] += value / rows;
      mean += value / (rows * columns);
    }
  }
  return Float64Array.from(
    { length: rows * columns },
    (_, i) => table[i] - rowMeans[Math.floor(i / columns)] - columnMeans[i % columns] + mean,
  );
}
