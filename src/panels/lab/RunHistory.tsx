import type { ReactNode } from 'react';
import { TableScroll } from '../../charts/DataTable';
import { Button } from '../../ui/Button';

type Words = {
  /** Said while there is none. */
  readonly empty: string;
  readonly caption: string;
  readonly columns: readonly string[];
  readonly recall: string;
  readonly overlay: string;
  readonly forget: string;
  /** An action, said of one run. */
  readonly of: (action: string, run: number) => string;
};

/** Finished runs, to be set again, drawn behind the present one, or forgotten. */
export function RunHistory({
  words: say,
  rows,
  overlaid,
  experiment: { overlay, forget },
}: {
  readonly words: Words;
  readonly rows: readonly {
    readonly id: number;
    /** Beside the run's number. */
    readonly remark?: ReactNode;
    readonly cells: readonly string[];
    readonly onRecall: () => void;
  }[];
  readonly overlaid: number | null;
  readonly experiment: {
    readonly overlay: (id: number | null) => void;
    readonly forget: (id: number) => void;
  };
}) {
  const action = (name: string, run: number, onPress: () => void, pressed?: boolean) => (
    <Button small onPress={onPress} pressed={pressed} aria-label={say.of(name, run)}>
      {name}
    </Button>
  );
  if (rows.length === 0) return <p>{say.empty}</p>;
  return (
    <TableScroll name={say.caption}>
      <table>
        <caption>{say.caption}</caption>
        <thead>
          <tr>
            {say.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, remark, cells, onRecall }) => (
            <tr key={id}>
              <th scope="row">
                {id}
                {remark}
              </th>
              {cells.map((cell, column) => (
                <td key={say.columns[column + 1]}>{cell}</td>
              ))}
              <td>
                {action(say.recall, id, onRecall)}{' '}
                {action(say.overlay, id, () => overlay(overlaid === id ? null : id), overlaid === id)}{' '}
                {action(say.forget, id, () => forget(id))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
