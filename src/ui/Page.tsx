import { type ReactNode, useId } from 'react';
import { useKeySentence } from './PanelFrame';
import './PanelFrame.css';

/** A page to read, beside the panels: a title, what it is, and its text; no stage. */
export function Page({
  title,
  keySentence,
  children,
}: {
  readonly title: string;
  readonly keySentence: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  useKeySentence(keySentence);
  return (
    <article className="panel page" aria-labelledby={id}>
      <header className="panel-head">
        <h1 id={id}>{title}</h1>
        <p className="panel-key">{keySentence}</p>
      </header>
      {children}
    </article>
  );
}
