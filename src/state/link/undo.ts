import { create } from 'zustand';
import { onLinkChange, parseHash, sceneOf, visit } from './link';

/**
 * Everything shareable of a panel stands in its link, so a history of links is all that undo needs. Each panel has one;
 * how the visitor wants the page (language, theme, presenting) is no part of it.
 */
export type History = {
  /** Scenes, the latest last. */
  readonly past: readonly string[];
  readonly present: string;
  /** Scenes that were undone, the next one to redo first. */
  readonly future: readonly string[];
};

/** Entries kept; a class hour seldom has as many. */
const longest = 200;

export const begin = (present: string): History => ({ past: [], present, future: [] });

/** A new scene ends what could be redone; the same scene again changes nothing. */
export function record(history: History, scene: string): History {
  if (scene === history.present) return history;
  return { past: [...history.past, history.present].slice(-longest), present: scene, future: [] };
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

/** A dragged slider is one entry: its scene counts once it has stood still this long. */
const stillness = 400;
let settling: ReturnType<typeof setTimeout> | undefined;

/** Takes the scene as it is into the panel's history. */
function settle(): void {
  clearTimeout(settling);
  settling = undefined;
  const { route } = parseHash(location.hash);
  const scene = sceneOf(route);
  const history = useHistories.getState()[route];
  const next = history ? record(history, scene) : begin(scene);
  if (next !== history) useHistories.setState({ [route]: next });
}

/** Keeps the histories while the page is open. @returns a function that ends it */
export function keepHistories(): () => void {
  const stop = onLinkChange(() => {
    // A panel's first scene is where undo leads back to: taken as soon as all its stores have followed the link.
    if (!useHistories.getState()[parseHash(location.hash).route]) queueMicrotask(settle);
    else {
      clearTimeout(settling);
      settling = setTimeout(settle, stillness);
    }
  });
  return () => {
    clearTimeout(settling);
    stop();
  };
}

function move(by: typeof undo): void {
  settle();
  const { route } = parseHash(location.hash);
  const history = useHistories.getState()[route];
  if (!history) return;
  const next = by(history);
  if (next === history || next.present === history.present) return;
  visit(next.present);
  // As the stores took it: what cannot be restored to the letter must not count as a new change.
  useHistories.setState({ [route]: { ...next, present: sceneOf(route) } });
}

export const undoChange = (): void => move(undo);
export const redoChange = (): void => move(redo);
