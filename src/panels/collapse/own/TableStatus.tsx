import type { OwnTableWords } from '../../../content/en/ownTable';
import { type OwnTable, useOwnTable } from '../../../state/ownTable';
import { formatCount } from '../../../ui/formatNumber';
import { useOwnSay } from './words';

/** What stands here now, what is being read, or why a file was not taken. */
export function TableStatus() {
  const say = useOwnSay();
  const state = useOwnTable();
  return (
    <p role="status" className={`own-status${state.trouble && !state.busy ? ' own-bad' : ''}`}>
      {statusOf(say, state)}
    </p>
  );
}

function statusOf(say: OwnTableWords, { table, labels, busy, trouble }: OwnTable): string {
  if (busy) {
    const { name, stage, share } = busy;
    return say.stages[stage](name, String(Math.floor(100 * share)));
  }
  if (trouble) {
    const { name, problem } = trouble;
    const told = (say.problems[problem.key] as (values: typeof problem) => string)(problem);
    return `${say.trouble(name, told)}${table ? ` ${say.kept}` : ''}`;
  }
  if (!table) return say.none;
  const shown = say.shown(table.name, formatCount(table.rows), formatCount(table.columns));
  return `${shown} · ${labels ? say.labelled(labels.name) : say.unlabelled}`;
}
