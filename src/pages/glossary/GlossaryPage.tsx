import { useEffect, useId, useState } from 'react';
import { Page } from '../../ui/Page';
import { entries } from './entries';
import { find } from './find';
import './glossary.css';
import { Meaning, TermName } from './Meaning';
import { pointAt, useGlossary } from './store';
import { useOtherNames, useSay } from './words';

export function GlossaryPage() {
  const say = useSay();
  const others = useOtherNames();
  const term = useGlossary((state) => state.term);
  const [text, setText] = useState('');
  const id = useId();
  const found = find(text, [say.terms, others]);
  // A link to an entry leads to it; one chosen here is in sight already.
  useEffect(() => {
    if (term) document.getElementById(`term-${term}`)?.scrollIntoView({ block: 'nearest' });
  }, [term]);
  return (
    <Page title={say.title} keySentence={say.key}>
      <div className="glossary-find">
        <label htmlFor={id}>{say.find}</label>
        <input
          id={id}
          type="search"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          autoComplete="off"
        />
        <span role="status">{found.length ? say.found(found.length, entries.length) : say.none}</span>
      </div>
      <div className="glossary">
        {found.map((entry) => (
          <section
            key={entry.id}
            id={`term-${entry.id}`}
            className="glossary-entry"
            aria-current={entry.id === term || undefined}
          >
            <h2>
              <a href={`#/glossary?term=${entry.id}`} onClick={() => pointAt(entry.id)}>
                <TermName id={entry.id} />
              </a>
            </h2>
            <Meaning entry={entry} />
          </section>
        ))}
      </div>
    </Page>
  );
}
