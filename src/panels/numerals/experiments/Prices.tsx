import { scaleLinear } from 'd3';
import { useMemo, useState } from 'react';
import { Axis, ticksOf } from '../../../charts/Axis';
import { Bars } from '../../../charts/Bars';
import { DataTable } from '../../../charts/DataTable';
import { Frame } from '../../../charts/Frame';
import type { NumberEncoding } from '../../../math/numerals';
import { useTableWords } from '../../../state/files/tableWords';
import { formatFixed } from '../../../ui/formatNumber';
import { useNumberCards } from '../../../ui/NumberCards';
import { conceptOf } from '../../../ui/numeralNotation';
import { Figure } from '../../../ui/PanelFrame';
import { Select } from '../../../ui/Select';
import { CurveChart } from './CurveChart';
import { priceEncodings, priceSpecs } from './contests';
import { errorOf, explainError } from './ErrorTable';
import { Experiment } from './Experiment';
import { useExperiments } from './store';
import { TrainControls } from './TrainControls';
import { unseenOf, useTraining } from './training';
import { useSay } from './words';

/** Prices whose answers are drawn. */
const shownFrom = 500;
const shownTo = 561;
const lane = 34;

const colorOf = ({ kind, bases }: NumberEncoding) =>
  kind === 'raw' ? 'var(--text-3)' : bases.length > 1 ? 'var(--positive)' : `var(${conceptOf(bases[0])})`;

/** Which sets of bases find a rule of the last decimal digit. */
export function Prices() {
  const all = useSay();
  const say = all.prices;
  const heads = useTableWords();
  const card = useNumberCards();
  const trainSteps = useExperiments((state) => state.trainSteps);
  const trainSeed = useExperiments((state) => state.trainSeed);
  const [picked, setPicked] = useState(5);
  const specs = useMemo(() => priceSpecs({ trainSteps, trainSeed }), [trainSteps, trainSeed]);
  const training = useTraining('prices', specs);
  const { runs } = training;
  const names = priceEncodings.map(({ kind, bases }) => (kind === 'raw' ? say.raw : all.baseSet(bases)));
  const unseen = unseenOf(runs[0]);
  const errors = runs.map((run) => errorOf(run, unseen));

  return (
    <Experiment words={say} answer={2} claim="measured" controls={<TrainControls training={training} />}>
      <div className="numerals-experiment-pair">
        <Figure
          title={say.bars}
          table={() => (
            <DataTable
              caption={say.bars}
              columns={[all.errors.encoder, heads.value]}
              rows={errors.map((error, i) => [names[i], error])}
              format={(error) => formatFixed(error, 3)}
            />
          )}
        >
          <Frame
            name={say.bars}
            height={lane * priceEncodings.length + 26}
            margin={{ top: 0, right: 44, bottom: 24, left: 116 }}
            interactive
          >
            {(box) => {
              const x = scaleLinear([0, Math.max(0.7, ...errors)], [0, box.width]);
              return (
                <>
                  <Axis side="bottom" scale={x} ticks={ticksOf(x, 4)} box={box} grid />
                  {names.map((name, i) => (
                    <text key={name} x={-8} y={lane * (i + 0.5)} dy="0.34em" textAnchor="end">
                      {name}
                    </text>
                  ))}
                  <Bars
                    direction="right"
                    position={(i) => lane * i + 8}
                    thickness={lane - 16}
                    length={x}
                    bars={runs.map((run, i) => {
                      const error = errors[i];
                      const trigger = card(() => explainError(all, run, unseen, true));
                      return {
                        key: names[i],
                        value: error,
                        color: colorOf(priceEncodings[i]),
                        label: formatFixed(error, 3),
                        faint: run.status === 'idle',
                        props: {
                          ...(trigger as object),
                          'aria-label': `${names[i]}: ${formatFixed(error, 3)}`,
                        },
                      };
                    })}
                  />
                </>
              );
            }}
          </Frame>
        </Figure>
        <CurveChart
          title={say.window(shownFrom, shownTo - 1)}
          aside={
            <Select
              inline
              label={say.pick}
              choices={names.map((label, i) => ({ value: String(i), label }))}
              value={String(picked)}
              onChange={(index) => setPicked(Number(index))}
            />
          }
          runs={[runs[picked]]}
          colorOf={({ spec }) => colorOf(spec.network.encoding)}
          from={shownFrom}
          to={shownTo}
          height={lane * priceEncodings.length + 50}
        />
      </div>
    </Experiment>
  );
}
