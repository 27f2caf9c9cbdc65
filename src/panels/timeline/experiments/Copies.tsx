import { scaleLinear } from 'd3';
import { useMemo } from 'react';
import { Axis, ticksOf } from '../../../charts/Axis';
import { TableScroll } from '../../../charts/DataTable';
import { Frame } from '../../../charts/Frame';
import { Line, Reference } from '../../../charts/Line';
import { SeriesTable } from '../../../charts/tables';
import { bucketCount, bucketEdges, categories } from '../../../data/behaviour';
import { combine, plantedMap, responseMap, unrelatedTo } from '../../../data/response';
import { backgroundsOf, insertionChanges } from '../../../math/probe';
import { seeded } from '../../../math/random';
import { useLab } from '../../../state/run/lab';
import { ClaimLabel } from '../../../ui/ClaimLabel';
import type { Explanation } from '../../../ui/explanation';
import { formatFixed, formatSigned } from '../../../ui/formatNumber';
import { Explained } from '../../../ui/NumberCards';
import { Figure } from '../../../ui/PanelFrame';
import { Select } from '../../../ui/Select';
import { Slider } from '../../../ui/Slider';
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
                      <svg className="timeline-experiment-swatch" width={26} height={8} aria-hidden="true">
                        <path
                          d="M2 4H24"
                          style={{ stroke: looks[key].color }}
                          strokeWidth={2.5}
                          strokeLinecap="round"
                          strokeDasharray={looks[key].dashed ? '1 5' : undefined}
                        />
                      </svg>
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
        <Figure
          title={words.chart}
          table={() => (
            <SeriesTable
              caption={words.chart}
              x={words.copies}
              series={series.map((key) => ({
                name: looks[key].name,
                points: values[key].map((value, i) => [i + 1, value] as const),
              }))}
              format={(value) => formatSigned(value, 3)}
            />
          )}
        >
          <Frame
            name={`${words.chart}: ${series.map((key) => `${looks[key].name} ${values[key].map((value) => formatSigned(value, 1)).join(', ')}`).join('; ')}`}
            height={260}
            margin={{ top: 22, right: 12, bottom: 38, left: 40 }}
          >
            {(box) => {
              const all = [0, ...series.flatMap((key) => values[key])];
              const low = Math.min(-1, ...all);
              const high = Math.max(1, ...all);
              const x = scaleLinear([1, counts.length], [0, box.width]);
              const y = scaleLinear([low, high], [box.height, 0]).nice();
              return (
                <>
                  <Axis
                    side="bottom"
                    scale={x}
                    ticks={counts.map((value) => ({ value, label: String(value) }))}
                    box={box}
                    label={words.copies}
                  />
                  <Axis side="left" grid scale={y} ticks={ticksOf(y, 6)} box={box} label={words.change} />
                  <Reference box={box} x={x(copies)} />
                  <Line
                    x={x}
                    y={y}
                    series={series.map((key) => ({
                      key,
                      color: looks[key].color,
                      dashed: looks[key].dashed,
                      points: values[key].map((value, i) => [i + 1, value] as const),
                    }))}
                  />
                  {series.map((key) => (
                    <circle
                      key={key}
                      cx={x(copies)}
                      cy={y(values[key][copies - 1])}
                      r={4}
                      style={{ fill: looks[key].color }}
                    />
                  ))}
                </>
              );
            }}
          </Frame>
        </Figure>
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
