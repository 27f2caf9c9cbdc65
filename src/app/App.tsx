import { Suspense, useEffect, useState } from 'react';
import type { PanelRun } from '../state/arms';
import { labRun } from '../state/labRun';
import { followLinks, linkTo, parseHash } from '../state/link';
import { followSystem, sessionFields, useSession, useStillness } from '../state/session';
import { prefer, warmUp } from '../state/trainer';
import { loadFirstSnapshot } from '../state/variants';
import { FigureExports } from '../ui/FigureMenu';
import { NumberCards } from '../ui/NumberCards';
import { useFigureExports } from './figureExports';
import { Header } from './Header';
import { Notices } from './Notices';
import { PanelBoundary } from './PanelBoundary';
import { type PanelId, panels } from './panels';
import { Rail } from './Rail';
import { useFrameWords } from './words';
import './theme.css';
import './App.css';

linkTo(useSession, sessionFields);

export function App() {
  const words = useFrameWords();
  const route = useRoute();
  useRootAttributes(words.documentTitle(words.panels[route]));
  useEffect(followSystem, []);
  useEffect(beginWork, []);
  const { View, preload } = panels.find(({ id }) => id === route) ?? panels[0];
  const run = useRun(preload);
  const exports = useFigureExports();
  return (
    <NumberCards words={words.card}>
      {/* biome-ignore lint/a11y/useValidAnchor: the hash is the route, so the link only moves the focus */}
      <a
        className="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        {words.skip}
      </a>
      <Header run={run} />
      <div className="body">
        <Rail route={route} />
        <main id="main" tabIndex={-1}>
          <Notices />
          <PanelBoundary key={route} route={route}>
            <Suspense fallback={<p className="loading">{words.loading}</p>}>
              <FigureExports value={exports}>
                <View />
              </FigureExports>
            </Suspense>
          </PanelBoundary>
        </main>
      </div>
    </NumberCards>
  );
}

/** What the header drives: the panel's own experiment, or the lab. */
function useRun(load: () => Promise<{ readonly run?: PanelRun }>): PanelRun {
  const [run, setRun] = useState(labRun);
  useEffect(() => {
    let current = true;
    const take = (next: PanelRun) => {
      if (current) setRun(next);
    };
    // A panel that does not load says so in its own place.
    load().then(
      (panel) => take(panel.run ?? labRun),
      () => take(labRun),
    );
    return () => {
      current = false;
    };
  }, [load]);
  return run;
}

function useRoute(): PanelId {
  const [route, setRoute] = useState<PanelId>(() => {
    // Before the first picture, so that a link to another panel does not flash the first one.
    const { route: named } = parseHash(location.hash);
    return panels.find(({ id }) => id === named)?.id ?? panels[0].id;
  });
  useEffect(
    () =>
      followLinks(
        panels.map(({ id }) => id),
        setRoute,
      ),
    [],
  );
  // Every panel is read from its top.
  useEffect(() => {
    if (route) scrollTo(0, 0);
  }, [route]);
  return route;
}

/** What style sheets and screen readers read off the root element. */
function useRootAttributes(title: string): void {
  const language = useSession((session) => session.language);
  const dark = useSession(({ theme, system }) => (theme === 'system' ? system.dark : theme === 'dark'));
  const still = useStillness();
  useEffect(() => {
    const root = document.documentElement;
    root.lang = language === 'zh' ? 'zh-Hans' : language;
    root.dataset.theme = dark ? 'dark' : 'light';
    root.dataset.motion = still ? 'reduced' : 'full';
    document.title = title;
  }, [title, language, dark, still]);
}

/** How long the first screen has the processor for itself. */
const calm = 400;

let begun = false;

/** The trained model at once; then, behind the first screen, the worker with tfjs and the other panels. */
function beginWork(): () => void {
  if (!begun) void loadFirstSnapshot();
  begun = true;
  const { backend } = useSession.getState();
  prefer(backend === 'auto' ? undefined : backend);
  const timer = setTimeout(() => {
    warmUp();
    for (const { preload } of panels) void preload();
  }, calm);
  // A worker keeps the backend it began with: a link that asks for another needs a new page.
  const unsubscribe = useSession.subscribe((session) => {
    if (session.backend !== backend) location.reload();
  });
  return () => {
    clearTimeout(timer);
    unsubscribe();
  };
}
