import { type ReactNode, useId } from 'react';
import { mostNumbers, mostText } from '../../../data/readers/limits';
import { openFiles, openLabels, stopOpening, useUploadedTable } from '../../../state/files/uploadedTable';
import { Button } from '../../../ui/Button';
import { formatCount } from '../../../ui/formatNumber';
import { useDrop } from '../../../ui/useDrop';
import './uploaded.css';
import { LeaveOut, TableReading } from './TableReading';
import { TableStatus } from './TableStatus';
import { useUploadedSay } from './words';

/** The doors, what came of the last file, and how it was read. */
export function TableFiles() {
  return (
    <TableDoors>
      <TableOutcome />
      <TableReading />
    </TableDoors>
  );
}

/** What stands here or is under way, and what can be done about it. */
export function TableOutcome() {
  const { files: say } = useUploadedSay();
  const busy = useUploadedTable((state) => state.busy !== undefined);
  return (
    <div className="uploaded-outcome">
      <TableStatus />
      <LeaveOut />
      {busy && (
        <Button small onPress={stopOpening}>
          {say.stop}
        </Button>
      )}
    </div>
  );
}

/** Two doors for files, by choosing and by dropping. */
export function TableDoors({ children }: { readonly children: ReactNode }) {
  const { files: say } = useUploadedSay();
  const ready = useUploadedTable((state) => state.table !== undefined && state.table.source !== 'sample');
  const named = (file: File) => ({ name: file.name, file });
  const drop = useDrop((dropped) => void openFiles(dropped.map(named)));
  return (
    <div className="uploaded-files" {...drop}>
      <FileInput
        label={say.vectors}
        note={say.vectorsNote}
        several
        onFiles={(files) => void openFiles(files.map(named))}
      />
      <FileInput
        label={say.labels}
        note={ready ? say.labelsNote : say.labelsFirst}
        disabled={!ready}
        onFiles={([file]) => void openLabels(named(file))}
      />
      <small>
        {say.drop}{' '}
        {say.limits(
          String(mostText / 2 ** 20),
          formatCount(mostNumbers.rows),
          formatCount(mostNumbers.columns),
          formatCount(mostNumbers.numbers),
        )}
      </small>
      {children}
    </div>
  );
}

function FileInput({
  label,
  note,
  disabled = false,
  several = false,
  onFiles,
}: {
  readonly label: string;
  readonly note: string;
  readonly disabled?: boolean;
  readonly several?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}) {
  const id = useId();
  return (
    <div className="uploaded-file">
      {/* The browser's own file field speaks the browser's language and would go on naming a file that was not taken. */}
      <label className="button" data-disabled={disabled || undefined}>
        {label}
        <input
          type="file"
          className="visually-hidden"
          multiple={several}
          aria-describedby={id}
          disabled={disabled}
          onChange={({ currentTarget }) => {
            const files = [...(currentTarget.files ?? [])];
            if (files.length > 0) onFiles(files);
            // The same file may be chosen again, mended.
            currentTarget.value = '';
          }}
        />
      </label>
      <small id={id}>{note}</small>
    </div>
  );
}
