import type { UploadedTableWords } from '../../../content/en/uploadedTable';
import { problemText, useProblemWords } from '../../../state/files/problemWords';
import {
  readAgain,
  tryAgain,
  type UploadedTable,
  useUploadedTable,
} from '../../../state/files/uploadedTable';
import { Button } from '../../../ui/Button';
import { formatCount } from '../../../ui/formatNumber';
import { Select } from '../../../ui/Select';
import { Toggle } from '../../../ui/Toggle';
import { useUploadedSay } from './words';

/** How the table on screen was read: what was taken for names, each with a switch; and which table of several. */
export function TableReading() {
  const { taken: say } = useUploadedSay();
  const problems = useProblemWords();
  const table = useUploadedTable((state) => state.table);
  const asked = useUploadedTable(({ busy }) => busy?.choices);
  const left = useUploadedTable((state) => state.left);
  if (!table) return null;
  const { reading } = table;
  const { tables, sense, commas } = reading;
  // A switch that was turned stands so while the file is read again.
  const choices = asked ?? reading.choices;
  const notes = [
    ...notesOf(say, table),
    ...left.map(({ name, problem }) => say.left(name, problemText(problems, problem))),
  ];
  return (
    <div className="uploaded-reading">
      {tables.length > 1 && (
        <Select
          label={say.table(tables.length)}
          choices={tables.map(({ name, format, shape, type }, value) => ({
            value,
            label: say.option(
              name,
              shape ? shape.map(formatCount).join(' × ') : say.format[format],
              type ?? '',
            ),
          }))}
          value={asked?.table ?? reading.chosen}
          onChange={(chosen) => void readAgain({ table: chosen, headerIsData: false, idsAreData: false })}
        />
      )}
      {sense.header && (
        <Toggle
          label={say.header(String(sense.header.first), String(sense.header.last))}
          note={say[sense.header.kind]}
          checked={!choices.headerIsData}
          onChange={(names) => void readAgain({ headerIsData: !names })}
        />
      )}
      {sense.ids.map(({ column, kind, first, last }) => (
        <Toggle
          key={column}
          label={say.ids(column + 1, String(first), String(last))}
          note={say[kind]}
          checked={!choices.idsAreData}
          onChange={(names) => void readAgain({ idsAreData: !names })}
        />
      ))}
      {commas?.unsure && (
        <Toggle
          label={say.commas}
          note={say.commasNote}
          checked={choices.decimal ? choices.decimal === ',' : commas.decimal}
          onChange={(decimal) => void readAgain({ decimal: decimal ? ',' : '.' })}
        />
      )}
      {notes.length > 0 && (
        <ul>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function notesOf(say: UploadedTableWords['taken'], { reading, rows }: NonNullable<UploadedTable['table']>) {
  const { header, words = [], counts, commas, all, leftOut } = reading;
  return [
    counts && say.countLine,
    header?.length && say.names(header[0], header[header.length - 1]),
    words.length > 0 && say.words(words.map((column) => column + 1).join(', ')),
    commas?.decimal && !commas.unsure && say.decimal,
    rows + leftOut < all && say.sampled(formatCount(rows + leftOut), formatCount(all)),
    leftOut > 0 && say.leftOut(formatCount(leftOut)),
  ].filter((note) => typeof note === 'string');
}

/** A file with numbers that are not finite may be read without their rows. */
export function LeaveOut() {
  const { taken: say } = useUploadedSay();
  const problem = useUploadedTable(({ trouble, busy }) => (busy ? undefined : trouble?.problem));
  if (problem?.key !== 'notFinite' && problem?.key !== 'notFiniteAt') return null;
  const { rows = 0, all = 0 } = problem;
  if (rows === all) return null;
  return (
    <Button small onPress={() => void tryAgain({ leaveOut: true })}>
      {say.leaveOut(formatCount(rows))}
    </Button>
  );
}
