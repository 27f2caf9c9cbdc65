import { useMemo } from 'react';
import { makeLog } from '../../data/adLog';
import { longestHistory } from '../../data/behaviour';
import { numberResponse } from '../../data/response';
import type { Example } from '../../math/attention';
import { pearson } from '../../math/metrics';
import { seeded, seedFor } from '../../math/random';
import { centred, meanLogits } from '../../math/responseCurve';
import { type AdsRun, useLab } from '../../state/run/lab';
import type { Explanation } from '../../ui/explanation';
import { formatFixed, formatSigned } from '../../ui/formatNumber';
import { useNumberCards } from '../../ui/NumberCards';
import { useInTransition } from '../../ui/useInTransition';
import { LineChart } from '../lab/LineChart';
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
  // Wide enough for both, and no tighter than the planted curve, so that training does not move the axis.
  const reach = Math.max(1.5, ...planted.map(Math.abs));

  return (
    <div className="numerals-response">
      <p>{say.explain}</p>
      {spec.network.number.kind === 'none' && <p>{say.off}</p>}
      <LineChart
        title={say.label}
        name={say.label}
        height={264}
        series={[
          {
            key: 'learned',
            name: say.learned,
            short: `${say.learned} (${say.contexts(contextCount)})`,
            color: 'var(--positive)',
            width: 2,
            points: all.map((x) => [x, learned[x]] as const),
          },
          {
            key: 'planted',
            name: say.planted,
            color: 'var(--text-2)',
            dashed: true,
            width: 2,
            points: all.map((x) => [x, planted[x]] as const),
          },
          ...(hidden.length > 0
            ? [
                {
                  key: 'hidden',
                  name: say.hidden,
                  color: 'var(--positive)',
                  mark: 'ring' as const,
                  apart: true,
                  points: hidden.map((x) => [x, learned[x]] as const),
                },
              ]
            : []),
        ]}
        x={{
          label: say.x,
          least: [0, planted.length - 1],
          ticks: [...all.filter((x) => x % 8 === 0), planted.length - 1],
        }}
        y={{ label: say.y, least: [-reach, reach] }}
        levels={at < planted.length ? [{ x: at }] : []}
        onPoint={(x) => hover(x === undefined ? undefined : { kind: 'value', value: x })}
        onPick={setValue}
      >
        <p className="numerals-response-values">
          <span>
            {say.correlation}{' '}
            <b className="explained" {...card(() => explainCorrelation(all))}>
              {formatFixed(correlation(learned, planted, all))}
            </b>
          </span>
          {hidden.length > 2 && (
            <span>
              <span>{say.hiddenCorrelation(hidden.length)}</span>{' '}
              <b className="explained" {...card(() => explainCorrelation(hidden))}>
                {formatFixed(correlation(learned, planted, hidden))}
              </b>
            </span>
          )}
          {at < planted.length && (
            <span>
              <span>{say.at(at)}</span>{' '}
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
      </LineChart>
    </div>
  );
}

function correlation(a: ArrayLike<number>, b: ArrayLike<number>, values: readonly number[]): number {
  return pearson(
    values.map((x) => a[x]),
    values.map((x) => b[x]),
  );
}
