import { scaleLinear } from 'd3';
import { useEffect, useMemo, useState } from 'react';
import { Axis, ticksOf } from '../../../charts/Axis';
import { Bars } from '../../../charts/Bars';
import { DataTable, TableScroll } from '../../../charts/DataTable';
import { Frame } from '../../../charts/Frame';
import { Reference } from '../../../charts/Line';
import { digitDistance, digits, numeralsFor } from '../../../math/numerals';
import { stepChanges, worstStep } from '../../../math/odometer';
import { useTableWords } from '../../../state/files/tableWords';
import { useStillness } from '../../../state/visitor/session';
import { Button } from '../../../ui/Button';
import type { Explanation } from '../../../ui/explanation';
import { Explained, useNumberCards } from '../../../ui/NumberCards';
import { conceptOf } from '../../../ui/numeralNotation';
import { Figure } from '../../../ui/PanelFrame';
import { Slider } from '../../../ui/Slider';
import { BaseKeys } from './BaseKeys';
import { Experiment } from './Experiment';
import { set, settings, toggleWheel, useExperiments } from './store';
import { Wheels } from './Wheels';
import { useSay, useShared } from './words';

const count = 64;
const comparedSets = [[2], [3], [2, 3], [2, 3, 10]];
const rollTime = 1100;

const percent = (share: number) => `${Math.round(100 * share)} %`;

