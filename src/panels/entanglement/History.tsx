import { formatFixed } from '../../ui/formatNumber';
import { RunHistory } from '../lab/RunHistory';
import { Standing as StandingTable } from '../lab/Standing';
import { armColors, useArms } from './live';
import { alone, armNames, experiment, groups, setSetting } from './store';
import { useSay } from './words';

type Auc = ReturnType<typeof useArms>['arms']['stem']['metrics'][number]['auc'];

/** How the present run stands: both tasks, all groups of users. */
export function Standing() {
  const say = useSay();
  const { arms } = useArms();
  const [head, ofA, ...ofB] = say.auc.columns;
  const format = (auc: number) => formatFixed(auc, 3);
  return (
    <StandingTable
      caption={say.auc.table}
      head={head}
      rows={armNames.map((name) => ({
        key: name,
        name: say.arms[name],
        color: armColors[name],
        of: arms[name].metrics.at(-1)?.auc,
      }))}
      columns={[
        { title: ofA, format, value: (auc) => auc?.[0].all },
        ...groups.map((group, i) => ({
          title: ofB[i],
          format,
          value: (auc: Auc | undefined) => auc?.[1][group],
        })),
      ]}
    />
  );
}

/** Finished runs: their settings and how they ended, to be set again or drawn behind the present one. */
export function History() {
  const { history: say, controls } = useSay();
  const { history, overlaid } = useArms();
  return (
    <RunHistory
      words={say}
      overlaid={overlaid}
      rows={history.map((past) => {
        const { id, settings, curves } = past;
        return {
          id,
          remark: alone(past) && <span className="entanglement-caption"> {say.alone}</span>,
          cells: [
            String(settings.conflict),
            controls.percent(settings.labels),
            say.shared(settings.width, settings.towers),
            settings.stopGradient ? say.yes : say.no,
            [settings.dataSeed, settings.weightSeed, settings.batchSeed].join(', '),
            ...armNames.map((name) => {
              const last = curves[name][curves[name].length - 1];
              return last ? `${formatFixed(last.all, 3)} (${formatFixed(last.conflicting, 3)})` : '–';
            }),
          ],
          onRecall: () => setSetting(settings),
        };
      })}
      experiment={experiment}
    />
  );
}
