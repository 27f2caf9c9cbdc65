import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { linkOf } from '../state/link/link';
import { addressHere } from './figureExports';
import { pages } from './pages';
import './PageLinks.css';
import { useFrameWords } from './words';

/** The way to the pages, at the foot of everything. */
export function PageLinks({ route }: { readonly route: string }) {
  const { pages: words } = useFrameWords();
  return (
    <footer className="page-links">
      <PrintedLink />
      <nav aria-label={words.label}>
        {pages.map(({ id, preload }) => (
          <a
            key={id}
            href={`#/${id}`}
            aria-current={id === route ? 'page' : undefined}
            onPointerEnter={() => void preload()}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return;
              event.preventDefault();
              if (id !== route) location.hash = linkOf(id);
            }}
          >
            {words[id]}
          </a>
        ))}
      </nav>
    </footer>
  );
}

/** On paper: where the page is found again, as it is now. */
function PrintedLink() {
  const [link, setLink] = useState('');
  useEffect(() => {
    const read = () => flushSync(() => setLink(addressHere()));
    addEventListener('beforeprint', read);
    return () => removeEventListener('beforeprint', read);
  }, []);
  return <p className="page-links-printed">{link}</p>;
}
