import { useSession } from '../../state/visitor/session';
import { type Entry, entries } from './entries';
import { useFrame, useOtherNames, useSay } from './words';

/** What a term means, the arithmetic where there is some, its source, and the way to where it can be seen. */
export function Meaning({ entry, onLeave }: { readonly entry: Entry; readonly onLeave?: () => void }) {
  const say = useSay();
  const panels: Partial<Record<string, string>> = useFrame().panels;
  const { text, line } = say.terms[entry.id];
  // `#/numerals?value=51` is on the panel `numerals`.
  const panel = panels[entry.place.replace(/^#\/|\?.*$/g, '')];
  return (
    <>
      <p>{text}</p>
      {line && <p className="glossary-line">{line}</p>}
      <p className="glossary-foot">
        {panel && (
          <a href={entry.place} onClick={onLeave}>
            {say.see(panel)}
          </a>
        )}
        {entry.source && (
          <span>
            {say.source}: {entry.source}
          </span>
        )}
      </p>
    </>
  );
}

export function TermName({ id }: { readonly id: Entry['id'] }) {
  const { name } = useSay().terms[id];
  const other = useOtherNames()[id].name;
  const otherLanguage = useSession(({ language }) => (language === 'en' ? 'zh-Hans' : 'en'));
  return (
    <>
      {name} {other !== name && <small lang={otherLanguage}>{other}</small>}
    </>
  );
}

export const entryOf = (id: string): Entry | undefined => entries.find((entry) => entry.id === id);
