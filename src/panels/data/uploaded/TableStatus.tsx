import type { FileProblemWords } from '../../../content/en/fileProblems';
import type { UploadedTableWords } from '../../../content/en/uploadedTable';
import { problemText, useProblemWords } from '../../../state/files/problemWords';
import { type UploadedTable, useUploadedTable } from '../../../state/files/uploadedTable';
import { formatCount } from '../../../ui/formatNumber';
import { useUploadedSay } from './words';

/** What stands here now, what is being read, or why a file was not taken. */
export function TableStatus() {
  const say = useUploadedSay();
  const problems = useProblemWords();
  const state = useUploadedTable();
  return (
    <p role="status" className={`uploaded-status${state.trouble && !state.busy ? ' uploaded-bad' : ''}`}>
      {statusOf(say, problems, state)}
    </p>
  );
}

function statusOf(
  say: UploadedTableWords,
  problems: FileProblemWords,
  { table, labels, busy, trouble }: UploadedTable,
): string {
  if (busy) {
    const { name, stage, share } = busy;
    return say.stages[stage](name, String(Math.floor(100 * share)));
  }
  if (trouble) {
    const { name, problem } = trouble;
    const told = problem.key === 'failed' ? say.failed : problemText(problems, problem);
    return `${say.trouble(name, told)}${table ? ` ${say.kept}` : ''}`;
  }
  if (!table) return say.none;
  const shown = say.shown(table.name, formatCount(table.rows), formatCount(table.columns));
  if (table.source === 'sample') return say.example(shown);
  return `${shown} · ${labels ? say.labelled(labels.name) : say.unlabelled}`;
}
