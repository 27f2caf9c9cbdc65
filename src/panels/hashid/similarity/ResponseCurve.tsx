import { scaleLinear } from 'd3';
import { Axis, ticksOf } from '../../../charts/Axis';
import { Dots } from '../../../charts/Dots';
import { Frame } from '../../../charts/Frame';
import { Line } from '../../../charts/Line';
import type { SimilarityWorld } from '../../../data/similarityLog';
import { formatFixed } from '../../../ui/formatNumber';
import { useNumberCards } from '../../../ui/NumberCards';
import { Figure } from '../../../ui/PanelFrame';
import { useInTransition } from '../../../ui/useInTransition';
import { responseCard } from './cards';
import { armNames, experiment } from './store';
import { armColor, useSay } from './words';
import { type ByCosine, cells, plantedResponse, responseOf } from './world';

/** A mean of fewer pairs says more of these pairs than of the curve. */
const least = 30;

const edge = (cell: number) => (2 * cell) / cells - 1;

/** Mean logit of new ads by cosine: what is planted, and what each arm has learned. */
export function ResponseCurve({ world }: { readonly world: SimilarityWorld | undefined }) {
  const say = useSay();
  return (
    <Figure part="similarityCurve" title={say.curve.title} note={say.curve.note(least)}>
      <p className="similarity-legend">
        {armNames.map((name) => (
          <span key={name} style={{ color: armColor(name) }}>
            {say.arms[name]}
          </span>
        ))}
        <span>┄ {say.curve.planted}</span>
      </p>
      <div className="similarity-chart">{world && <Curves world={world} />}</div>
    </Figure>
  );
}

function Curves({ world }: { readonly world: SimilarityWorld }) {
  const say = useSay();
  const card = useNumberCards();
  const { arms } = useInTransition(experiment.useArms);
  const planted = {
    key: 'planted',
    label: say.curve.planted,
    color: 'var(--text)',
    ...plantedResponse(world),
  };
  const learned = armNames.map((name) => ({
    key: name,
    label: say.arms[name],
    color: armColor(name),
    ...responseOf(world, arms[name]),
  }));
  const all = [...learned, planted];
  const shown = [...planted.counts.keys()].filter((cell) => planted.counts[cell] >= least);
  const mean = ({ sums, counts }: ByCosine, cell: number) => sums[cell] / counts[cell];
  return (
    <Frame
      name={say.curve.name}
      height={240}
      margin={{ top: 24, right: 12, bottom: 36, left: 36 }}
      interactive
    >
      {(box) => {
        const x = scaleLinear([edge(shown[0]), edge(shown[shown.length - 1] + 1)], [0, box.width]).nice();
        const y = scaleLinear([-3.5, 0.5], [box.height, 0]).clamp(true);
        const middle = (cell: number) => edge(cell + 0.5);
        return (
          <>
            <Axis side="bottom" scale={x} ticks={ticksOf(x, 5)} box={box} label={say.curve.x} />
            <Axis side="left" scale={y} ticks={ticksOf(y, 5)} box={box} label={say.curve.y} grid />
            <Line
              x={x}
              y={y}
              series={all.map((one) => ({
                key: one.key,
                points: shown.map((cell) => [middle(cell), mean(one, cell)] as const),
                color: one.color,
                dashed: one === planted,
                width: one === planted ? 2.5 : 1.75,
              }))}
            />
            <Dots
              dots={learned
                .filter(({ key }) => key === 'digits')
                .flatMap((one) =>
                  shown.map((cell) => ({
                    key: cell,
                    x: x(middle(cell)),
                    y: y(mean(one, cell)),
                    r: 2.5,
                    color: one.color,
                    props: {
                      'aria-label': say.cards.response(
                        one.label,
                        formatFixed(edge(cell), 1),
                        formatFixed(edge(cell + 1), 1),
                      ),
                      ...card(() =>
                        responseCard(say.cards, {
                          from: edge(cell),
                          to: edge(cell + 1),
                          arm: one.label,
                          pairs: one.counts[cell],
                          sum: one.sums[cell],
                          others: all
                            .filter((other) => other !== one)
                            .map((other) => ({ label: other.label, value: mean(other, cell) })),
                        }),
                      ),
                    },
                  })),
                )}
            />
          </>
        );
      }}
    </Frame>
  );
}
