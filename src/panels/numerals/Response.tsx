import { scaleLinear } from 'd3';
import { useMemo } from 'react';
import { Axis, ticksOf } from '../../charts/Axis';
import { Frame } from '../../charts/Frame';
import { Line, Reference } from '../../charts/Line';
import { SeriesTable } from '../../charts/tables';
import type { Size } from '../../charts/useSize';
import { makeLog } from '../../data/adLog';
import { longestHistory } from '../../data/behaviour';
import { numberResponse } from '../../data/response';
import type { Example } from '../../math/attention';
import { pearson } from '../../math/metrics';
import { seeded, seedFor } from '../../math/random';
import { centred, meanLogits } from '../../math/responseCurve';
import { type AdsRun, useLab } from '../../state/run/lab';
import type { Explanation } from '../../ui/explanation';
import { FigureMenu, useFigureTable } from '../../ui/FigureMenu';
import { formatFixed, formatSigned } from '../../ui/formatNumber';
import { useNumberCards } from '../../ui/NumberCards';
import { useInTransition } from '../../ui/useInTransition';
import { hover, setValue, useNumerals } from './store';
import { useSay } from './words';

/** Users, ads and moments that the curve is averaged over: enough to be smooth, few enough for every report. */
const contextCount = 64;

function contextsOf({ log, seeds }: AdsRun['spec']): Example[] {
  const sample = makeLog(log, contextCount, seeded(seedFor(seeds.data, 'contexts')), [0]);
  return Array.from({ length: contextCount }, (_, i) => ({
    categories: sample.categories.subarray(i * longestHistory, (i + 1) * longestHistory),
    buckets: sample.buckets.subarray(i * longestHistory, (i + 1) * longestHistory),
    length: sample.lengths[i],
    target: sample.targets[i],
    number: 0,
  }));
}

function plantedResponse({ log, network }: AdsRun['spec']): Float64Array {
  return Float64Array.from({ length: network.numberCount }, (_, x) => (log.number ? numberResponse(x) : 0));
}

/** The learned response curve against the planted one, with the values that training never saw. */
export function Response() {
  const say = useSay().response;
  const cards = useSay().cards;
  const card = useNumberCards();
  const { spec, weights, log } = useInTransition(useLab);
  const hidden = log?.hiddenValues ?? [];
  const value = useNumerals((state) => state.value);
  const hovered = useNumerals((state) => (state.hovered?.kind === 'value' ? state.hovered.value : undefined));
  const contexts = useMemo(() => contextsOf(spec), [spec]);
  const planted = useMemo(() => Array.from(centred(plantedResponse(spec))), [spec]);
  const logits = useMemo(() => meanLogits(spec.network, weights, contexts), [spec, weights, contexts]);
  const learned = useMemo(() => centred(logits), [logits]);
  const at = hovered ?? value;

  // The curve is shown with mean 0; what was taken off is the same everywhere.
  const plantedMean = plantedResponse(spec)[0] - planted[0];

  const explain = (x: number): Explanation => ({
    title: cards.learned(x),
    rows: [
      { label: cards.meanLogit(x), value: logits[x] },
      { label: cards.meanOfAll, value: logits[x] - learned[x] },
    ],
    expression: `${formatFixed(logits[x])} − ${formatFixed(logits[x] - learned[x])}`,
    result: learned[x],
    note: cards.learnedNote(contextCount),
  });
  const explainPlanted = (x: number): Explanation => ({
    title: cards.planted(x),
    rows: [
      { label: cards.planted(x), value: planted[x] + plantedMean },
      { label: cards.meanOfAll, value: plantedMean },
    ],
    expression: `2·((${x} − 31.5) / 31.5)² − 0.67 + 0.8·[${x} ≥ 32] − 0.4 − (${formatFixed(plantedMean)})`,
    result: planted[x],
    note: cards.plantedNote,
  });
  const explainCorrelation = (values: readonly number[]): Explanation => ({
    title: cards.correlation,
    rows: [
      { label: cards.points, value: values.length },
      ...values.slice(0, 6).map((x) => ({
        label: `${x}`,
        value: `${formatSigned(learned[x])} · ${formatSigned(planted[x])}`,
      })),
    ],
    expression: `r(${say.learned}, ${say.planted})`,
    result: correlation(learned, planted, values),
  });
  const all = planted.map((_, x) => x);
  const table = useFigureTable(() => (
    <SeriesTable
      caption={say.label}
      x={say.x}
      series={[
        { name: say.planted, points: all.map((x) => [x, planted[x]] as const) },
        { name: say.learned, points: all.map((x) => [x, learned[x]] as const) },
        { name: say.hidden, points: hidden.map((x) => [x, learned[x]] as const) },
      ]}
      format={(value) => formatSigned(value, 3)}
    />
  ));

  return (
    <div className="numerals-response" data-figure>
      <FigureMenu name={say.label} table={table.menu} />
      <p>{say.explain}</p>
      {spec.network.number.kind === 'none' && <p>{say.off}</p>}
      <Frame name={say.label} height={240} margin={{ top: 14, right: 16, bottom: 38, left: 44 }} interactive>
        {(box) => <Curves box={box} learned={learned} planted={planted} hidden={hidden} value={at} />}
      </Frame>
      <p className="numerals-legend">
        <span>
          <i className="numerals-key" /> {say.learned} ({say.contexts(contextCount)})
        </span>
        <span>
          <i className="numerals-key numerals-key-planted" /> {say.planted}
        </span>
        {hidden.length > 0 && (
          <span>
            <i className="numerals-key numerals-key-hidden" /> {say.hidden}
          </span>
        )}
        <span>
          {say.correlation}{' '}
          <b className="explained" {...card(() => explainCorrelation(all))}>
            {formatFixed(correlation(learned, planted, all))}
          </b>
        </span>
        {hidden.length > 2 && (
          <span>
            {say.hiddenCorrelation(hidden.length)}{' '}
            <b className="explained" {...card(() => explainCorrelation(hidden))}>
              {formatFixed(correlation(learned, planted, hidden))}
            </b>
          </span>
        )}
        {at < planted.length && (
          <span>
            {say.at(at)}{' '}
            <b className="explained" {...card(() => explain(at))}>
              {formatSigned(learned[at])}
            </b>
            {' / '}
            <b className="explained" {...card(() => explainPlanted(at))}>
              {formatSigned(planted[at])}
            </b>
          </span>
        )}
      </p>
      {table.element}
    </div>
  );
}

