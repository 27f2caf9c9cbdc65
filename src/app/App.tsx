import { lazy, Suspense, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { useLesson } from '../lessons/engine';
import { followLinks, linkTo, routeOf } from '../state/link/link';
import { usePreview } from '../state/link/preview';
import { accessOf, isWorksheet, useWorksheet, worksheetNow } from '../state/link/worksheet';
import type { HeaderRun } from '../state/run/headerRun';
import { lab } from '../state/run/lab';
import { guardTraining } from '../state/run/unfinished';
import { firstSnapshot } from '../state/run/variants';
import { prefer, warmUp } from '../state/run/worker';
import { setKey } from '../state/visitor/notes';
import { keepOffline } from '../state/visitor/offline';
import { followSystem, sessionFields, themeOf, useSession, useStillness } from '../state/visitor/session';
import { FigureExports } from '../ui/FigureMenu';
import { FieldWordsContext } from '../ui/fieldWords';
import { NumberCards } from '../ui/NumberCards';
import { KeySentences } from '../ui/PanelFrame';
import { type PartState, PartStates } from '../ui/parts';
import { Terms } from '../ui/Terms';
import { type ArmNames, ArmNamesContext } from './armNames';
import { copyPlainNumbers } from './copying';
import { catchDrops } from './data/catchDrops';
import { EmbedBar } from './EmbedBar';
import { useFigureExports } from './figureExports';
import { Header } from './Header';
import { KeyList } from './KeyList';
import { followKeys } from './keys';
import { LessonBar } from './lesson/LessonBar';
import { useStepParts } from './lesson/parts';
import { Notices } from './Notices';
import { PageLinks } from './PageLinks';
import { PanelBoundary } from './PanelBoundary';
import { type PlaceId, places } from './pages';
import { panels } from './panels';
import { Presenter } from './present/Presenter';
import { Rail } from './Rail';
import { ReadySignal } from './ReadySignal';
import { SheetNote } from './SheetNote';
import { beginAtTop, keepPlaces } from './scrollPlaces';
import { useFrameWords, usePlaceNames } from './words';

import './App.css';
import './forcedColors.css';
import './print.css';

linkTo(useSession, sessionFields);

const Definition = lazy(() => import('../pages/glossary/Definition'));

export function App() {
  const words = useFrameWords();
  const route = useRoute();
  useRootAttributes(words.documentTitle(usePlaceNames()[route]));
  useEffect(followSystem, []);
  useEffect(beginWork, []);
  useEffect(guardTraining, []);
  useEffect(catchDrops, []);
  useEffect(followKeys, []);
  useEffect(copyPlainNumbers, []);
  const { View, preload } = places.find(({ id }) => id === route) ?? panels[0];
  const { run, armNames, opening } = useRun(route, preload);
  const exports = useFigureExports();
  const embedded = useSession((session) => session.embed);
  const stateOf = usePartStates(route);
  return (
    <NumberCards words={words.card}>
      <Terms Definition={Definition}>
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
        <PartStates value={stateOf}>
          <FieldWordsContext value={words.field}>
            <ArmNamesContext value={armNames}>
              {embedded ? <EmbedBar run={run} route={route} /> : <Header run={run} route={route} />}
              <div className="body">
                {!embedded && <Rail route={route} />}
                <main id="main" tabIndex={-1}>
                  <Notices />
                  <SheetNote route={route} />
                  <LessonBar />
                  <PanelBoundary key={route} route={route}>
                    <Suspense fallback={<p className="loading">{words.loading}</p>}>
                      <FigureExports value={exports}>
                        <KeySentences value={setKey}>
                          <View />
                        </KeySentences>
                        {opening && <ReadySignal route={route} opening={opening} />}
                      </FigureExports>
                    </Suspense>
                  </PanelBoundary>
                  {!embedded && <PageLinks route={route} />}
                </main>
              </div>
              {!embedded && <Presenter route={route} />}
              <KeyList />
            </ArmNamesContext>
          </FieldWordsContext>
        </PartStates>
      </Terms>
    </NumberCards>
  );
}

/** What became of all named parts: in the worksheet that the link describes or that is being made, and in a lesson's step. */
function usePartStates(route: PlaceId) {
  const worksheet = useWorksheet(route);
  const preview = usePreview((state) => state.preview);
  const shown = preview?.route === route ? preview.worksheet : worksheet;
  const ofStep = useStepParts();
  return useMemo(() => {
    const access = accessOf(shown);
    return (name: string): PartState => ({ access: access(name), ...ofStep(name) });
  }, [shown, ofStep]);
}

/** What of a panel the header needs. */
type Driven = { readonly run: HeaderRun; readonly armNames?: ArmNames };
type LoadPanel = () => Promise<Partial<Driven>>;

type Taken = Driven & {
  /** Resolves when the panel shows what it opens on; missing while it loads. */
  readonly opening?: Promise<void>;
};

/** What the header drives: the panel's own experiment, or the lab; until a panel has loaded, the one before it. */
function useRun(route: PlaceId, load: LoadPanel): Taken {
  const [{ of, opening, ...driven }, setTaken] = useState<Taken & { readonly of?: LoadPanel }>({ run: lab });
  useEffect(() => {
    let current = true;
    // A lesson and a worksheet ask before anything is seen.
    const wanted = () => current && !useLesson.getState().place && !isWorksheet(worksheetNow(route));
    const take = ({ run = lab, armNames }: Partial<Driven>) => {
      if (!current) return;
      setTaken({ run, armNames, of: load, opening: Promise.resolve(run.recorded?.open(wanted)) });
    };
    // A panel that does not load says so in its own place.
    load().then(take, () => take({}));
    return () => {
      current = false;
    };
  }, [route, load]);
  return { ...driven, opening: of === load ? opening : undefined };
}

const placeIds = places.map(({ id }) => id);

function useRoute(): PlaceId {
  const [route, setRoute] = useState<PlaceId>(() => {
    // Before the first picture, so that a link to another panel does not flash the first one.
    return routeOf(location.hash, placeIds) ?? panels[0].id;
  });
  useEffect(() => followLinks(placeIds, setRoute), []);
  useEffect(keepPlaces, []);
  useEffect(() => {
    if (route) beginAtTop();
  }, [route]);
  return route;
}

/** What style sheets and screen readers read off the root element. */
function useRootAttributes(title: string): void {
  const language = useSession((session) => session.language);
  const theme = useSession(themeOf);
  const still = useStillness();
  const present = useSession((session) => session.present);
  const embed = useSession((session) => session.embed);
  // Before the first picture.
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.lang = language === 'zh' ? 'zh-Hans' : language;
    root.dataset.theme = theme;
    root.dataset.motion = still ? 'reduced' : 'full';
    root.toggleAttribute('data-presenting', present && !embed);
    root.toggleAttribute('data-embedded', embed);
    document.title = title;
  }, [title, language, theme, still, present, embed]);
}

/** How long the first screen has the processor for itself. */
const calm = 400;

/** The trained model at once; then, behind the first screen, the worker with tfjs and the other panels with what they open on. */
function beginWork(): () => void {
  void firstSnapshot();
  const { backend } = useSession.getState();
  prefer(backend === 'auto' ? undefined : backend);
  const timer = setTimeout(() => {
    warmUp();
    for (const { preload } of places)
      preload().then(
        // Without a service worker, too, what was loaded once needs no network.
        ({ run }) => run?.recorded?.preload(),
        () => {},
      );
    void keepOffline();
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
