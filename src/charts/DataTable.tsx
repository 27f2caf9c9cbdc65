import './charts.css';

/** A picture's numbers as a table: for those who do not see it, or who want to read them. */
export function DataTable({
  caption,
  columns,
  rows,
  hidden = false,
}: {
  readonly caption: string;
  readonly columns: readonly string[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly (string | number)[])[];
  /** Only for screen readers. */
  readonly hidden?: boolean;
}) {
  return (
    // A table wider than its place is scrolled by keyboard too.
    <div
      className={hidden ? 'visually-hidden' : 'data-table'}
      {...(!hidden && { role: 'group', 'aria-label': caption, tabIndex: 0 })}
    >
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
              {rest.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
