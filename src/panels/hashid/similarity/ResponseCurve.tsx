import { Dots } from '../../../charts/Dots';
import type { SimilarityWorld } from '../../../data/similarityLog';
import { formatFixed } from '../../../ui/formatNumber';
import { useNumberCards } from '../../../ui/NumberCards';
import { useInTransition } from '../../../ui/useInTransition';
import { LineChart } from '../../lab/LineChart';
import { responseCard } from './cards';
import { armNames, experiment } from './store';
import { armColor, useSay } from './words';
import { type ByCosine, cells, plantedResponse, responseOf } from './world';

/** A mean of fewer pairs says more of these pairs than of the curve. */
const least = 30;

const edge = (cell: number) => (2 * cell) / cells - 1;

/** Mean logit of new ads by cosine: what is planted, and what each arm has learned. */
export function ResponseCurve({ world }: { readonly world: SimilarityWorld }) {
  const say = useSay();
  const card = useNumberCards();
  const { arms } = useInTransition(experiment.useArms);
  const planted = {
    key: 'planted',
    name: say.curve.planted,
    color: 'var(--text)',
    dashed: true,
    width: 2.5,
    of: plantedResponse(world),
  };
  const learned = armNames.map((name) => ({
    key: name,
    name: say.arms[name],
    color: armColor(name),
    of: responseOf(world, arms[name]),
  }));
  const all = [...learned, planted];
  const shown = [...planted.of.counts.keys()].filter((cell) => planted.of.counts[cell] >= least);
  const mean = ({ sums, counts }: ByCosine, cell: number) => sums[cell] / counts[cell];
  const middle = (cell: number) => edge(cell + 0.5);
  const digits = learned.filter(({ key }) => key === 'digits');
  return (
    <LineChart
      part="similarityCurve"
      title={say.curve.title}
      note={say.curve.note(least)}
      name={say.curve.name}
      height={264}
      series={all.map(({ of, ...one }) => ({
        ...one,
        points: shown.map((cell) => [middle(cell), mean(of, cell)] as const),
      }))}
      x={{ label: say.curve.x, least: [edge(shown[0]), edge(shown[shown.length - 1] + 1)] }}
      y={{ label: say.curve.y, least: [-3.5, 0.5], ticks: 5, digits: 2 }}
      over={({ x, y }) => (
        <Dots
          dots={digits.flatMap(({ name, color, of }) =>
            shown.map((cell) => ({
              key: cell,
              x: x(middle(cell)),
              y: y(mean(of, cell)),
              r: 2.5,
              color,
              props: {
                'aria-label': say.cards.response(
                  name,
                  formatFixed(edge(cell), 1),
                  formatFixed(edge(cell + 1), 1),
                ),
                ...card(() =>
                  responseCard(say.cards, {
                    from: edge(cell),
                    to: edge(cell + 1),
                    arm: name,
                    pairs: of.counts[cell],
                    sum: of.sums[cell],
                    others: all
                      .filter((other) => other.of !== of)
                      .map((other) => ({ label: other.name, value: mean(other.of, cell) })),
                  }),
                ),
              },
            })),
          )}
        />
      )}
    />
  );
}
