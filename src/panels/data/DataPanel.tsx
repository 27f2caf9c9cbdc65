import { useDeferredValue, useEffect, useMemo } from 'react';
import { spectrumOf } from '../../math/spectrum';
import { useUploadedTable } from '../../state/files/uploadedTable';
import { firstSnapshot } from '../../state/run/variants';
import { ClaimLabel } from '../../ui/ClaimLabel';
import { ControlGroup, PanelFrame, Section } from '../../ui/PanelFrame';
import { Segmented } from '../../ui/Segmented';
import { set, settings, useData } from './store';
import { TableList } from './TableList';
import { Examples } from './uploaded/Examples';
import { openExample } from './uploaded/openExample';
import { TableDoors, TableOutcome } from './uploaded/TableFiles';
import { TableReading } from './uploaded/TableReading';
import { UploadedCloud } from './uploaded/UploadedCloud';
import { UploadedEnergy } from './uploaded/UploadedEnergy';
import { UploadedMeasures } from './uploaded/UploadedMeasures';
import { UploadedSpectrum } from './uploaded/UploadedSpectrum';
import './uploaded/uploaded.css';
import { useShared } from '../lab/words';
import { useRowWords, useUploadedClaim, useUploadedSay } from './uploaded/words';

/** A visitor's table, read in the page: its spectrum against chance, and its rows from the side. */
export function DataPanel() {
  const say = useUploadedSay();
  const shared = useShared();
  useExampleAtFirst();
  return (
    <PanelFrame
      title={say.title}
      keySentence={say.intro}
      claim={<ClaimLabel kind="measured">{useUploadedClaim()}</ClaimLabel>}
      controls={<DataControls />}
      stage={
        <>
          <TableOutcome />
          <Figures />
        </>
      }
    >
      <TableList />
      <Section part="how" title={shared.sections.how}>
        <p>{say.private}</p>
        <ul>
          {say.reading.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Section>
    </PanelFrame>
  );
}

function DataControls() {
  const say = useUploadedSay();
  const scale = useData((state) => state.scale);
  return (
    <>
      <ControlGroup part="uploaded-files" untitled={say.files.vectors}>
        <TableDoors>
          <TableReading />
        </TableDoors>
        <Examples />
      </ControlGroup>
      <ControlGroup part="uploaded-scale" untitled={say.scale.label}>
        <Segmented
          small
          label={say.scale.label}
          choices={settings.scale.options.map((value) => ({ value, label: say.scale[value] }))}
          value={scale}
          onChange={(chosen) => set({ scale: chosen })}
        />
      </ControlGroup>
    </>
  );
}

function Figures() {
  // Drawn when there is time for it: four figures of thousands of numbers at once.
  const table = useDeferredValue(useUploadedTable((state) => state.table));
  const spectra = useMemo(
    () => table && { own: spectrumOf(table.singular), random: spectrumOf(table.expected) },
    [table],
  );
  if (!table || !spectra) return null;
  return (
    <div className="uploaded-figures">
      <UploadedSpectrum {...spectra} />
      <UploadedCloud table={table} />
      <UploadedMeasures {...spectra} table={table} />
      <UploadedEnergy key={`${table.name} ${spectra.own.values.length}`} {...spectra} />
    </div>
  );
}

/** Until the visitor brings something the panel shows how it works, on a table of this page. */
function useExampleAtFirst(): void {
  const say = useUploadedSay();
  const rows = useRowWords();
  useEffect(() => {
    void firstSnapshot().then(() => {
      const { table, busy, trouble } = useUploadedTable.getState();
      if (!table && !busy && !trouble) openExample('behaviour', say.examples.behaviour, rows, 'sample');
    });
    // In the language of the first visit: a table has its name from then on.
  }, []);
}
