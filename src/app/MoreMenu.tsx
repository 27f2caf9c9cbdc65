import { useEffect, useRef } from 'react';
import type { HeaderRun } from '../state/run/headerRun';
import { lab, useLab } from '../state/run/lab';
import { showSnapshot } from '../state/run/variants';
import { IconButton } from '../ui/Button';
import { MoreIcon } from '../ui/Icons';
import { LanguageChoice, ThemeChoice } from './Choices';
import { ariaKeys, perform } from './keys';
import { openNotes } from './present/notesLink';
import { useClassroomWords } from './words';
import './MoreMenu.css';

/** What is set once and left alone, and the pages beside the panels. The browser's own popover: Escape and a click elsewhere close it. */
export function MoreMenu({ run }: { readonly run: HeaderRun }) {
  const { more, present, keys } = useClassroomWords();
  const menu = useRef<HTMLElement>(null);
  const canGoBack = useLab(({ source }) => source !== 'snapshot') && run.id === lab.id;
  // Its links lead elsewhere on this page.
  useEffect(() => {
    const close = () => menu.current?.hidePopover();
    addEventListener('hashchange', close);
    return () => removeEventListener('hashchange', close);
  }, []);
  return (
    <div className="more">
      <IconButton
        label={more.label}
        icon={<MoreIcon />}
        aria-controls="more-menu"
        onPress={() => menu.current?.togglePopover()}
      />
      <nav ref={menu} id="more-menu" popover="auto" className="more-menu" aria-label={more.label}>
        <div className="more-narrow">
          <LanguageChoice />
        </div>
        <ThemeChoice />
        <ul>
          {canGoBack && (
            <li>
              <button
                type="button"
                onClick={() => {
                  menu.current?.hidePopover();
                  // Where its file does not load, the model stays that is there.
                  showSnapshot().catch(() => {});
                }}
              >
                {more.trainedModel}
              </button>
            </li>
          )}
          <li>
            <a href="#/glossary">{more.glossary}</a>
          </li>
          <li>
            <a href="#/sources">{more.sources}</a>
          </li>
          <li>
            <button
              type="button"
              onClick={() => {
                menu.current?.hidePopover();
                openNotes();
              }}
            >
              {present.notes}
            </button>
          </li>
          <li>
            <button
              type="button"
              aria-keyshortcuts={ariaKeys('help')}
              onClick={() => {
                menu.current?.hidePopover();
                perform('help');
              }}
            >
              {keys.title}
            </button>
          </li>
        </ul>
      </nav>
    </div>
  );
}
