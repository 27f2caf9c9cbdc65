/**
 * A figure's numbers, row by row: its tables as they stand in the page, whether they are seen or not. A chart without
 * one is told by the names of its marks.
 * @param columns head of that second kind: the picture, the mark
 */
export function tableOf(figure: Element, columns: readonly [string, string]): readonly (readonly string[])[] {
  const tables = [...figure.querySelectorAll('table')];
  if (tables.length > 0)
    return tables.flatMap((table, index) => {
      const rows = [...table.rows].map((row) => [...row.cells].map(textOf));
      const caption = table.caption ? [[textOf(table.caption)]] : [];
      return [...(index > 0 ? [[]] : []), ...caption, ...rows];
    });
  const marks = [...figure.querySelectorAll('svg')].flatMap((svg) => {
    const picture = svg.getAttribute('aria-label');
    const named = [...svg.querySelectorAll('[aria-label]')].map(
      (mark) => mark.getAttribute('aria-label') ?? '',
    );
    return picture === null ? [] : (named.length > 0 ? named : ['']).map((mark) => [picture, mark]);
  });
  return [columns, ...marks];
}

function textOf({ textContent }: Element): string {
  return (textContent ?? '').replace(/\s+/g, ' ').trim();
}
