import { DataTable } from '../../charts/DataTable';
import { Button } from '../../ui/Button';
import { formatFixed } from '../../ui/formatNumber';
import { useArms } from './live';
import { alone, armNames, experiment, groups, recall, settingsOf } from './store';
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
    <div className="data-table entanglement-history">
      <table>
        <caption>{say.caption}</caption>
        <thead>
          <tr>
            {say.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {history.map((past) => {
            const { id, specs, curves } = past;
            const settings = settingsOf(specs);
            return (
              <tr key={id}>
                <th scope="row">
                  {id}
                  {alone(past) && <span className="entanglement-caption"> {say.alone}</span>}
                </th>
                <td>{settings.conflict}</td>
                <td>{controls.percent(settings.labels)}</td>
                <td>{say.shared(settings.width, settings.towers)}</td>
                <td>{settings.stopGradient ? say.yes : say.no}</td>
                <td>{[settings.dataSeed, settings.weightSeed, settings.batchSeed].join(', ')}</td>
                {armNames.map((name) => {
                  const last = curves[name][curves[name].length - 1];
                  return (
                    <td key={name}>
                      {last ? `${formatFixed(last.all, 3)} (${formatFixed(last.conflicting, 3)})` : '–'}
                    </td>
                  );
                })}
                <td className="entanglement-actions">
                  <Action name={say.recall} run={id} onPress={() => recall(specs)} />
                  <Action
                    name={say.overlay}
                    run={id}
                    pressed={overlaid === id}
                    onPress={() => experiment.overlay(overlaid === id ? null : id)}
                  />
                  <Action name={say.forget} run={id} onPress={() => experiment.forget(id)} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Action({
  name,
  run,
  pressed,
  onPress,
}: {
  readonly name: string;
  readonly run: number;
  readonly pressed?: boolean;
  readonly onPress: () => void;
}) {
  const { history: say } = useSay();
  return (
    <Button small onPress={onPress} pressed={pressed} aria-label={say.of(name, run)}>
      {name}
    </Button>
  );
}
