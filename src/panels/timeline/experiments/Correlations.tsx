import { useMemo } from 'react';
import { TableScroll } from '../../../charts/DataTable';
import { categories } from '../../../data/behaviour';
import { pearson } from '../../../math/metrics';
import { attentionMap } from '../../../math/probe';
import { formatFixed } from '../../../ui/formatNumber';
import { Explained } from '../../../ui/NumberCards';
import type { Model } from '../model';
import { correlationCard, probeCard } from './mapCards';
import type { Asked } from './store';
import type { LearnedMap } from './useLearnedMap';
import type { Say } from './words';

/** How well the maps agree, for the ad on screen and over all ads. */
export function Correlations({
  say,
  model,
  target,
  training,
  everyPlanted,
  everyMeasured,
  learned,
  attention,
  probe,
}: {
  readonly say: Say;
  readonly model: Model;
  readonly target: number;
  readonly training: boolean;
  /** [target, category, bucket]. */
  readonly everyPlanted: Float64Array;
  readonly everyMeasured: Float64Array | undefined;
  readonly learned: LearnedMap | undefined;
  /** [category, bucket]; may be missing while training. */
  readonly attention: Float64Array | undefined;
  readonly probe: Asked<'probe'> | undefined;
}) {
  // Twelve read-outs, some 10 ms: left out while the weights change sixteen times a second.
  const everyAttention = useMemo(
    () =>
      training
        ? undefined
        : Float64Array.from(
            categories.flatMap((_, ad) => Array.from(attentionMap(model.network, model.weights, ad))),
          ),
    [training, model.network, model.weights],
  );
  const cells = everyPlanted.length / categories.length;
  const here = (map: Float64Array) => map.subarray(target * cells, (target + 1) * cells);
  const planted = here(everyPlanted);
  const pair = (a: Float64Array | undefined, b: Float64Array, name: string) => {
    const r = a ? pearson(a, b) : Number.NaN;
    if (!a || !Number.isFinite(r)) return '–';
    return <Explained explain={() => correlationCard(say, name, a, b)}>{formatFixed(r)}</Explained>;
  };
  const { pairs } = say.maps;
  const size = (map: Float64Array) => map.map(Math.abs);
  const allLearned =
    probe?.answer && probe.weights === model.weights ? (
      <Explained explain={() => probeCard(say, probe.answer?.correlation ?? Number.NaN, probe.step)}>
        {formatFixed(probe.answer.correlation)}
      </Explained>
    ) : training ? (
      <span className="timeline-experiment-faint">{say.maps.whenPaused}</span>
    ) : probe?.failure ? (
      <span className="timeline-experiment-faint">{say.failed(probe.failure)}</span>
    ) : probe?.weights === model.weights ? (
      '…'
    ) : (
      '–'
    );
  const rows = [
    [pairs.learned, pair(learned?.map, planted, pairs.learned), allLearned],
    [
      pairs.measured,
      pair(everyMeasured && here(everyMeasured), size(planted), pairs.measured),
      pair(everyMeasured, size(everyPlanted), pairs.measured),
    ],
    [
      pairs.attentionSize,
      pair(attention, size(planted), pairs.attentionSize),
      pair(everyAttention, size(everyPlanted), pairs.attentionSize),
    ],
    [
      pairs.attention,
      pair(attention, planted, pairs.attention),
      pair(everyAttention, everyPlanted, pairs.attention),
    ],
  ] as const;
  return (
    <TableScroll name={say.maps.correlation}>
      <table>
        <caption>{say.maps.correlation}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{say.maps.thisAd}</th>
            <th scope="col">{say.maps.allAds}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ad, all]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{ad}</td>
              <td>{all}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {!planted.some((value) => value !== 0) && (
        <p className="timeline-experiment-note">{say.maps.nothingPlanted}</p>
      )}
    </TableScroll>
  );
}
