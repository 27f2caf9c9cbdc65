import { scaleLinear } from 'd3';
import { Axis, ticksOf } from '../../charts/Axis';
import { Frame } from '../../charts/Frame';
import { Line, Reference, type Series } from '../../charts/Line';
import { SeriesTable } from '../../charts/tables';
import { useTableWords } from '../../state/files/tableWords';
import { formatFixed } from '../../ui/formatNumber';
import { Explained } from '../../ui/NumberCards';
import { Figure } from '../../ui/PanelFrame';
import { Segmented } from '../../ui/Segmented';
import { aucCard, cosineCard } from './cards';
import { armColors, useArms, usePair, useReading } from './live';
import { armNames, groups, setSetting, useEntanglement } from './store';
import { useSay } from './words';

export const chartMargin = { top: 12, right: 10, bottom: 34, left: 32 };

/** Test AUC of task B while the three models train, over one group of users. */
export function AucCurves() {
  const say = useSay();
  const heads = useTableWords();
  const { arms, history, overlaid } = useArms();
  const group = useEntanglement((state) => state.group);
  const { world } = usePair();
  const { steps } = arms.shared.spec;
  const past = history.find(({ id }) => id === overlaid);
  const series = armNames.flatMap((name): Series[] => [
    ...(past
      ? [
          {
            key: `${name} past`,
            points: past.curves[name].map((point) => [point.step, point[group]] as const),
            color: armColors[name],
            dashed: true,
            width: 1.25,
          },
        ]
      : []),
    {
      key: name,
      points: arms[name].metrics.map(({ step, auc }) => [step, auc[1][group]] as const),
      color: armColors[name],
      width: 2.25,
      live: true,
    },
  ]);
  return (
    <Figure
      table={() => (
        <SeriesTable
          caption={say.auc.name(say.auc.groupNames[group])}
          x={say.auc.step}
          series={[
            ...armNames.map((name) => ({
              name: say.arms[name],
              points: arms[name].metrics.map(({ step, auc }) => [step, auc[1][group]] as const),
            })),
            ...(past
              ? armNames.map((name) => ({
                  name: heads.before(say.arms[name]),
                  points: past.curves[name].map((point) => [point.step, point[group]] as const),
                }))
              : []),
          ]}
          format={(auc) => formatFixed(auc, 3)}
        />
      )}
      part="auc"
      title={say.auc.title}
      aside={
        <Segmented
          label={say.auc.group}
          hideLabel
          small
          value={group}
          choices={groups.map((value) => ({ value, label: say.auc.groups[value] }))}
          onChange={(value) => setSetting({ group: value })}
        />
      }
    >
      <p className="entanglement-legend">
        {armNames.map((name) => {
          const latest = arms[name].metrics[arms[name].metrics.length - 1];
          return (
            <span key={name}>
              <span className={`entanglement-arm-${name}`}>{say.short[name]}</span>{' '}
              {latest ? (
                <Explained
                  explain={() => aucCard(say.cards, say.arms[name], group, latest.auc[1], world.best[1])}
                >
                  {formatFixed(latest.auc[1][group], 3)}
                </Explained>
              ) : (
                '–'
              )}
            </span>
          );
        })}
        {arms.shared.metrics.length === 0 && <span>{say.auc.untrained}</span>}
        {past && <span>{say.history.overlaid(past.id)}</span>}
      </p>
      <div className="entanglement-chart">
        <Frame name={say.auc.name(say.auc.groupNames[group])} margin={chartMargin}>
          {(box) => {
            const x = scaleLinear([0, steps], [0, box.width]);
            const y = scaleLinear([0, 1], [box.height, 0]);
            return (
              <>
                <Axis side="bottom" scale={x} ticks={ticksOf(x, 4)} box={box} label={say.auc.step} />
                <Axis side="left" scale={y} ticks={ticksOf(y, 5)} box={box} grid />
                <Reference box={box} y={y(0.5)} label={say.auc.chance} />
                <Line series={series} x={x} y={y} />
              </>
            );
          }}
        </Frame>
      </div>
    </Figure>
  );
}

/** Most of it happens here; later, noise takes over as the gradients vanish. */
const firstSteps = 200;

/** Whether the two tasks pull a user's place in the one shared table the same way. */
export function CosineCurves() {
  const say = useSay();
  const { arms, history, overlaid } = useArms();
  const { model, world } = useReading('shared');
  const { user } = usePair();
  const { metrics } = arms.shared;
  const latest = metrics[metrics.length - 1]?.cosine;
  const past = history.find(({ id }) => id === overlaid);
  const early = metrics.filter(({ step }) => step <= firstSteps);
  const points = (group: 'conflicting' | 'agreeing') =>
    early.map(({ step, cosine }) => [step, cosine?.[group] ?? Number.NaN] as const);
  const card = () => cosineCard(say.cards, model, world.probe, user, latest?.conflicting);
  const now = card().result;
  return (
    <Figure
      part="cosine"
      title={say.cosine.title}
      table={() => (
        <SeriesTable
          caption={say.cosine.name}
          x={say.auc.step}
          series={(['conflicting', 'agreeing'] as const).map((group) => ({
            name: say.cosine[group],
            points: points(group),
          }))}
          format={(cosine) => formatFixed(cosine, 3)}
        />
      )}
    >
      <p className="entanglement-legend">
        <span className="entanglement-key-conflicting">{say.cosine.conflicting}</span>
        <span className="entanglement-key-agreeing">{say.cosine.agreeing}</span>
        <span>
          {say.cards.user(user)}{' '}
          <Explained explain={card}>{typeof now === 'number' ? formatFixed(now) : now}</Explained>
        </span>
      </p>
      <div className="entanglement-chart">
        <Frame name={say.cosine.name} margin={chartMargin}>
          {(box) => {
            const x = scaleLinear([0, firstSteps], [0, box.width]);
            const y = scaleLinear([-1, 1], [box.height, 0]);
            return (
              <>
                <Axis side="bottom" scale={x} ticks={ticksOf(x, 3)} box={box} label={say.cosine.first} />
                <Axis side="left" scale={y} ticks={ticksOf(y, 5)} box={box} grid />
                <Reference box={box} y={y(0)} />
                <Line
                  x={x}
                  y={y}
                  series={[
                    ...(past
                      ? [
                          {
                            key: 'past',
                            points: past.curves.shared
                              .filter(({ step }) => step <= firstSteps)
                              .map((point) => [point.step, point.cosine] as const),
                            color: 'var(--accent)',
                            dashed: true,
                            width: 1.25,
                          },
                        ]
                      : []),
                    { key: 'agreeing', points: points('agreeing'), color: 'var(--text-3)' },
                    {
                      key: 'conflicting',
                      points: points('conflicting'),
                      color: 'var(--accent)',
                      width: 2.25,
                    },
                  ]}
                />
              </>
            );
          }}
        </Frame>
      </div>
    </Figure>
  );
}
