import { scaleLinear } from 'd3';
import { Axis, ticksOf } from '../../charts/Axis';
import { Frame } from '../../charts/Frame';
import { Line, Reference, type Series } from '../../charts/Line';
import { SeriesTable } from '../../charts/tables';
import { adKeys, adParameters } from '../../math/adKeys';
import { useTableWords } from '../../state/files/tableWords';
import { formatFixed } from '../../ui/formatNumber';
import { Explained } from '../../ui/NumberCards';
import { Figure } from '../../ui/PanelFrame';
import { aucCard } from './cards';
import { useArms } from './live';
import { armColor, useSay } from './words';
import { bestOf, catalogueOf } from './world';

const margin = { top: 12, right: 8, bottom: 20, left: 30 };

/** Test AUC of all keys while they train, on ads of the log or on those that came after it. */
export function Curves({ which }: { readonly which: 'cold' | 'warm' }) {
  const say = useSay();
  const heads = useTableWords();
  const { arms, history, overlaid } = useArms();
  const { spec } = arms.hash;
  const best = bestOf(spec)[which];
  const past = history.find(({ id }) => id === overlaid);
  const series = adKeys.flatMap((key): Series[] => [
    ...(past
      ? [
          {
            key: `${key} past`,
            points: past.curves[key].map((point) => [point.step, point[which]] as const),
            color: armColor(key),
            dashed: true,
            width: 1.25,
          },
        ]
      : []),
    {
      key,
      points: arms[key].metrics.map((one) => [one.step, one[which]] as const),
      color: armColor(key),
      width: key === 'hash' || key === 'id' ? 2.25 : 1.5,
      live: true,
    },
  ]);
  return (
    <Figure
      part={`auc-${which}`}
      title={say.curves[which]}
      table={() => (
        <SeriesTable
          caption={say.curves.name(which)}
          x={heads.step}
          series={[
            ...adKeys.map((key) => ({
              name: say.arms[key],
              points: arms[key].metrics.map((one) => [one.step, one[which]] as const),
            })),
            ...(past
              ? adKeys.map((key) => ({
                  name: heads.before(say.arms[key]),
                  points: past.curves[key].map((point) => [point.step, point[which]] as const),
                }))
              : []),
          ]}
          format={(auc) => formatFixed(auc, 3)}
        />
      )}
    >
      <p className="hashid-legend">
        {adKeys.map((key) => {
          const { metrics, spec: of } = arms[key];
          const latest = metrics[metrics.length - 1];
          return (
            <span key={key}>
              <span style={{ color: armColor(key) }}>{say.short[key]}</span>{' '}
              {latest ? (
                <Explained
                  explain={() =>
                    aucCard(
                      say.cards,
                      say.arms[key],
                      which,
                      latest[which],
                      best,
                      adParameters(catalogueOf(of), of.dimension),
                    )
                  }
                >
                  {formatFixed(latest[which], 3)}
                </Explained>
              ) : (
                '–'
              )}
            </span>
          );
        })}
        {past && <span>{say.history.overlaid(past.id)}</span>}
      </p>
      <div className="hashid-chart">
        <Frame name={say.curves.name(which)} margin={margin}>
          {(box) => {
            const x = scaleLinear([0, spec.steps], [0, box.width]);
            const lowest = Math.min(0.45, ...series.flatMap(({ points }) => points.map(([, auc]) => auc)));
            const y = scaleLinear([lowest, 0.85], [box.height, 0]);
            return (
              <>
                <Axis side="bottom" scale={x} ticks={ticksOf(x, 4)} box={box} />
                <Axis side="left" scale={y} ticks={ticksOf(y, 4)} box={box} grid />
                <Reference box={box} y={y(best)} label={say.curves.best} />
                <Reference box={box} y={y(0.5)} label={say.curves.chance} />
                <Line series={series} x={x} y={y} />
              </>
            );
          }}
        </Frame>
      </div>
    </Figure>
  );
}
