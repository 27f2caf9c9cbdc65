import { behaviour as behaviourEn } from '../../../content/en/behaviour';
import { type CollapseWords, collapse as collapseEn } from '../../../content/en/collapse';
import { uploadedTable as en, type UploadedTableWords } from '../../../content/en/uploadedTable';
import { behaviour as behaviourZh } from '../../../content/zh/behaviour';
import { collapse as collapseZh } from '../../../content/zh/collapse';
import { uploadedTable as zh } from '../../../content/zh/uploadedTable';
import { useUploadedTable } from '../../../state/files/uploadedTable';
import { useWords } from '../../../state/visitor/session';
import { useShared } from '../../lab/words';

const words = { en, zh };
const measures = { en: collapseEn, zh: collapseZh };
const behaviours = { en: behaviourEn, zh: behaviourZh };

export const useUploadedSay = (): UploadedTableWords => useWords(words);
export const useRowWords = () => useWords(behaviours);

/** Measures of a table are called as on the collapse panel, and their cards say the same. */
export const useMeasureWords = (): Pick<CollapseWords, 'measures' | 'cards'> => useWords(measures);

/** What kind of claim the numbers are: of a visitor's file, or of a table of this page. */
export function useUploadedClaim(): string {
  const page = useUploadedTable(({ table }) => table !== undefined && table.source !== 'file');
  const { claim } = useUploadedSay();
  const { claims } = useShared();
  return page ? claims.measured : claim;
}
