import { linkOf } from '../state/link/link';
import type { HeaderRun } from '../state/run/headerRun';
import type { PlaceId } from './pages';
import { RunControls } from './RunControls';
import { StatusLine } from './StatusLine';
import { useClassroomWords } from './words';
import './Header.css';

/** All that a panel inside another page keeps of the frame: its run, and the way to the whole page. */
export function EmbedBar({ run, route }: { readonly run: HeaderRun; readonly route: PlaceId }) {
  const { embed } = useClassroomWords();
  return (
    <header className="header header-embedded">
      <RunControls key={`controls ${run.id}`} run={run} />
      <StatusLine key={`status ${run.id}`} run={run} />
      <a
        href={`#/${route}`}
        target="_blank"
        rel="noopener"
        onClick={(event) => {
          // As the panel stands at this moment.
          event.currentTarget.href = linkOf(route).replace(/([?&])embed=1(&|$)/, (_, before, after) =>
            after ? before : '',
          );
        }}
      >
        {embed.open} ↗
      </a>
    </header>
  );
}
