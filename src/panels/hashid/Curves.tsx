import { adKeys, adParameters } from '../../math/adKeys';
import { LineChart } from '../lab/LineChart';
import { aucCard } from './cards';
import { useArms } from './live';
import { armColor, useSay } from './words';
import { bestOf, catalogueOf } from './world';

/** Test AUC of all keys while they train, on ads of the log or on those that came after it. */
export function Curves({ which }: { readonly which: 'cold' | 'warm' }) {
  const say = useSay();
  const { arms, history, overlaid } = useArms();
  const { spec } = arms.hash;
  const best = bestOf(spec)[which];
  const past = history.find(({ id }) => id === overlaid);
  return (
    <LineChart
      part={`auc-${which}`}
      title={say.curves[which]}
      name={say.curves.name(which)}
      place="hashid-chart"
      series={adKeys.map((key) => {
        const { metrics, spec: of } = arms[key];
        const latest = metrics.at(-1);
        return {
          key,
          name: say.arms[key],
          short: say.short[key],
          color: armColor(key),
          width: key === 'hash' || key === 'id' ? 2.25 : 1.5,
          live: true,
          points: metrics.map((one) => [one.step, one[which]] as const),
          before: past?.curves[key].map((point) => [point.step, point[which]] as const),
          explain:
            latest &&
            (() =>
              aucCard(
                say.cards,
                say.arms[key],
                which,
                latest[which],
                best,
                adParameters(catalogueOf(of), of.dimension),
              )),
        };
      })}
      x={{ least: [0, spec.steps], ticks: 4 }}
      y={{ name: say.curves[which], least: [0.45, 0.85] }}
      levels={[
        { y: best, label: say.curves.best },
        { y: 0.5, label: say.curves.chance },
      ]}
      earlier={past && say.history.overlaid(past.id)}
      latest
    />
  );
}
