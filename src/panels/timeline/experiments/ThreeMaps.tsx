import { useEffect, useMemo } from 'react';
import { DataTable } from '../../../charts/DataTable';
import { Heatmap } from '../../../charts/Heatmap';
import { diverging, sequential } from '../../../charts/ramp';
import { MatrixTable } from '../../../charts/tables';
import { bucketCount, bucketEdges, categories } from '../../../data/behaviour';
import { plantedMap, responseMap } from '../../../data/response';
import { attentionMap } from '../../../math/probe';
import { useLab } from '../../../state/run/lab';
import { ClaimLabel } from '../../../ui/ClaimLabel';
import type { Explanation } from '../../../ui/explanation';
import { formatFixed, formatSigned } from '../../../ui/formatNumber';
import { useNumberCards } from '../../../ui/NumberCards';
import { Figure } from '../../../ui/PanelFrame';
import { Segmented } from '../../../ui/Segmented';
import type { Model } from '../model';
import { useTimeline } from '../store';
import { Correlations } from './Correlations';
import { attentionCard, learnedCard, measuredCard, plantedCard } from './mapCards';
import { askOf, pointAt, setThird, useExperiments } from './store';
import { useLearnedMap } from './useLearnedMap';
import { type Say, useSay } from './words';

const cells = categories.length * bucketCount;

/** Part of an all-ads map that belongs to one target, [category, bucket]. */
const partOf = (map: Float64Array, target: number) => map.subarray(target * cells, (target + 1) * cells);

/** Category × time gap for one ad: what was planted, what the log shows, what the model has learned. */
export function ThreeMaps({ model }: { readonly model: Model }) {
  const say = useSay();
  const target = useTimeline((state) => state.target);
  const spec = useLab((lab) => lab.spec);
  const log = useLab((lab) => lab.log);
  const training = useLab((lab) => lab.status === 'running' || lab.status === 'starting');
  const third = useExperiments((state) => state.third);
  const probe = useExperiments((state) => state.probe);
  const cell = useExperiments((state) => state.cell);

  const { rule } = spec.log;
  const everyPlanted = useMemo(() => plantedMap(rule), [rule]);
  const planted = partOf(everyPlanted, target);
  const measured = log && partOf(log.measured, target);
  const learned = useLearnedMap(model, target);
  // Only its own map and the agreement of the maps at rest need it.
  const wanted = third === 'attention' || !training;
  const attention = useMemo(
    () => (wanted ? attentionMap(model.network, model.weights, target) : undefined),
    [wanted, model.network, model.weights, target],
  );

  // All ads at once is a second's work for the trainer: only when it has nothing better to do.
  useEffect(() => {
    if (training || model.origin === 'untrained') return;
    if (useExperiments.getState().probe?.weights === model.weights) return;
    void askOf('probe', { ...spec, network: model.network }, model.weights, model.step);
  }, [training, model, spec]);

  const largest = useMemo(() => Math.max(0.5, ...Array.from(everyPlanted, Math.abs)), [everyPlanted]);
  const words = useMemo(() => cellWords(say), [say]);
  const { nameOf } = words;
  // These two do not change with the weights.
  const plantedView = useMemo(
    () => (
      <OneMap
        title={say.maps.planted}
        note={say.maps.plantedNote}
        map={partOf(everyPlanted, target)}
        color={diverging(largest)}
        describe={(c, b, value) => `${nameOf(c, b)}: ${words.change(value)}`}
        explain={(c, b) =>
          plantedCard(say, nameOf(c, b), rule, partOf(responseMap, target)[c * bucketCount + b])
        }
      />
    ),
    [say, words, nameOf, everyPlanted, target, largest, rule],
  );
  const measuredView = useMemo(() => {
    const map = log && partOf(log.measured, target);
    return (
      <OneMap
        title={say.maps.measured}
        note={say.maps.measuredNote}
        map={map}
        color={sequential(Math.max(1e-3, ...(map ?? [])))}
        describe={(c, b, value) => `${nameOf(c, b)}: ${words.measured(value)}`}
        explain={(c, b, value) => measuredCard(say, nameOf(c, b), value)}
      />
    );
  }, [say, words, nameOf, log, target]);
  const thirdMap = third === 'learned' ? learned?.map : attention;
  const shown = cell ?? strongest(planted, thirdMap);

  return (
    <div className="timeline-experiment">
      <p className="timeline-experiment-lead">{say.maps.lead(say.panel.categoryName(target))}</p>
      <div className="timeline-experiment-maps">
        {plantedView}
        {measuredView}
        {third === 'learned' ? (
          <OneMap
            title={say.maps.learned}
            note={say.maps.learnedNote}
            map={learned?.map}
            color={diverging(largest)}
            describe={(c, b, value) => `${nameOf(c, b)}: ${words.change(value)}`}
            explain={(c, b) => learnedCard(say, nameOf(c, b), learned, c, b)}
          />
        ) : (
          <OneMap
            title={say.maps.attention}
            note={say.maps.attentionNote}
            map={attention}
            color={sequential(1)}
            describe={(c, b, value) => `${nameOf(c, b)}: ${words.attention(value)}`}
            explain={(c, b, value) => attentionCard(say, nameOf(c, b), model, target, c, b, value)}
          />
        )}
      </div>
      <p className="timeline-experiment-cell" aria-live="off">
        <b>{nameOf(shown.row, shown.column)}</b> · {say.maps.planted}{' '}
        {formatSigned(planted[shown.row * bucketCount + shown.column], 1)} · {say.maps.measured}{' '}
        {measured ? words.measured(measured[shown.row * bucketCount + shown.column]) : say.notYet} ·{' '}
        {say.maps[third]}{' '}
        {thirdMap
          ? (third === 'learned' ? formatSigned : formatFixed)(
              thirdMap[shown.row * bucketCount + shown.column],
              third === 'learned' ? 1 : 2,
            )
          : '–'}
      </p>
      <div className="timeline-experiment-split">
        <div>
          <Segmented
            label={say.maps.third}
            choices={[
              { value: 'learned', label: say.maps.learned },
              { value: 'attention', label: say.maps.attention },
            ]}
            value={third}
            onChange={setThird}
          />
          <p className="timeline-experiment-note">{say.maps.key}</p>
          <p className="timeline-experiment-note">{say.maps.remark}</p>
          <ClaimLabel kind="measured">
            {say.measuredNow({ seed: String(spec.seeds.data), step: String(model.step) })}
          </ClaimLabel>
        </div>
        <Correlations
          say={say}
          model={model}
          target={target}
          training={training}
          everyPlanted={everyPlanted}
          everyMeasured={log?.measured}
          learned={learned}
          attention={attention}
          probe={probe}
        />
      </div>
      <DataTable
        hidden
        caption={say.maps.lead(say.panel.categoryName(target))}
        columns={[say.copies.behaviour, say.maps.planted, say.maps.measured, say.maps[third]]}
        rows={Array.from(planted, (value, i) => [i, value] as const)
          .filter(([, value]) => Math.abs(value) > 0.05)
          .map(([i, value]) => [
            nameOf(Math.floor(i / bucketCount), i % bucketCount),
            value,
            measured ? words.measured(measured[i]) : '–',
            thirdMap?.[i],
          ])}
        format={(value, column) => (column === 1 ? formatSigned : formatFixed)(value, 1)}
      />
    </div>
  );
}

