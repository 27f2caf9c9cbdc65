import { scaleLinear } from 'd3';
import { useState } from 'react';
import { Axis, ticksOf } from '../../../charts/Axis';
import { Frame } from '../../../charts/Frame';
import { Line, Reference } from '../../../charts/Line';
import { SeriesTable } from '../../../charts/tables';
import { formatFixed } from '../../../ui/formatNumber';
import { Explained } from '../../../ui/NumberCards';
import { Figure } from '../../../ui/PanelFrame';
import { Slider } from '../../../ui/Slider';
import { explainEnergy } from '../explain';
import { useSay } from '../words';
import { linesOf, type Spectra } from './spectra';
import { useUploadedClaim, useUploadedSay } from './words';

/** How much of Σσ² the first directions hold, of the table and of chance; and the share at a count to choose. */
export function UploadedEnergy(spectra: Spectra) {
  const say = useUploadedSay();
  const collapse = useSay();
  const most = spectra.own.values.length;
  const [count, setCount] = useState(Math.min(spectra.own.k90, most));
  const lines = linesOf(say, spectra).map((line) => ({
    ...line,
    points: [[0, 0] as const, ...line.spectrum.energy.map((held, k) => [k + 1, held] as const)],
  }));
  return (
    <Figure
      part="uploaded-energy"
      title={say.energy.title}
      claim={useUploadedClaim()}
      table={() => (
        <SeriesTable
          caption={say.energy.chart}
          x={say.energy.count}
          series={lines.map(({ name, points }) => ({ name, points: points.slice(1) }))}
          format={(value) => formatFixed(value, 4)}
        />
      )}
    >
      <div className="uploaded-chart">
        <Frame name={say.energy.chart} margin={{ top: 8, right: 10, bottom: 34, left: 38 }}>
          {(box) => {
            const x = scaleLinear([0, most], [0, box.width]);
            const y = scaleLinear([0, 1], [box.height, 0]);
            const ticks = x.ticks(Math.min(8, most)).filter((k) => k % 1 === 0);
            return (
              <>
                <Axis side="left" scale={y} box={box} grid ticks={ticksOf(y, 5)} />
                <Axis
                  side="bottom"
                  scale={x}
                  box={box}
                  label={say.energy.count}
                  ticks={ticks.map((value) => ({ value, label: String(value) }))}
                />
                <Reference box={box} x={x(count)} />
                <Line x={x} y={y} series={lines} />
              </>
            );
          }}
        </Frame>
      </div>
      <div className="uploaded-energy">
        <Slider label={say.energy.count} value={count} min={1} max={most} onInput={setCount} />
        <p>
          {lines.map(({ key, name, color, spectrum }) => (
            <span key={key}>
              {name}{' '}
              <Explained
                explain={() => explainEnergy(collapse, spectrum, count)}
                color={key === 'own' ? color : undefined}
              >
                {formatFixed(spectrum.energy[count - 1], 3)}
              </Explained>
            </span>
          ))}
        </p>
      </div>
    </Figure>
  );
}
