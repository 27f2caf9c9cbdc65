import type { Words } from '../../content';
import { tables as en, type TableWords } from '../../content/en/tables';
import { tables as zh } from '../../content/zh/tables';
import { useWords } from '../visitor/session';

const words: Words<TableWords> = { en, zh };

/** Heads of the tables that stand for pictures. */
export const useTableWords = () => useWords(words);
