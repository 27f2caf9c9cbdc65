import { create } from 'zustand';
import { onReplaced, type Replaced } from '../run/restorePoint';
import { onLinkChange, parseHash, sceneOf, visit } from './link';

/**
 * Everything shareable of a panel stands in its link, so a history of links is what undo needs, and beside each what was
 * trained then and has been replaced since. Each panel has one; how the visitor wants the page (language, theme,
 * presenting) is no part of it.
 */
export type History = {
  /** The latest last. */
  readonly past: readonly Moment[];
  readonly present: Moment;
  /** What was undone, the next one to redo first. */
  readonly future: readonly Moment[];
};

type Moment = {
  /** The scene. */
  readonly link: string;
  /** What was replaced when this moment ended. */
  readonly trained: readonly Replaced[];
};

/** Entries kept; a class hour seldom has as many. */
const longest = 200;

/** Entries that keep weights, of each panel; at their defaults the arms of an experiment are 8 to 140 KB. */
const longestTrained = 8;

const momentOf = (link: string): Moment => ({ link, trained: [] });

export const begin = (link: string): History => ({ past: [], present: momentOf(link), future: [] });

/**
 * A new scene ends what could be redone; the same scene again changes nothing, unless something was replaced.
 * @param trained what was replaced on the way there
 */
export function record(history: History, link: string, trained: readonly Replaced[] = []): History {
  const { past, present } = history;
  if (link === present.link && trained.length === 0) return history;
  const longer = [...past, { ...present, trained }].slice(-longest);
  return { past: withFewWeights(longer), present: momentOf(link), future: [] };
}

/** The oldest weights beyond the limit are let go; a moment that differed by them alone goes with them. */
function withFewWeights(past: readonly Moment[]): readonly Moment[] {
  const keep = past.filter(({ trained }) => trained.length > 0).slice(-longestTrained);
  return past.flatMap((moment, i) => {
    if (moment.trained.length === 0 || keep.includes(moment)) return [moment];
    return past[i + 1]?.link === moment.link ? [] : [momentOf(moment.link)];
  });
}

export function undo({ past, present, future }: History): History {
  const before = past[past.length - 1];
  if (before === undefined) return { past, present, future };
  return { past: past.slice(0, -1), present: before, future: [present, ...future] };
}

export function redo({ past, present, future }: History): History {
  const [after, ...rest] = future;
  if (after === undefined) return { past, present, future };
  return { past: [...past, present], present: after, future: rest };
}

/** The history of each panel that was seen. */
export const useHistories = create<Readonly<Record<string, History | undefined>>>(() => ({}));

/** Keys that move a slider are one entry: its scene counts once it has stood still this many milliseconds. */
const stillness = 400;
let settling: ReturnType<typeof setTimeout> | undefined;

/** Pointers that are down: what they do is one entry, however long they rest. */
const held = new Set<number>();

/** What was replaced on each panel since its last entry, as it stood at first. */
const replaced = new Map<string, Map<string, Replaced>>();

function takeReplaced(route: string): readonly Replaced[] {
  const taken = [...(replaced.get(route)?.values() ?? [])];
  replaced.delete(route);
  return taken;
}

const routeNow = () => parseHash(location.hash).route;

/** Takes the scene as it is into the panel's history. */
function settle(): void {
  clearTimeout(settling);
  settling = undefined;
  const route = routeNow();
  const scene = sceneOf(route);
  const history = useHistories.getState()[route];
  const trained = takeReplaced(route);
  const next = history ? record(history, scene, trained) : begin(scene);
  if (next !== history) useHistories.setState({ [route]: next });
}

function settleLater(): void {
  clearTimeout(settling);
  settling = setTimeout(() => (held.size > 0 ? settleLater() : settle()), stillness);
}

function hold({ pointerId }: PointerEvent): void {
  // Another gesture is another entry.
  if (settling !== undefined && held.size === 0) settle();
  held.add(pointerId);
}

const letGo = ({ pointerId }: PointerEvent): void => void held.delete(pointerId);

/** Keeps the histories while the page is open. @returns a function that ends it */
export function keepHistories(): () => void {
  const stops = [
    onLinkChange(() => {
      // A panel's first scene is where undo leads back to: taken as soon as all its stores have followed the link.
      if (useHistories.getState()[routeNow()]) settleLater();
      else queueMicrotask(settle);
    }),
    onReplaced((one) => {
      const route = routeNow();
      const before = replaced.get(route) ?? new Map<string, Replaced>();
      if (!before.has(one.id)) replaced.set(route, before.set(one.id, one));
      settleLater();
    }),
  ];
  const away = () => held.clear();
  addEventListener('pointerdown', hold, true);
  addEventListener('pointerup', letGo, true);
  addEventListener('pointercancel', letGo, true);
  addEventListener('blur', away);
  return () => {
    clearTimeout(settling);
    for (const stop of stops) stop();
    removeEventListener('pointerdown', hold, true);
    removeEventListener('pointerup', letGo, true);
    removeEventListener('pointercancel', letGo, true);
    removeEventListener('blur', away);
  };
}

function move(by: typeof undo): void {
  settle();
  const route = routeNow();
  const history = useHistories.getState()[route];
  if (!history) return;
  const { present } = by(history);
  if (present === history.present) return;
  visit(present.link);
  for (const { restore } of present.trained) restore();
  // What this replaced comes back by the way back.
  const left = { ...history.present, trained: takeReplaced(route) };
  // As the stores took it: what cannot be restored to the letter must not count as a new change.
  const next = { ...by({ ...history, present: left }), present: momentOf(sceneOf(route)) };
  useHistories.setState({ [route]: next });
}

export const undoChange = (): void => move(undo);
export const redoChange = (): void => move(redo);
