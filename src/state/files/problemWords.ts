import type { Words } from '../../content';
import { fileProblems as en, type FileProblemWords } from '../../content/en/fileProblems';
import { fileProblems as zh } from '../../content/zh/fileProblems';
import type { FileProblem } from '../../data/fileProblem';
import { useWords } from '../visitor/session';

const words: Words<FileProblemWords> = { en, zh };

/** What a problem is in words, its counts thousands apart. */
export function problemText(say: FileProblemWords, { key, ...about }: FileProblem): string {
  const told = Object.fromEntries(
    Object.entries(about).map(([name, value]) => [
      name,
      typeof value === 'number' ? value.toLocaleString('en-US') : value,
    ]),
  );
  return (say[key] as (values: typeof told) => string)(told);
}

export const useProblemWords = () => useWords(words);
