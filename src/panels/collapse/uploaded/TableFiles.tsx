import { useId } from 'react';
import { mostVectors } from '../../../data/vectorsFile';
import { openLabels, openTable, stopOpening, useUploadedTable } from '../../../state/files/uploadedTable';
import { Button } from '../../../ui/Button';
import { formatCount } from '../../../ui/formatNumber';
import { useDrop } from '../../../ui/useDrop';
import './uploaded.css';
import { TableReading } from './TableReading';
import { TableStatus } from './TableStatus';
import { useUploadedSay } from './words';

/** Two doors for files, by choosing and by dropping, and what came of the last one. */
export function TableFiles() {
  const { files: say } = useUploadedSay();
  const ready = useUploadedTable((state) => state.table !== undefined);
  const busy = useUploadedTable((state) => state.busy !== undefined);
  const named = (file: File) => ({ name: file.name, file });
  const drop = useDrop((dropped) => {
    const labels = dropped.find(({ name }) => /label|meta/i.test(name));
    const vectors = dropped.find((file) => file !== labels);
    if (vectors) void openTable(named(vectors), labels && named(labels));
    else if (labels) void openLabels(named(labels));
  });
  return (
    <div className="uploaded-files" {...drop}>
      <FileInput label={say.vectors} note={say.vectorsNote} onFile={(file) => void openTable(named(file))} />
      <FileInput
        label={say.labels}
        note={ready ? say.labelsNote : say.labelsFirst}
        disabled={!ready}
        onFile={(file) => void openLabels(named(file))}
      />
      <small>
        {say.drop}{' '}
        {say.limits(
          String(mostVectors.bytes / 2 ** 20),
          formatCount(mostVectors.rows),
          formatCount(mostVectors.columns),
          formatCount(mostVectors.numbers),
        )}
      </small>
      <TableStatus />
      <TableReading />
      {busy && (
        <Button small onPress={stopOpening}>
          {say.stop}
        </Button>
      )}
    </div>
  );
}

function FileInput({
  label,
  note,
  disabled = false,
  onFile,
}: {
  readonly label: string;
  readonly note: string;
  readonly disabled?: boolean;
  readonly onFile: (file: File) => void;
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
          accept=".tsv,.txt,.csv,text/tab-separated-values,text/plain,text/csv"
          aria-describedby={id}
          disabled={disabled}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) onFile(file);
            // The same file may be chosen again, mended.
            currentTarget.value = '';
          }}
        />
      </label>
      <small id={id}>{note}</small>
    </div>
  );
}
