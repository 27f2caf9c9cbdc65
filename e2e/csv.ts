/** Cells of a CSV file without line breaks inside cells. */
export const rowsOf = (csv: string): readonly (readonly string[])[] =>
  csv
    .replace('\ufeff', '')
    .split('\r\n')
    .slice(0, -1)
    .map((line) =>
      [...line.matchAll(/(?:^|,)("(?:[^"]|"")*"|[^",]*)/g)].map(([, cell]) =>
        cell.replace(/^"|"$/g, '').replaceAll('""', '"'),
      ),
    );
