import { scaleLinear } from 'd3';
import { Axis, ticksOf } from '../../../charts/Axis';
import { Frame } from '../../../charts/Frame';
import { Line } from '../../../charts/Line';
import { similaritySizes } from '../../../data/similarityLog';
import { featureWidth, meanBySimilarity } from '../../../math/similarity';
import { formatFixed } from '../../../ui/formatNumber';
import { Explained } from '../../../ui/NumberCards';
import { Figure } from '../../../ui/PanelFrame';
import { useCalmly } from '../../../ui/useCalmly';
import { type ArmName, armNames, experiment, logitsOf, worldOf } from './store';
import { useSay } from './words';

const colors: Readonly<Record<ArmName, string>> = {
  none: 'var(--text-3)',
  embeddings: 'var(--negative)',
  cosine: 'var(--warning)',
  digits: 'var(--positive)',
};
const bins = 40;

/** Mean logit by cosine: what is planted, and what each arm has learned. */
export function ResponseCurve() {
  const say = useSay().curve;
  const { arms } = useCalmly(experiment.useArms);
  const { cosines, logits } = worldOf(arms.digits.spec.seeds.data);
  const points = (of: Float64Array) =>
    Array.from(meanBySimilarity(cosines, of, bins), (y, bin) => [(2 * (bin + 0.5)) / bins - 1, y] as const);
  return (
    <Figure part="similarityCurve" title={say.title} note={say.note}>
      <Frame name={say.name} height={240} margin={{ top: 22, right: 12, bottom: 36, left: 36 }}>
        {(box) => {
          const x = scaleLinear([-1, 1], [0, box.width]);
          const y = scaleLinear([-4, 1], [box.height, 0]).clamp(true);
          return (
            <>
              <Axis side="bottom" scale={x} ticks={ticksOf(x, 5)} box={box} label={say.x} />
              <Axis side="left" scale={y} ticks={ticksOf(y, 5)} box={box} label={say.y} grid />
              <Line
                x={x}
                y={y}
                series={[
                  ...armNames.map((name) => ({
                    key: name,
                    points: points(logitsOf(arms[name])),
                    color: colors[name],
                  })),
                  { key: 'planted', points: points(logits), color: 'var(--text)', dashed: true, width: 2.5 },
                ]}
              />
            </>
          );
        }}
      </Frame>
      <p className="similarity-legend">
        <span>┄ {say.planted}</span>
      </p>
    </Figure>
  );
}

/** AUC on new and on seen ads of every arm, beside the best possible. */
export function AucTable() {
  const say = useSay();
  const { arms } = useCalmly(experiment.useArms);
  const { users, ads, warm } = similaritySizes;
  const best = arms.digits.metrics.at(-1);
  return (
    <Figure part="similarityAuc" title={say.table.title}>
      <div className="data-table" role="group" aria-label={say.table.title} tabIndex={0}>
        <table>
          <caption className="visually-hidden">{say.table.title}</caption>
          <thead>
            <tr>
              <th scope="col">{say.table.model}</th>
              <th scope="col">{say.table.cold}</th>
              <th scope="col">{say.table.warm}</th>
              <th scope="col">{say.table.parameters}</th>
            </tr>
          </thead>
          <tbody>
            {armNames.map((name) => {
              const { metrics, spec } = arms[name];
              const last = metrics.at(-1);
              const cell = (fresh: boolean) => {
                if (!last) return '–';
                const [auc, top] = fresh ? [last.cold, last.bestCold] : [last.warm, last.bestWarm];
                const explain = () => ({
                  title: say.cards.auc(say.arms[name], fresh),
                  rows: [
                    { label: say.cards.pairs, value: users * (fresh ? ads - warm : warm) },
                    { label: say.cards.best, value: top },
                  ],
                  result: auc,
                  note: say.cards.aucNote,
                });
                return <Explained explain={explain}>{formatFixed(auc, 3)}</Explained>;
              };
              return (
                <tr key={name}>
                  <th scope="row">
                    <i className="similarity-key" style={{ color: colors[name] }} /> {say.arms[name]}
                  </th>
                  <td>{cell(true)}</td>
                  <td>{cell(false)}</td>
                  <td>{featureWidth(spec.network) * spec.network.dimension}</td>
                </tr>
              );
            })}
            <tr>
              <th scope="row">{say.table.best}</th>
              <td>{best ? formatFixed(best.bestCold, 3) : '–'}</td>
              <td>{best ? formatFixed(best.bestWarm, 3) : '–'}</td>
              <td />
            </tr>
          </tbody>
        </table>
      </div>
    </Figure>
  );
}