function OneMap({
  title,
  note,
  map,
  color,
  describe,
  explain,
}: {
  readonly title: string;
  readonly note: string;
  readonly map: Float64Array | undefined;
  readonly color: (value: number) => string;
  readonly describe: (category: number, bucket: number, value: number) => string;
  readonly explain: (category: number, bucket: number, value: number) => Explanation;
}) {
  const say = useSay();
  const card = useNumberCards();
  const cell = useExperiments((state) => state.cell);
  const at = (row: number, column: number) => map?.[row * bucketCount + column] ?? 0;
  return (
    <Figure
      title={title}
      note={note}
      table={() =>
        map && (
          <MatrixTable
            caption={title}
            corner={say.copies.behaviour}
            rows={categories.map((_, row) => say.panel.categoryName(row))}
            columns={Array.from({ length: bucketCount }, (_, bucket) => gapOf(say, bucket))}
            cell={at}
            format={(value) => formatSigned(value, 1)}
          />
        )
      }
    >
      {map ? (
        <Heatmap
          name={title}
          rows={categories.length}
          columns={bucketCount}
          height={292}
          margin={{ left: 76, top: 42 }}
          value={at}
          color={color}
          rowLabel={say.panel.categoryName}
          columnLabel={(bucket) => say.panel.edge(bucketEdges[bucket])}
          columnLabelTurned
          describe={(row, column) => describe(row, column, at(row, column))}
          cellProps={(row, column) => card(() => explain(row, column, at(row, column)))}
          onHover={pointAt}
          marks={cell ? [cell] : []}
        />
      ) : (
        <p className="timeline-experiment-empty">{say.notYet}</p>
      )}
    </Figure>
  );
}

/** How a cell and its values are said. */
function cellWords(say: Say) {
  return {
    nameOf: (category: number, bucket: number) =>
      say.maps.cell(say.panel.categoryName(category), gapOf(say, bucket)),
    change: (value: number) => `${formatSigned(value, 1)} (${signOf(say, value)})`,
    measured: (value: number) => say.maps.bits(formatFixed(1000 * value, 1)),
    attention: (value: number) => formatFixed(value),
  };
}

function gapOf({ maps, panel }: Say, bucket: number): string {
  return maps.between(panel.edge(bucketEdges[bucket]), panel.edge(bucketEdges[bucket + 1]));
}

function signOf({ maps }: Say, value: number): string {
  if (Math.abs(value) < 0.05) return maps.nothing;
  return value > 0 ? maps.help : maps.hurt;
}

/** The cell that is spoken of while none is pointed at. */
function strongest(planted: Float64Array, otherwise: Float64Array | undefined) {
  const map = planted.some((value) => value !== 0) ? planted : (otherwise ?? planted);
  const sizes = Array.from(map, Math.abs);
  const index = sizes.indexOf(Math.max(...sizes));
  return { row: Math.floor(index / bucketCount), column: index % bucketCount };
}
