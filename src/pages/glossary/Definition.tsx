import type { DefinitionProps } from '../../ui/Terms';
import { entryOf, Meaning, TermName } from './Meaning';
import './glossary.css';
import { useSay } from './words';

/** A term's card in the middle of a text. */
export default function Definition({ id, onLeave }: DefinitionProps) {
  const say = useSay();
  const entry = entryOf(id);
  if (!entry) return null;
  return (
    <div className="glossary-entry">
      <h2>
        <TermName id={entry.id} />
      </h2>
      <Meaning entry={entry} onLeave={onLeave} />
      <p>
        <a href={`#/glossary?term=${id}`} onClick={onLeave}>
          {say.all}
        </a>
      </p>
    </div>
  );
}
