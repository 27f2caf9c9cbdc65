import { readAgain, useUploadedTable } from '../../../state/files/uploadedTable';
import { Toggle } from '../../../ui/Toggle';
import { useUploadedSay } from './words';

/** What the reader took for names and left out, each with a switch that makes it data. */
export function TableReading() {
  const { taken: say } = useUploadedSay();
  const reading = useUploadedTable(({ table }) => table?.reading);
  const asked = useUploadedTable(({ busy }) => busy?.choices);
  if (!reading) return null;
  const { header, ids } = reading.sense;
  // A switch that was turned stands so while the file is read again.
  const choices = asked ?? reading.choices;
  if (!header && ids.length === 0) return null;
  return (
    <fieldset className="uploaded-reading">
      <legend>{say.title}</legend>
      {header && (
        <Toggle
          label={say.header(String(header.first), String(header.last))}
          note={say[header.kind]}
          checked={!choices.headerIsData}
          onChange={(names) => void readAgain({ headerIsData: !names })}
        />
      )}
      {ids.map(({ column, kind, first, last }) => (
        <Toggle
          key={column}
          label={say.ids(column + 1, String(first), String(last))}
          note={say[kind]}
          checked={!choices.idsAreData}
          onChange={(names) => void readAgain({ idsAreData: !names })}
        />
      ))}
    </fieldset>
  );
}
