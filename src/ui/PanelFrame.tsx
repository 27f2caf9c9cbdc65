import { createContext, type ReactNode, useContext, useEffect, useId } from 'react';
import type { Data } from './export/data';
import { FigureMenu, useFigureTable } from './FigureMenu';
import { Prose } from './Prose';
import { usePart } from './parts';
import './PanelFrame.css';

/**
 * The layout all panels share: title and key sentence always in sight, the stage with its controls filling the rest of
 * the first screen, the reading below.
 */
export function PanelFrame({
  title,
  keySentence,
  claim,
  aside,
  lead,
  stage,
  controls,
  controlsAt = 'side',
  children,
}: {
  readonly title: ReactNode;
  readonly keySentence: string;
  /** A ClaimLabel, beside the title. */
  readonly claim?: ReactNode;
  /** At the right end of the title's line. */
  readonly aside?: ReactNode;
  /** Between the key sentence and the stage: where a stranger begins. */
  readonly lead?: ReactNode;
  readonly stage: ReactNode;
  readonly controls?: ReactNode;
  /** Beside the stage (a column of 16 rem), on narrow screens below it; or as a row above or below it. */
  readonly controlsAt?: 'side' | 'above' | 'below';
  /** `Section`s. */
  readonly children?: ReactNode;
}) {
  const id = useId();
  useKeySentence(keySentence);
  // What stands above comes first for the keyboard, too.
  const row = controls && <div className="panel-controls">{controls}</div>;
  return (
    <article className="panel" aria-labelledby={id}>
      <header className="panel-head">
        <div className="panel-title">
          <h1 id={id}>{title}</h1>
          {claim}
          {aside && <div className="panel-aside">{aside}</div>}
        </div>
        <p className="panel-key">
          <Prose>{keySentence}</Prose>
        </p>
      </header>
      {lead}
      <div className={`panel-main panel-controls-${controlsAt}`}>
        {controlsAt === 'above' && row}
        {/* A click on its ground gives it the focus: keys that train act there, and not on the reading below. */}
        <div className="panel-stage" tabIndex={-1}>
          {stage}
        </div>
        {controlsAt !== 'above' && row}
      </div>
      {children && <div className="panel-sections">{children}</div>}
    </article>
  );
}

const KeySentence = createContext<(sentence: string) => void>(() => {});

/** Mount once: is told what the page on screen says of itself; nothing while it is loading. */
export const KeySentences = KeySentence.Provider;

export function useKeySentence(sentence: string): void {
  const tell = useContext(KeySentence);
  useEffect(() => {
    tell(sentence);
    return () => tell('');
  }, [tell, sentence]);
}

/** A part of the reading below the stage. */
export function Section({
  title,
  part,
  claim,
  wide = false,
  children,
}: {
  readonly title: ReactNode;
  /** See parts.tsx. */
  readonly part?: string;
  readonly claim?: ReactNode;
  /** Over the full width rather than the width of a text column. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  const id = useId();
  const { hidden, element } = usePart(part, 'reading', title);
  if (hidden) return null;
  return (
    <section {...element} className={`section${wide ? ' section-wide' : ''}`} aria-labelledby={id}>
      <div className="panel-title">
        <h2 id={id}>{title}</h2>
        {claim}
      </div>
      <InSection value={true}>{children}</InSection>
    </section>
  );
}

/** Figures stand one heading level below what they are part of: the stage, or a section. */
const InSection = createContext(false);

/** Controls that belong together, under a small heading. */
export function ControlGroup({
  title,
  untitled,
  part,
  row = false,
  children,
}: {
  readonly title?: ReactNode;
  /** What the part is called where no title stands above it. */
  readonly untitled?: string;
  /** See parts.tsx. */
  readonly part?: string;
  readonly row?: boolean;
  readonly children: ReactNode;
}) {
  const { hidden, group } = usePart(part, 'controls', title ?? untitled);
  if (hidden) return null;
  return (
    <fieldset {...group} className="control-group">
      {title && <legend>{title}</legend>}
      <div className={row ? 'control-row' : 'control-column'}>{children}</div>
    </fieldset>
  );
}

/** A titled part of a stage: heading line, then a chart. No box: space and a hairline part it from the next. */
export function Figure({
  title,
  part,
  note,
  aside,
  table,
  data,
  claim,
  className = '',
  children,
}: {
  readonly title: ReactNode;
  /** See parts.tsx. */
  readonly part?: string;
  /** One line below the title that says how to read the picture. */
  readonly note?: ReactNode;
  /** At the right end of the title line: a figure, a small control. */
  readonly aside?: ReactNode;
  /**
   * The picture's numbers as a DataTable: drawn when someone asks to see it or to have it as a file. Left out where a
   * table stands in the figure anyway.
   */
  readonly table?: () => ReactNode;
  /** Every number of the picture, in full, for a file; left out: what the table says. */
  readonly data?: () => Data;
  /** What kind of claim the picture is, where it is another than its panel's: said in exports. */
  readonly claim?: string;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  const figureTable = useFigureTable(table);
  const Heading = useContext(InSection) ? 'h3' : 'h2';
  const { hidden, element } = usePart(part, 'figures', title);
  if (hidden) return null;
  return (
    <section {...element} className={`figure ${className}`} aria-labelledby={id} data-claim={claim}>
      <div className="figure-head">
        <Heading id={id}>{title}</Heading>
        <div className="figure-aside">
          {aside && <div>{aside}</div>}
          <FigureMenu table={figureTable.menu} data={data} />
        </div>
      </div>
      {note && <p className="figure-note">{note}</p>}
      {children}
      {figureTable.element}
    </section>
  );
}
