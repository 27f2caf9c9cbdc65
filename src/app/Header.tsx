import { languages } from '../content';
import type { PanelRun } from '../state/arms';
import { setLanguage, setTheme, useSession } from '../state/session';
import { DarkIcon, LightIcon, SystemIcon } from '../ui/Icons';
import { Segmented } from '../ui/Segmented';
import { DataButton } from './data/DataButton';
import { RunControls } from './RunControls';
import { StatusLine } from './StatusLine';
import { useFrameWords } from './words';
import './Header.css';

/** Each language by its own name. */
const languageNames = {
  en: { label: 'EN', name: 'English' },
  zh: { label: '中', name: '中文' },
};

/** @param run what the controls drive and the status line tells of */
export function Header({ run }: { readonly run: PanelRun }) {
  const words = useFrameWords();
  const language = useSession((session) => session.language);
  const theme = useSession((session) => session.theme);
  return (
    <header className="header">
      <p className="brand">
        {words.name} <span>{words.nameBeside}</span>
      </p>
      {/* Another run brings hooks of its own, so these start afresh with it. */}
      <RunControls key={`controls ${run.id}`} run={run} />
      <StatusLine key={`status ${run.id}`} run={run} />
      <div className="header-session">
        <DataButton />
        <Segmented
          label={words.language}
          hideLabel
          choices={languages.map((value) => ({ value, ...languageNames[value] }))}
          value={language}
          onChange={setLanguage}
        />
        <Segmented
          label={words.theme.label}
          hideLabel
          choices={[
            { value: 'light', label: <LightIcon />, name: words.theme.light },
            { value: 'dark', label: <DarkIcon />, name: words.theme.dark },
            { value: 'system', label: <SystemIcon />, name: words.theme.system },
          ]}
          value={theme}
          onChange={setTheme}
        />
      </div>
    </header>
  );
}
