import type { Words } from '../../content';
import { fileProblems as en, type FileProblemWords } from '../../content/en/fileProblems';
import { fileProblems as zh } from '../../content/zh/fileProblems';
import type { FileProblem } from '../../data/fileProblem';
import { useWords } from '../visitor/session';

const words: Words<FileProblemWords> = { en, zh };

/** Control characters, and what a decoder puts in place of bytes that are no text. */
const unprintable = /[\p{Cc}\p{Cf}\ufffd]/gu;

/** What a problem is in words, its counts thousands apart; of a stranger's text only what can be shown. */
export function problemText(say: FileProblemWords, { key, ...about }: FileProblem): string {
  const told = Object.fromEntries(
    Object.entries(about).map(([name, value]) => [
      name,
      typeof value === 'number' ? value.toLocaleString('en-US') : printable(value),
    ]),
  );
  return (say[key] as (values: typeof told) => string)(told);
}

const printable = <T>(value: T) =>
  (Array.isArray(value)
    ? value.map((one) => String(one).replace(unprintable, '·'))
    : typeof value === 'string'
      ? value.replace(unprintable, '·')
      : value) as T;

export const useProblemWords = () => useWords(words);
