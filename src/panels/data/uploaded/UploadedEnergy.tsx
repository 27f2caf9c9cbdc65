import { useState } from 'react';
import { formatFixed } from '../../../ui/formatNumber';
import { Explained } from '../../../ui/NumberCards';
import { Slider } from '../../../ui/Slider';
import { LineChart } from '../../lab/LineChart';
import { explainEnergy } from '../../lab/spectrumCards';
import { linesOf, type Spectra } from './spectra';
import { useMeasureWords, useUploadedClaim, useUploadedSay } from './words';

/** How much of Σσ² the first directions hold, of the table and of chance; and the share at a count to choose. */
export function UploadedEnergy(spectra: Spectra) {
  const say = useUploadedSay();
  const words = useMeasureWords();
  const most = spectra.own.values.length;
  const [count, setCount] = useState(Math.min(spectra.own.k90, most));
  const lines = linesOf(say, spectra).map((line) => ({
    ...line,
    points: [[0, 0] as const, ...line.spectrum.energy.map((held, k) => [k + 1, held] as const)],
  }));
  return (
    <LineChart
      part="uploaded-energy"
      title={say.energy.title}
      claim={useUploadedClaim()}
      name={say.energy.chart}
      place="uploaded-chart"
      series={lines}
      x={{ label: say.energy.count, least: [0, most], ticks: Math.min(8, most), whole: true }}
      y={{ name: say.energy.title, least: [0, 1], ticks: 5, digits: 4 }}
      levels={[{ x: count }]}
    >
      <div className="uploaded-energy">
        <Slider label={say.energy.count} value={count} min={1} max={most} onInput={setCount} />
        <p>
          {lines.map(({ key, name, color, spectrum }) => (
            <span key={key}>
              {name}{' '}
              <Explained
                explain={() => explainEnergy(words, spectrum, count)}
                color={key === 'own' ? color : undefined}
              >
                {formatFixed(spectrum.energy[count - 1], 3)}
              </Explained>
            </span>
          ))}
        </p>
      </div>
    </LineChart>
  );
}
