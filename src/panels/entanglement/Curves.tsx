import { formatFixed } from '../../ui/formatNumber';
import { Explained } from '../../ui/NumberCards';
import { Segmented } from '../../ui/Segmented';
import { LineChart } from '../lab/LineChart';
import { aucCard, cosineCard } from './cards';
import { armColors, useArms, usePair, useReading } from './live';
import { armNames, groups, setSetting, useEntanglement } from './store';
import { useSay } from './words';

/** Test AUC of task B while the three models train, over one group of users. */
export function AucCurves() {
  const say = useSay();
  const { arms, history, overlaid } = useArms();
  const group = useEntanglement((state) => state.group);
  const { world } = usePair();
  const past = history.find(({ id }) => id === overlaid);
  return (
    <LineChart
      part="auc"
      title={say.auc.title}
      name={say.auc.name(say.auc.groupNames[group])}
      note={arms.shared.metrics.length === 0 && say.auc.untrained}
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
      place="entanglement-chart"
      series={armNames.map((name) => {
        const { metrics } = arms[name];
        const latest = metrics.at(-1);
        return {
          key: name,
          name: say.arms[name],
          short: say.short[name],
          color: armColors[name],
          width: 2.25,
          live: true,
          points: metrics.map(({ step, auc }) => [step, auc[1][group]] as const),
          before: past?.curves[name].map((point) => [point.step, point[group]] as const),
          explain: latest && (() => aucCard(say.cards, say.arms[name], group, latest.auc[1], world.best[1])),
        };
      })}
      x={{ label: say.auc.step, least: [0, arms.shared.spec.steps], ticks: 4 }}
      y={{ name: say.auc.title, least: [0, 1], ticks: 5 }}
      levels={[{ y: 0.5, label: say.auc.chance }]}
      earlier={past && say.history.overlaid(past.id)}
      latest
    />
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
  const latest = metrics.at(-1)?.cosine;
  const past = history.find(({ id }) => id === overlaid);
  const early = metrics.filter(({ step }) => step <= firstSteps);
  const points = (group: 'conflicting' | 'agreeing') =>
    early.map(({ step, cosine }) => [step, cosine?.[group] ?? Number.NaN] as const);
  const card = () => cosineCard(say.cards, model, world.probe, user, latest?.conflicting);
  const now = card().result;
  return (
    <LineChart
      part="cosine"
      title={say.cosine.title}
      name={say.cosine.name}
      place="entanglement-chart"
      series={[
        {
          key: 'conflicting',
          name: say.cosine.conflicting,
          color: 'var(--accent)',
          width: 2.25,
          points: points('conflicting'),
          before: past?.curves.shared
            .filter(({ step }) => step <= firstSteps)
            .map((point) => [point.step, point.cosine] as const),
        },
        {
          key: 'agreeing',
          name: say.cosine.agreeing,
          color: 'var(--text-3)',
          points: points('agreeing'),
        },
      ]}
      x={{ label: say.cosine.first, name: say.auc.step, least: [0, firstSteps], ticks: 3 }}
      y={{ name: say.cosine.y, least: [-1, 1], ticks: 5 }}
      levels={[{ y: 0 }]}
      note={
        <>
          <span>{say.cards.user(user)}</span>{' '}
          <Explained explain={card}>{typeof now === 'number' ? formatFixed(now) : now}</Explained>
        </>
      }
    />
  );
}
