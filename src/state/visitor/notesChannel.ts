import type { Language } from '../../content';
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
/** What the second window may have the page do. */
export const commands = ['next', 'back', 'blank'] as const;
export type Command = (typeof commands)[number];
export type Asked = { readonly type: 'hello' } | { readonly type: 'do'; readonly command: Command };

/** One end of the line between a page and its notes. */
export type Line<Sent> = { readonly send: (message: Sent) => void; readonly close: () => void };

/**
 * @param number keeps several open pages apart
 * @param opener the page, where this is the window with its notes
 */
export function openChannel<Sent, Heard>(
  number: number,
  listener: (message: Heard) => void,
  opener?: Window | null,
): Line<Sent> {
  // A page that was opened from the disk may share its origin with no one, not even with its own notes.
  return self.origin === 'null' ? betweenWindows(number, listener, opener) : broadcast(number, listener);
}

/** Only pages of this origin are heard. */
function broadcast<Sent, Heard>(number: number, listener: (message: Heard) => void): Line<Sent> {
  const channel = new BroadcastChannel(`unfold.notes.${number}`);
  channel.onmessage = ({ data }: MessageEvent<Heard>) => listener(data);
  return { send: (message) => channel.postMessage(message), close: () => channel.close() };
}

/** Windows at the other end: known by their opener, or once they have said something. */
const windows = new Set<Window>();

/** Only the page that opened this window is heard, and windows that this page opened. */
function betweenWindows<Sent, Heard>(
  number: number,
  listener: (message: Heard) => void,
  opener?: Window | null,
): Line<Sent> {
  if (opener) windows.add(opener);
  const hear = ({ source, data }: MessageEvent<{ readonly notes?: number; readonly message: Heard }>) => {
    const other = source as Window | null;
    if (data?.notes !== number || !other || (other !== opener && other.opener !== window)) return;
    windows.add(other);
    listener(data.message);
  };
  addEventListener('message', hear);
  return {
    send: (message) => {
      // An origin that nobody shares cannot be named.
      for (const other of windows) other.postMessage({ notes: number, message }, '*');
    },
    close: () => removeEventListener('message', hear),
  };
}
