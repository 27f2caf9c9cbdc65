import { create } from 'zustand';

/** What the lecturer's second window says of the present moment; a lesson's step sets it, nothing else does. */
export type Notes = {
  /** The step's words on screen, in short. */
  readonly title: string;
  /** `3 / 9` */
  readonly place: string;
  /** What to say, in paragraphs. */
  readonly text: readonly string[];
  /** Title of the step to come. */
  readonly next?: string;
};

export const useNotes = create<{
  readonly notes: Notes | null;
  /** The key sentence of the panel on screen; empty while it is loading. */
  readonly key: string;
}>(() => ({ notes: null, key: '' }));

export function setKey(key: string): void {
  useNotes.setState({ key });
}

export function setNotes(notes: Notes | null): void {
  useNotes.setState({ notes });
}
