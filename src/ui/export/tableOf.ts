import type { Data } from './data';

/**
 * A figure's numbers, where it has not said them itself: its tables as they stand in the page, whether they are seen or
 * not, cells in full precision where those carry it (`data-value`). Several tables become one, with a first column that
 * tells them apart. A chart without a table is told by the names of its marks.
 * @param words heads of columns that have none: the picture or table, the mark or row
 */
export function tableOf(figure: Element, [picture, mark]: readonly [string, string]): Data {
  const tables = [...figure.querySelectorAll('table')].map((table) => oneTable(table, mark));
  if (tables.length === 1) return tables[0];
  if (tables.length > 1) {
    const columns = [...new Set(tables.flatMap((table) => table.columns))];
    const rows = tables.flatMap((table) =>
      table.rows.map((row) => [
        table.caption,
        ...columns.map((column) => {
          const index = table.columns.indexOf(column);
          return index < 0 ? undefined : row[index];
        }),
      ]),
    );
    return { columns: [picture, ...columns], rows };
  }
  const marks = [...figure.querySelectorAll('svg')].flatMap((svg) => {
    const name = svg.getAttribute('aria-label');
    const named = [...svg.querySelectorAll('[aria-label]')].map(
      (one) => one.getAttribute('aria-label') ?? '',
    );
    return name === null ? [] : (named.length > 0 ? named : ['']).map((one) => [name, one]);
  });
  return { columns: [picture, mark], rows: marks };
}

function oneTable(table: HTMLTableElement, mark: string): Data & { readonly caption: string } {
  const caption = table.caption ? textOf(table.caption) : '';
  const rows = [...table.rows].map((row) => [...row.cells]);
  const headed = rows.length > 0 && table.tHead !== null;
  const heads = headed ? rows[0].map(textOf) : [];
  const width = Math.max(...rows.map(({ length }) => length));
  const columns = Array.from(
    { length: width },
    (_, column) => heads[column] || (column === 0 ? mark : caption || String(column)),
  );
  const cells = rows.slice(headed ? 1 : 0).map((row) => columns.map((_, column) => cellValue(row[column])));
  return { caption, columns, rows: cells };
}

/** Signed numbers with a decimal point; thousands apart. */
const number = /^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?(e[+-]?\d+)?$/i;

/** A cell's number as far as the page knows it, or its words. A dash stands for nothing. */
function cellValue(cell: HTMLTableCellElement | undefined): string | number | undefined {
  if (!cell) return undefined;
  const full = cell.getAttribute('data-value');
  if (full !== null) return Number(full);
  const text = textOf(cell);
  if (text === '' || text === '–') return undefined;
  const plain = text.replace(/^−/, '-');
  return number.test(plain) ? Number(plain.replaceAll(',', '')) : text;
}

function textOf({ textContent }: Element): string {
  return (textContent ?? '').replace(/\s+/g, ' ').trim();
}
