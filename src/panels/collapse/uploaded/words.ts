import { behaviour as behaviourEn } from '../../../content/en/behaviour';
import { uploadedTable as en, type UploadedTableWords } from '../../../content/en/uploadedTable';
import { behaviour as behaviourZh } from '../../../content/zh/behaviour';
import { uploadedTable as zh } from '../../../content/zh/uploadedTable';
import { useUploadedTable } from '../../../state/files/uploadedTable';
import { useWords } from '../../../state/visitor/session';
import { useShared } from '../words';

const words = { en, zh };
const behaviours = { en: behaviourEn, zh: behaviourZh };

export const useUploadedSay = (): UploadedTableWords => useWords(words);
export const useRowWords = () => useWords(behaviours);

/** What kind of claim the numbers are: of a visitor's file, or of a table of this page. */
export function useUploadedClaim(): string {
  const page = useUploadedTable(({ table }) => table?.source === 'page');
  const { claim } = useUploadedSay();
  const { claims } = useShared();
  return page ? claims.measured : claim;
}
