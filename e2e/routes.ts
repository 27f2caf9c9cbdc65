import { type Frame, frame } from '../src/content/en/frame';

const namesOf = <Names extends { readonly label: string }>({ label: _, ...names }: Names) =>
  Object.keys(names) as Exclude<keyof Names, 'label'>[];

/** The panels that have an address of their own (`#/overview`), in the order in which the rail names them. */
export const routes: readonly Exclude<keyof Frame['panels'], 'label'>[] = namesOf(frame.panels);

/** Pages to read, beside the panels. */
export const pages: readonly Exclude<keyof Frame['pages'], 'label'>[] = namesOf(frame.pages);

export const languages = ['en', 'zh'] as const;

export const themes = ['light', 'dark'] as const;
