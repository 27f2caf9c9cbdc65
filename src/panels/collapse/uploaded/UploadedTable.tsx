import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useUploadedTable } from '../../../state/files/uploadedTable';
import { Button } from '../../../ui/Button';
import { ControlGroup } from '../../../ui/PanelFrame';
import { Prose } from '../../../ui/Prose';
import { Select } from '../../../ui/Select';
import { spectrumOf } from '../reading';
import { type ExampleName, exampleNames, openExample } from './examples';
import { UploadedCloud } from './UploadedCloud';
import { UploadedEnergy } from './UploadedEnergy';
import { UploadedMeasures } from './UploadedMeasures';
import { UploadedSpectrum } from './UploadedSpectrum';
import './uploaded.css';
import { TableFiles } from './TableFiles';
import { useRowWords, useUploadedSay } from './words';

/** A visitor's table, read in the page: its spectrum against chance, and its rows from the side. */
export function UploadedTable() {
  const say = useUploadedSay();
  // Drawn when there is time for it: four figures of thousands of numbers at once.
  const table = useDeferredValue(useUploadedTable((state) => state.table));
  const spectra = useMemo(
    () => table && { own: spectrumOf(table.singular), random: spectrumOf(table.expected) },
    [table],
  );
  return (
    <div className="collapse-section" ref={useShown()}>
      <p>
        <Prose>{say.intro}</Prose> {say.private}
      </p>
      <ControlGroup part="uploaded-files" untitled={say.files.vectors}>
        <div className="uploaded-doors">
          <TableFiles />
          <Examples />
        </div>
      </ControlGroup>
      {table && spectra && (
        <div className="uploaded-figures">
          <UploadedSpectrum {...spectra} />
          <UploadedCloud table={table} />
          <UploadedEnergy key={`${table.name} ${spectra.own.values.length}`} {...spectra} />
          <UploadedMeasures {...spectra} table={table} />
        </div>
      )}
    </div>
  );
}

function Examples() {
  const say = useUploadedSay();
  const rows = useRowWords();
  const [name, setName] = useState<ExampleName>('behaviour');
  return (
    <div className="uploaded-examples">
      <Select
        label={say.files.example}
        choices={exampleNames.map((value) => ({ value, label: say.examples[value] }))}
        value={name}
        onChange={setName}
      />
      <Button onPress={() => openExample(name, say.examples[name], rows)}>{say.files.open}</Button>
    </div>
  );
}

/** Scrolls here when someone asked for the table elsewhere. */
function useShown() {
  const place = useRef<HTMLDivElement>(null);
  const wanted = useUploadedTable((state) => state.wanted);
  useEffect(() => {
    if (!wanted) return;
    // After the frame, which opens every panel at its top.
    const frame = requestAnimationFrame(() => {
      place.current?.closest('section')?.scrollIntoView();
      useUploadedTable.setState({ wanted: false });
    });
    return () => cancelAnimationFrame(frame);
  }, [wanted]);
  return place;
}
