import { DataTable } from '../../charts/DataTable';
import { formatFixed } from '../../ui/formatNumber';
import { RunTable } from '../../ui/RunTable';
import { useArms } from './live';
import { alone, armNames, experiment, groups, setSetting } from './store';
import { useSay } from './words';

/** How the present run stands: both tasks, all groups of users. */
export function Standing() {
  const say = useSay();
  const { arms } = useArms();
  return (
    <DataTable
      caption={say.auc.table}
      columns={say.auc.columns}
      rows={armNames.map((name) => {
        const latest = arms[name].metrics[arms[name].metrics.length - 1];
        return [
          say.arms[name],
          ...(latest
            ? [latest.auc[0].all, ...groups.map((group) => latest.auc[1][group])].map((auc) =>
                formatFixed(auc, 3),
              )
            : ['–', '–', '–', '–']),
        ];
      })}
    />
  );
}

/** Finished runs: their settings and how they ended, to be set again or drawn behind the present one. */
export function History() {
  const { history: say, controls } = useSay();
  const { history, overlaid } = useArms();
  if (history.length === 0) return <p>{say.empty}</p>;
  return (
    <RunTable
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
      onOverlay={experiment.overlay}
      onForget={experiment.forget}
    />
  );
}