function correlation(a: ArrayLike<number>, b: ArrayLike<number>, values: readonly number[]): number {
  return pearson(
    values.map((x) => a[x]),
    values.map((x) => b[x]),
  );
}

function Curves({
  box,
  learned,
  planted,
  hidden,
  value,
}: {
  readonly box: Size;
  readonly learned: Float64Array;
  readonly planted: readonly number[];
  readonly hidden: readonly number[];
  readonly value: number;
}) {
  const say = useSay().response;
  const count = planted.length;
  const x = scaleLinear([0, count - 1], [0, box.width]);
  // Wide enough for both, and no tighter than the planted curve, so that training does not move the axis.
  const reach = Math.max(1.5, ...planted.map(Math.abs), ...learned.map(Math.abs));
  const y = scaleLinear([-reach, reach], [box.height, 0]).nice();
  const points = (values: ArrayLike<number>) =>
    Array.from({ length: count }, (_, i) => [i, values[i]] as const);
  return (
    <>
      <Axis
        side="bottom"
        scale={x}
        ticks={Array.from({ length: count / 8 + 1 }, (_, i) => ({
          value: Math.min(8 * i, count - 1),
          label: `${Math.min(8 * i, count - 1)}`,
        }))}
        box={box}
        label={say.x}
      />
      <Axis side="left" scale={y} ticks={ticksOf(y, 4)} box={box} label={say.y} grid />
      {value < count && <Reference box={box} x={x(value)} />}
      <Line
        x={x}
        y={y}
        series={[
          { key: 'planted', points: points(planted), color: 'var(--text-2)', dashed: true, width: 2 },
          { key: 'learned', points: points(learned), color: 'var(--positive)', width: 2 },
        ]}
      />
      {hidden.map((at) => (
        <circle
          key={at}
          cx={x(at)}
          cy={y(learned[at])}
          r={4}
          fill="var(--page)"
          stroke="var(--positive)"
          strokeWidth={1.75}
        />
      ))}
      {value < count && <circle cx={x(value)} cy={y(learned[value])} r={4.5} fill="var(--positive)" />}
      <rect
        width={box.width}
        height={box.height}
        fill="transparent"
        onPointerMove={(event) => {
          const left = event.currentTarget.getBoundingClientRect().left;
          const near = Math.round(x.invert(event.clientX - left));
          hover({ kind: 'value', value: Math.min(Math.max(near, 0), count - 1) });
        }}
        onPointerLeave={() => hover(undefined)}
        onClick={(event) => {
          const left = event.currentTarget.getBoundingClientRect().left;
          setValue(Math.round(x.invert(event.clientX - left)));
        }}
      />
    </>
  );
}
