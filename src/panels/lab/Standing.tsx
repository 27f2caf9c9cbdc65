import type { ReactNode } from 'react';
import { TableScroll } from '../../charts/DataTable';
import { Key } from '../../charts/Legend';
import type { Explanation } from '../../ui/explanation';
import { Explained } from '../../ui/NumberCards';

/** A model of a run as a row. */
export type StandingRow<Of> = {
  readonly key: string;
  readonly name: string;
  /** Of its line in the chart. */
  readonly color?: string;
  readonly dashed?: boolean;
  readonly of: Of;
};

export type StandingColumn<Of> = {
  readonly title: string;
  readonly value: (of: Of) => number | undefined;
  readonly format: (value: number) => string;
  readonly explain?: (of: Of, name: string) => Explanation;
  /** The column that counts. */
  readonly strong?: boolean;
  /** Beside the value. */
  readonly remark?: (of: Of) => ReactNode;
};

/** How the models of a run stand: a row for each, with its line's key; numbers explain themselves. */
export function Standing<Of>({
  caption,
  captioned = true,
  head,
  rows,
  columns,
}: {
  readonly caption: string;
  /** The caption is seen; else a title says it. */
  readonly captioned?: boolean;
  /** Of the names. */
  readonly head: string;
  readonly rows: readonly StandingRow<Of>[];
  readonly columns: readonly StandingColumn<Of>[];
}) {
  return (
    <TableScroll name={caption}>
      <table>
        <caption className={captioned ? undefined : 'visually-hidden'}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {columns.map(({ title }) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, color, dashed, of }) => (
            <tr key={key}>
              <th scope="row">
                {color && <Key color={color} mark={dashed ? 'dotted' : 'line'} />}
                {name}
              </th>
              {columns.map((column) => (
                <Cell key={column.title} {...{ column, of, name }} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function Cell<Of>({
  column: { value: read, format, explain, strong, remark },
  of,
  name,
}: {
  readonly column: StandingColumn<Of>;
  readonly of: Of;
  readonly name: string;
}) {
  const value = read(of);
  const text = value === undefined ? '–' : format(value);
  const shown = strong && value !== undefined ? <strong>{text}</strong> : text;
  const figure =
    explain && value !== undefined ? <Explained explain={() => explain(of, name)}>{shown}</Explained> : shown;
  const beside = remark?.(of);
  return (
    <td data-value={value}>
      {beside ? (
        <>
          <span>{figure}</span>
          <span>{beside}</span>
        </>
      ) : (
        figure
      )}
    </td>
  );
}
