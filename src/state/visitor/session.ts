import { create } from 'zustand';
import { type Language, languages, type Words } from '../../content';
import type { Frame, NoticeValues } from '../../content/en/frame';
import type { BackendName } from '../../training/protocol';
import { type Fields, flag, named, oneOf } from '../link/codec';

/** How this visitor wants the page: language, theme, stillness, backend; and what the page has to tell them. */
export type Session = {
  readonly language: Language;
  readonly theme: Theme;
  readonly motion: Motion;
  /** Asked for in the link; `auto` takes the best that works. */
  readonly backend: 'auto' | BackendName;
  /** Before a class: large, high in contrast, nothing but the panel. */
  readonly present: boolean;
  /** Inside another page: one panel and a few controls. */
  readonly embed: boolean;
  readonly notices: readonly Notice[];
  /** What the system asks for, where the visitor leaves it to the system. */
  readonly system: {
    readonly dark: boolean;
    readonly still: boolean;
    /** It chooses all colours itself, e.g. for high contrast. */
    readonly forced: boolean;
  };
};

export const themes = ['light', 'dark', 'system'] as const;
export type Theme = (typeof themes)[number];
export const motions = ['full', 'reduced', 'system'] as const;
export type Motion = (typeof motions)[number];

/** A message by its key in the frame's words, so that it follows the language. */
export type Notice = { readonly id: number; readonly key: NoticeKey; readonly values: NoticeValues };
export type NoticeKey = Exclude<keyof Frame['notices'], 'label' | 'dismiss'>;

/** Reads of a browser without storage (private windows, blocked cookies) find nothing; writes are lost. */
type Store = Pick<Storage, 'getItem' | 'setItem'>;

function browserStorage(): Store | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

export function recall<T extends string>(
  name: string,
  choices: readonly T[],
  storage = browserStorage(),
): T | undefined {
  try {
    const found = storage?.getItem(`unfold.${name}`);
    return choices.find((choice) => choice === found);
  } catch {
    return undefined;
  }
}

/** Longer things than a choice; whoever reads them distrusts them. */
export function recallText(name: string, storage = browserStorage()): string | undefined {
  try {
    return storage?.getItem(`unfold.${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

export function remember(name: string, value: string, storage = browserStorage()): void {
  try {
    storage?.setItem(`unfold.${name}`, value);
  } catch {
    // A full or forbidden storage costs only the memory of a preference.
  }
}

/** The first of the visitor's languages that the page speaks. */
export function preferredLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const found = languages.find((language) => tag.toLowerCase().split('-')[0] === language);
    if (found) return found;
  }
  return 'en';
}

function asks(query: string): boolean {
  return globalThis.matchMedia?.(query).matches ?? false;
}

export const useSession = create<Session>(() => ({
  language: recall('language', languages) ?? preferredLanguage(globalThis.navigator?.languages ?? []),
  theme: recall('theme', themes) ?? 'system',
  motion: 'system',
  backend: 'auto',
  present: false,
  embed: false,
  notices: [],
  system: {
    dark: asks('(prefers-color-scheme: dark)'),
    still: asks('(prefers-reduced-motion: reduce)'),
    forced: asks('(forced-colors: active)'),
  },
}));

export function setLanguage(language: Language): void {
  remember('language', language);
  useSession.setState({ language });
}

export function setTheme(theme: Theme): void {
  remember('theme', theme);
  useSession.setState({ theme });
}

export function setPresent(present: boolean): void {
  useSession.setState({ present });
}

let nextNotice = 1;

/** Tells the visitor something once, however often it is said. */
export function notify(key: NoticeKey, values: NoticeValues = {}): void {
  const { notices } = useSession.getState();
  const same = (notice: Notice) =>
    notice.key === key && notice.values.value === values.value && notice.values.instead === values.instead;
  if (!notices.some(same)) useSession.setState({ notices: [...notices, { id: nextNotice++, key, values }] });
}

/** Whether pictures should jump instead of gliding. */
export function useStillness(): boolean {
  return useSession(({ motion, system }) => (motion === 'system' ? system.still : motion === 'reduced'));
}

/** The theme to show. Where the system chooses the colours, pictures must stand on its ground, whatever the visitor chose. */
export const themeOf = ({ theme, system }: Session): 'light' | 'dark' =>
  (theme === 'system' || system.forced ? system.dark : theme === 'dark') ? 'dark' : 'light';

/** Follows the system's wishes while the page is open. */
export function followSystem(): () => void {
  const queries = [
    matchMedia('(prefers-color-scheme: dark)'),
    matchMedia('(prefers-reduced-motion: reduce)'),
    matchMedia('(forced-colors: active)'),
  ];
  const [dark, still, forced] = queries;
  const read = () =>
    useSession.setState({ system: { dark: dark.matches, still: still.matches, forced: forced.matches } });
  for (const query of queries) query.addEventListener('change', read);
  return () => {
    for (const query of queries) query.removeEventListener('change', read);
  };
}

export function dismiss(id: number): void {
  useSession.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}

/** This area's words in the visitor's language. */
export function useWords<Area>(words: Words<Area>): Area {
  return words[useSession((session) => session.language)];
}

export const sessionFields: Fields<Session> = {
  language: named('lang', oneOf(languages)),
  theme: oneOf(themes),
  motion: oneOf(motions),
  backend: oneOf(['auto', 'webgpu', 'wasm', 'cpu']),
  present: flag,
  embed: flag,
};
