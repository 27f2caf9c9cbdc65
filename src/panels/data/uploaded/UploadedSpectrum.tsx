import { normalised } from '../../../math/spectrum';
import { SpectrumChart } from '../../lab/SpectrumChart';
import { useData } from '../store';
import { linesOf, type Spectra } from './spectra';
import { useUploadedClaim, useUploadedSay } from './words';

/** Directions that hold less of the largest than this are as good as empty. */
const lowest = 1e-4;

export function UploadedSpectrum(spectra: Spectra) {
  const say = useUploadedSay();
  const scale = useData((state) => state.scale);
  const lines = linesOf(say, spectra).map(({ spectrum, ...line }) => ({
    ...line,
    values: normalised(spectrum.values),
  }));
  const smallest = Math.min(...lines.flatMap(({ values }) => values));
  const floor = Math.max(lowest, 10 ** Math.min(-2, Math.floor(Math.log10(Math.max(smallest, lowest)))));
  return (
    <SpectrumChart
      part="uploaded-spectrum"
      title={say.spectrum.title}
      note={say.spectrum.note[scale]}
      claim={useUploadedClaim()}
      name={say.spectrum.chart}
      place="uploaded-chart"
      axis={say.spectrum.axis}
      direction={say.spectrum.direction}
      measured={say.spectrum.table}
      scale={scale}
      lines={lines}
      floor={floor}
    />
  );
}
