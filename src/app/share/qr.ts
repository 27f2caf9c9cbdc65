/** The dark modules as one path of unit squares, a run of them per row as one piece: `M3 0h7v1h-7z…`. */
export function modulePath(modules: readonly (readonly boolean[])[]): string {
  let path = '';
  modules.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x++;
      const run = x + 1 - from;
      path += `M${from} ${y}h${run}v1h-${run}z`;
    }
  });
  return path;
}
