import { useMemo } from 'react';
import { TableScroll } from '../../../charts/DataTable';
import { Key } from '../../../charts/Legend';
import { bucketCount, bucketEdges, categories } from '../../../data/behaviour';
import { combine, plantedMap, responseMap, unrelatedTo } from '../../../data/response';
import { backgroundsOf, insertionChanges } from '../../../math/probe';
import { seeded } from '../../../math/random';
import { useLab } from '../../../state/run/lab';
import { ClaimLabel } from '../../../ui/ClaimLabel';
import type { Explanation } from '../../../ui/explanation';
import { formatFixed, formatSigned } from '../../../ui/formatNumber';
import { Explained } from '../../../ui/NumberCards';
import { Select } from '../../../ui/Select';
import { Slider } from '../../../ui/Slider';
import { LineChart } from '../../lab/LineChart';
import type { Model } from '../model';
import { useTimeline } from '../store';
import { setCopied, setCopies, settings, useExperiments } from './store';
import { allBackgrounds, backgroundSeed } from './useLearnedMap';
import { useSay } from './words';

const counts = Array.from({ length: settings.copies.control.max }, (_, i) => i + 1);
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

/** What softmax cannot count. */
export function Copies({ model }: { readonly model: Model }) {
  const say = useSay();
  const words = say.copies;
  const { network, weights, step } = model;
  const target = useTimeline((state) => state.target);
  const rule = useLab((lab) => lab.spec.log.rule);
  const seeds = useLab((lab) => lab.spec.seeds);
  const copies = useExperiments((state) => state.copies);
  const copied = useExperiments((state) => state.copied);

  const planted = useMemo(() => plantedMap(rule), [rule]);
  const telling = useMemo(() => mostTelling(planted, target), [planted, target]);
  const category = copied.category ?? telling.category;
  const bucket = copied.bucket ?? telling.bucket;
  const cell = (target * categories.length + category) * bucketCount + bucket;
  const single = planted[cell];
  const response = responseMap[cell];

  // At most six copies in twelve histories: some 80 forward passes, 5 ms.
  const learned = useMemo(() => {
    const histories = backgroundsOf(
      network,
      target,
      unrelatedTo(target),
      seeded(backgroundSeed(target)),
      allBackgrounds,
    );
    return counts.map((n) => {
      const changes = insertionChanges(network, weights, histories, { category, bucket, copies: n });
      return {
        change: mean(changes.map(({ change }) => change)),
        share: mean(changes.map(({ share }) => share)),
      };
    });
  }, [network, weights, target, category, bucket]);

  const values = {
    adds: counts.map((n) => n * single),
    rule: counts.map((n) => combine(rule, new Array(n).fill(response))),
    learned: learned.map(({ change }) => change),
  };
  const looks = {
    adds: { name: words.adds, color: 'var(--base-other)', dashed: true },
    rule: { name: words.rule[rule], color: 'var(--semantic)', dashed: false },
    learned: { name: words.learned, color: 'var(--attention)', dashed: false },
  };
  const series = ['adds', 'rule', 'learned'] as const;
  const shown = learned[copies - 1];
  const base = (name: string): Explanation => ({
    title: `${name}, n = ${copies}`,
    rows: [{ label: words.card.copies, value: copies }],
    result: 0,
  });
  const cards: Record<(typeof series)[number], () => Explanation> = {
    adds: () => ({
      ...base(words.adds),
      rows: [
        { label: words.card.single, value: single },
        { label: words.card.copies, value: copies },
      ],
      expression: `${copies} × ${formatFixed(single, 3)}`,
      result: values.adds[copies - 1],
    }),
    rule: () => ({
      ...base(words.rule[rule]),
      rows: [
        { label: words.card.response, value: response },
        { label: words.card.copies, value: copies },
      ],
      expression:
        rule === 'sum'
          ? words.card.sumExpression(String(copies), formatFixed(response, 3))
          : words.card.loudestExpression(formatFixed(response, 3)),
      result: values.rule[copies - 1],
    }),
    learned: () => ({
      ...base(words.learned),
      rows: [
        { label: words.card.copies, value: copies },
        { label: words.card.backgrounds, value: allBackgrounds },
      ],
      result: shown.change,
      note: words.card.note,
    }),
  };

  return (
    <div className="timeline-experiment">
      <p className="timeline-experiment-lead">{words.lead}</p>
      <div className="timeline-experiment-split">
        <div className="timeline-experiment-fields">
          <Select
            label={words.behaviour}
            choices={categories.map((_, index) => ({
              value: String(index),
              label: say.panel.categoryName(index),
            }))}
            value={String(category)}
            onChange={(index) => setCopied({ category: Number(index) })}
          />
          <Slider
            label={words.gap}
            value={bucket}
            min={0}
            max={bucketCount - 1}
            onInput={(index) => setCopied({ bucket: index })}
            format={(index) =>
              say.maps.between(say.panel.edge(bucketEdges[index]), say.panel.edge(bucketEdges[index + 1]))
            }
            color="var(--temporal)"
          />
          <Slider
            label={words.copies}
            value={copies}
            {...settings.copies.control}
            onInput={setCopies}
            color="var(--attention)"
          />
          <TableScroll name={words.withCopies(String(copies))}>
            <table>
              <caption>{words.withCopies(String(copies))}</caption>
              <tbody>
                {series.map((key) => (
                  <tr key={key}>
                    <th scope="row">
                      <Key color={looks[key].color} mark={looks[key].dashed ? 'dotted' : 'line'} />
                      {looks[key].name}
                    </th>
                    <td>
                      <Explained explain={cards[key]} color={looks[key].color}>
                        {formatSigned(values[key][copies - 1])}
                      </Explained>
                    </td>
                  </tr>
                ))}
                <tr>
                  <th scope="row">{words.share}</th>
                  <td>
                    <Explained
                      explain={() => ({
                        ...base(words.share),
                        result: shown.share,
                        concept: '--attention',
                        note: words.card.shareNote,
                      })}
                    >
                      {formatFixed(shown.share)}
                    </Explained>
                  </td>
                </tr>
              </tbody>
            </table>
          </TableScroll>
        </div>
        <LineChart
          title={words.chart}
          name={words.chart}
          height={280}
          series={series.map((key) => ({
            key,
            ...looks[key],
            points: values[key].map((value, i) => [i + 1, value] as const),
          }))}
          x={{ label: words.copies, least: [1, counts.length], ticks: counts }}
          y={{ label: words.change, least: [-1, 1], ticks: 6 }}
          levels={[{ x: copies }]}
          over={({ x, y }) =>
            series.map((key) => (
              <circle
                key={key}
                cx={x(copies)}
                cy={y(values[key][copies - 1])}
                r={4}
                style={{ fill: looks[key].color }}
              />
            ))
          }
        />
      </div>
      <p className="timeline-experiment-sentence">{words.sentence}</p>
      <ClaimLabel kind="measured">
        {say.measuredNow({ seed: String(seeds.data), step: String(step) })}
      </ClaimLabel>
    </div>
  );
}

/** The behaviour that says most about a target, one way or the other. */
function mostTelling(map: Float64Array, target: number) {
  const cells = categories.length * bucketCount;
  const sizes = Array.from(map.subarray(target * cells, (target + 1) * cells), Math.abs);
  const largest = Math.max(...sizes);
  // Where nothing is planted: the target's own category, a day ago.
  if (largest === 0) return { category: target, bucket: 4 };
  const index = sizes.indexOf(largest);
  return { category: Math.floor(index / bucketCount), bucket: index % bucketCount };
}
