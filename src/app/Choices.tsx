import { languages } from '../content';
import { setLanguage, setTheme, useSession } from '../state/visitor/session';
import { DarkIcon, LightIcon, SystemIcon } from '../ui/Icons';
import { Segmented } from '../ui/Segmented';
import { useFrameWords } from './words';

/** Each language by its own name. */
const languageNames = {
  en: { label: 'EN', name: 'English' },
  zh: { label: '中', name: '中文' },
};

export function LanguageChoice() {
  const words = useFrameWords();
  const language = useSession((session) => session.language);
  return (
    <Segmented
      label={words.language}
      hideLabel
      choices={languages.map((value) => ({ value, ...languageNames[value] }))}
      value={language}
      onChange={setLanguage}
    />
  );
}

export function ThemeChoice() {
  const words = useFrameWords();
  const theme = useSession((session) => session.theme);
  return (
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
  );
}
