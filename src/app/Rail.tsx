import { linkOf } from '../state/link/link';
import { panels } from './panels';
import { useFrameWords } from './words';
import './Rail.css';

/** The way from panel to panel: a column of icons, on phones a bar at the bottom. */
export function Rail({ route }: { readonly route: string }) {
  const { panels: words } = useFrameWords();
  return (
    <nav className="rail" aria-label={words.label}>
      {panels.map(({ id, Icon, preload }) => (
        <a
          key={id}
          href={`#/${id}`}
          aria-current={id === route ? 'page' : undefined}
          onPointerEnter={() => void preload()}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            // The panel comes back as it was left.
            if (id !== route) location.hash = linkOf(id);
          }}
        >
          <Icon />
          <span>{words[id]}</span>
        </a>
      ))}
    </nav>
  );
}