/** Wheels that turn when a number gives way to the next, and how many turn at every step. */
export function Odometer() {
  const all = useSay();
  const say = all.odometer;
  const { claims } = useShared();
  const reading = useExperiments((state) => state.reading);
  const wheels = useExperiments((state) => state.wheels);
  const roll = useRoll();
  const from = Math.min(Math.floor(reading), count - 2);
  const numerals = useMemo(() => numeralsFor(count, wheels), [wheels]);
  const explain = (at: number, bases: readonly number[]) => (): Explanation => {
    const counted = numeralsFor(count, bases).map((numeral) => ({
      ...numeral,
      changed: digitDistance(at, at + 1, [numeral]),
    }));
    const width = counted.reduce((sum, numeral) => sum + numeral.width, 0);
    const changed = counted.reduce((sum, numeral) => sum + numeral.changed, 0);
    return {
      title: say.card(at),
      rows: counted.map(({ base, width, changed }) => ({
        label: all.baseSet([base]),
        value: say.of(changed, width),
        concept: conceptOf(base),
      })),
      expression: `(${counted.map((numeral) => numeral.changed).join(' + ')}) / ${width}`,
      result: `${changed} / ${width} = ${percent(changed / width)}`,
      note: say.note,
    };
  };

  return (
    <Experiment
      words={say}
      answer={1}
      claim="illustration"
      controls={
        <>
          <div className="numerals-experiment-wide">
            <Slider
              label={say.reading}
              value={reading}
              {...settings.reading.control}
              onInput={(reading) => set({ reading })}
              format={(at) => (Number.isInteger(at) ? String(at) : say.step(Math.floor(at)))}
            />
          </div>
          <Button primary onPress={() => roll(31)}>
            {say.roll}
          </Button>
          <Button onPress={() => roll(26)}>{say.other}</Button>
          <BaseKeys offered={settings.wheels.options} chosen={wheels} onToggle={toggleWheel} />
        </>
      }
    >
      <div className="numerals-experiment-pair">
        <Figure
          title={say.step(from)}
          claim={claims.illustration}
          table={() => <WheelTable from={from} bases={wheels} />}
          aside={
            <span>
              {say.changed}{' '}
              <Explained explain={explain(from, wheels)}>
                {percent(stepChanges(count, wheels)[from])}
              </Explained>
            </span>
          }
        >
          {numerals.map((numeral) => (
            <Wheels key={numeral.base} numeral={numeral} reading={Math.min(reading, count - 1)} />
          ))}
        </Figure>
        <Figure
          title={say.chart}
          claim={claims.illustration}
          table={() => (
            <DataTable
              caption={say.chart}
              columns={[say.where, say.share]}
              rows={stepChanges(count, wheels).map((share, at) => [say.step(at), share])}
              format={percent}
            />
          )}
        >
          <Cliffs bases={wheels} from={from} explain={explain} />
          <TableScroll name={say.sets}>
            <table>
              <caption>{say.sets}</caption>
              <thead>
                <tr>
                  <th scope="col">{say.set}</th>
                  <th scope="col">{say.where}</th>
                  <th scope="col">{say.digits}</th>
                </tr>
              </thead>
              <tbody>
                {comparedSets.map((bases) => {
                  const { at, share } = worstStep(count, bases);
                  return (
                    <tr key={bases.join()}>
                      <th scope="row">{all.baseSet(bases)}</th>
                      <td>{say.step(at)}</td>
                      <td>
                        <Explained explain={explain(at, bases)}>{percent(share)}</Explained>
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </TableScroll>
        </Figure>
      </div>
    </Experiment>
  );
}

/** Each wheel before and after the step, the highest place first. */
function WheelTable({ from, bases }: { readonly from: number; readonly bases: readonly number[] }) {
  const say = useSay().odometer;
  const heads = useTableWords();
  return (
    <DataTable
      caption={say.step(from)}
      columns={[heads.base, heads.place, String(from), String(from + 1)]}
      rows={numeralsFor(count, bases).flatMap((numeral) => {
        const [before, after] = [from, from + 1].map((number) => digits(number, numeral));
        return before
          .map((digit, position) => [numeral.base, numeral.base ** position, digit, after[position]])
          .reverse();
      })}
    />
  );
}

/** The profile of all steps; the worst one named. */
function Cliffs({
  bases,
  from,
  explain,
}: {
  readonly bases: readonly number[];
  readonly from: number;
  readonly explain: (at: number, bases: readonly number[]) => () => Explanation;
}) {
  const say = useSay().odometer;
  const card = useNumberCards();
  const changes = useMemo(() => stepChanges(count, bases), [bases]);
  const worst = worstStep(count, bases);
  const color = bases.length > 1 ? 'var(--text-2)' : `var(${conceptOf(bases[0])})`;
  return (
    <Frame name={say.chart} height={190} margin={{ top: 20, right: 8, bottom: 24, left: 44 }} interactive>
      {(box) => {
        const x = scaleLinear([0, count - 1], [0, box.width]);
        const y = scaleLinear([0, 1], [box.height, 0]);
        const lane = x(1);
        return (
          <>
            <Axis
              side="bottom"
              scale={x}
              ticks={[0, 8, 16, 24, 32, 40, 48, 56, 63].map((value) => ({ value, label: `${value}` }))}
              box={box}
            />
            <Axis side="left" scale={y} ticks={ticksOf(y, 4, (share) => percent(share))} box={box} grid />
            <Reference
              box={box}
              y={y(worst.share)}
              label={say.worst(worst.at, percent(worst.share))}
              anchor={worst.at > count / 2 ? 'start' : 'end'}
            />
            <Bars
              direction="up"
              position={(i) => x(i) + 0.15 * lane}
              thickness={0.7 * lane}
              length={y}
              bars={changes.map((share, at) => ({
                key: at,
                value: share,
                color: at === from ? 'var(--accent)' : color,
                faint: at !== from && at !== worst.at,
                props: {
                  ...(card(explain(at, bases)) as object),
                  tabIndex: -1,
                  'aria-label': `${say.step(at)}: ${percent(share)}`,
                },
              }))}
            />
          </>
        );
      }}
    </Frame>
  );
}

/** Turns the wheels from one number to the next; without motion they jump. */
function useRoll(): (from: number) => void {
  const still = useStillness();
  const [rolling, setRolling] = useState<{ from: number; since: number }>();
  useEffect(() => {
    if (!rolling) return;
    let frame = requestAnimationFrame(function turn(now) {
      const done = Math.min(Math.max((now - rolling.since) / rollTime, 0), 1);
      set({ reading: done < 1 ? rolling.from + done : rolling.from + 1 });
      if (done < 1) frame = requestAnimationFrame(turn);
    });
    return () => cancelAnimationFrame(frame);
  }, [rolling]);
  return (from) => {
    if (still) set(({ reading }) => ({ reading: reading === from ? from + 1 : from }));
    else setRolling({ from, since: performance.now() });
  };
}
