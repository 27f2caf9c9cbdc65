import type { Language } from '../content';
import type { Notes } from './notes';

/** What the page that is presented and the window with the speaker's notes tell each other. */
export type Moment = {
  readonly type: 'moment';
  readonly language: Language;
  /** Name of the panel, and its key sentence. */
  readonly panel: string;
  readonly key: string;
  /** Of the lesson's step, where one is open. */
  readonly notes: Notes | null;
  /** What Next leads to. */
  readonly next: string | null;
};
/** Keys that the second window may press on the page. */
export const pressable = ['PageDown', 'PageUp', 'b'] as const;
export type Asked =
  | { readonly type: 'hello' }
  | { readonly type: 'press'; readonly key: (typeof pressable)[number] };

/**
 * One end of the line between a page and its notes; `number` keeps several open pages apart. Only pages of this origin
 * are heard.
 */
export function openChannel<Sent, Heard>(
  number: number,
  listener: (message: Heard) => void,
): { readonly send: (message: Sent) => void; readonly close: () => void } {
  const channel = new BroadcastChannel(`unfold.notes.${number}`);
  channel.onmessage = ({ data }: MessageEvent<Heard>) => listener(data);
  return { send: (message) => channel.postMessage(message), close: () => channel.close() };
}
