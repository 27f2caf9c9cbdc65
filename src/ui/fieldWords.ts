import { createContext } from 'react';

/** What fields say of what they do not take. */
export type FieldWords = {
  /** Of a number outside its range. */
  readonly beyond: (typed: string, min: number, max: number, kept: number) => string;
  readonly notWhole: (typed: string, kept: number) => string;
  /** Of what is no number, or nothing. */
  readonly expected: (min: number, max: number, whole: boolean, kept: number) => string;
  /** Of several that are switched on, why the last one cannot be switched off. */
  readonly lastStays: string;
};

/** Without words a field refuses in silence. */
export const FieldWordsContext = createContext<FieldWords | undefined>(undefined);
