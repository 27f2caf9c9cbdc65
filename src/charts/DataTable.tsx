import type { ReactNode } from 'react';
import './charts.css';

/** A picture's numbers as a table: for those who do not see it, or who want to read them. */
export function DataTable({
  caption,
  columns,
  rows,
  format = String,
  hidden = false,
}: {
  readonly caption: string;
  readonly columns: readonly string[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly (string | number | undefined)[])[];
  /** How numbers are written; files get them in full. */
  readonly format?: (value: number, column: number) => string;
  /** Only for screen readers. */
  readonly hidden?: boolean;
}) {
  const table = (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column, index) => (
            <th key={index} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...rest], row) => (
          <tr key={row}>
            <th scope="row">{first}</th>
            {rest.map((cell, column) =>
              typeof cell === 'number' && Number.isFinite(cell) ? (
                <td key={column} data-value={cell}>
                  {format(cell, column + 1)}
                </td>
              ) : (
                <td key={column}>{typeof cell === 'string' ? cell : '–'}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
  return hidden ? (
    <div className="visually-hidden">{table}</div>
  ) : (
    <TableScroll name={caption}>{table}</TableScroll>
  );
}

/** Around a table that may be wider than its place: it scrolls by keyboard too. */
export function TableScroll({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="data-table" role="group" aria-label={name} tabIndex={0}>
      {children}
    </div>
  );
}
