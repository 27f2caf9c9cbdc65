import { createContext, type ReactNode, useContext, useId, useRef, useState } from 'react';
import type { Data } from './export/data';
import type { FigureFormat, SaveWords } from './export/saveFigure';
import { ExportIcon } from './Icons';
import './FigureMenu.css';

export type FigureMenuWords = SaveWords & {
  readonly menu: (figure: string) => string;
  readonly showTable: string;
  readonly hideTable: string;
  readonly formats: Readonly<Record<FigureFormat, string>>;
  readonly failed: string;
};

type Exports = {
  readonly words: FigureMenuWords;
  /** The address of what is on screen. */
  readonly link: () => string;
};
const ExportsContext = createContext<Exports | undefined>(undefined);

/** Mount once: gives every figure its words and the page's address. */
export const FigureExports = ExportsContext.Provider;

const gap = 4;

/**
 * A quiet button in a figure's corner: the figure as a picture, as a file of numbers, and as a table in the page. It
 * takes the nearest `.figure` or `[data-figure]` around it.
 */
export function FigureMenu({
  name,
  table,
  data,
}: {
  /** Of a figure that has no heading. */
  readonly name?: string;
  /** Of a figure whose table stands in the page only when asked for; while the menu is open it does, to be written to a file. */
  readonly table?: {
    readonly shown: boolean;
    readonly ask: (change: { readonly shown?: boolean; readonly wanted?: boolean }) => void;
  };
  /** Every number of the picture; left out: the tables in the figure. */
  readonly data?: () => Data;
}) {
  const exports = useContext(ExportsContext);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  const [title, setTitle] = useState(name ?? '');
  if (!exports) return null;
  const { words, link } = exports;
  const figureOf = () => button.current?.closest('.figure, [data-figure]');

  const place = () => {
    if (!button.current || !menu.current) return;
    const anchor = button.current.getBoundingClientRect();
    const { width, height } = menu.current.getBoundingClientRect();
    const below = anchor.bottom + gap;
    const top = below + height > innerHeight - gap ? anchor.top - gap - height : below;
    const left = Math.max(gap, Math.min(anchor.right, innerWidth - gap) - width);
    menu.current.style.left = `${left}px`;
    menu.current.style.top = `${Math.max(gap, top)}px`;
  };
  const save = async (format: FigureFormat) => {
    const figure = figureOf();
    if (!figure) return;
    try {
      const { saveFigure } = await import('./export/saveFigure');
      await saveFigure(figure, format, { link: link(), words, title: name ?? '', data });
      menu.current?.hidePopover();
      button.current?.focus();
    } catch {
      setFailed(true);
    }
  };
  return (
    <div className="figure-menu">
      <button
        ref={button}
        type="button"
        className="figure-menu-button"
        popoverTarget={id}
        aria-label={words.menu(title)}
        title={words.menu('')}
        onPointerEnter={() => setTitle(name ?? headingOf(figureOf()))}
        onFocus={() => setTitle(name ?? headingOf(figureOf()))}
      >
        <ExportIcon />
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        className="figure-menu-items"
        role="group"
        aria-label={words.menu(title)}
        onToggle={({ newState }) => {
          const open = newState === 'open';
          setFailed(false);
          table?.ask({ wanted: open });
          if (open) {
            place();
            menu.current?.querySelector('button')?.focus();
          }
        }}
      >
        {table && (
          <MenuItem
            onPress={() => {
              table.ask({ shown: !table.shown });
              menu.current?.hidePopover();
              button.current?.focus();
            }}
          >
            {table.shown ? words.hideTable : words.showTable}
          </MenuItem>
        )}
        {(['svg', 'png', 'csv', 'json'] as const).map((format) => (
          <MenuItem key={format} onPress={() => void save(format)}>
            {words.formats[format]}
          </MenuItem>
        ))}
        <p role="status">{failed && words.failed}</p>
      </div>
    </div>
  );
}

type Asked = { readonly shown: boolean; readonly wanted: boolean };

/** A figure's table, computed only while someone sees it or may take it as a file: for its menu, and for its end. */
export function useFigureTable(table: (() => ReactNode) | undefined) {
  const [asked, setAsked] = useState<Asked>({ shown: false, wanted: false });
  if (!table) return {};
  return {
    menu: {
      shown: asked.shown,
      ask: (change: Partial<Asked>) => setAsked((before) => ({ ...before, ...change })),
    },
    element: (asked.shown || asked.wanted) && (
      <div className={asked.shown ? 'figure-table' : 'visually-hidden'}>{table()}</div>
    ),
  };
}

function MenuItem({ onPress, children }: { readonly onPress: () => void; readonly children: ReactNode }) {
  return (
    <button type="button" onClick={onPress}>
      {children}
    </button>
  );
}

function headingOf(figure: Element | null | undefined): string {
  return figure?.querySelector('.figure-head > :is(h2, h3)')?.textContent?.trim() ?? '';
}
