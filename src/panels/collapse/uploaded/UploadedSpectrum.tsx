import { SeriesTable } from '../../../charts/tables';
import { normalised } from '../../../math/spectrum';
import { formatFixed } from '../../../ui/formatNumber';
import { Figure } from '../../../ui/PanelFrame';
import { Legend, SpectrumLines } from '../SpectrumLines';
import { linesOf, type Spectra } from './spectra';
import { useUploadedClaim, useUploadedSay } from './words';

/** Directions that hold less of the largest than this are as good as empty. */
const lowest = 1e-4;

export function UploadedSpectrum(spectra: Spectra) {
  const say = useUploadedSay();
  const lines = linesOf(say, spectra).map(({ spectrum, ...line }) => ({
    ...line,
    values: normalised(spectrum.values),
  }));
  const smallest = Math.min(...lines.flatMap(({ values }) => values));
  const floor = Math.max(lowest, 10 ** Math.min(-2, Math.floor(Math.log10(Math.max(smallest, lowest)))));
  return (
    <Figure
      part="uploaded-spectrum"
      title={say.spectrum.title}
      note={say.spectrum.note}
      claim={useUploadedClaim()}
      table={() => (
        <SeriesTable
          caption={say.spectrum.table}
          x={say.spectrum.direction}
          series={lines.map(({ name, values }) => ({
            name,
            points: values.map((value, k) => [k + 1, value] as const),
          }))}
          format={(value) => formatFixed(value, 4)}
        />
      )}
    >
      <div className="uploaded-chart">
        <SpectrumLines name={say.spectrum.chart} axis={say.spectrum.axis} lines={lines} floor={floor} />
      </div>
      <Legend lines={lines} />
    </Figure>
  );
}
