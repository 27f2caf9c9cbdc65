import { behaviour as behaviourEn } from '../../../content/en/behaviour';
import { ownTable as en, type OwnTableWords } from '../../../content/en/ownTable';
import { behaviour as behaviourZh } from '../../../content/zh/behaviour';
import { ownTable as zh } from '../../../content/zh/ownTable';
import { useOwnTable } from '../../../state/ownTable';
import { useWords } from '../../../state/session';
import { useShared } from '../words';

const words = { en, zh };
const behaviours = { en: behaviourEn, zh: behaviourZh };

export const useOwnSay = (): OwnTableWords => useWords(words);
export const useRowWords = () => useWords(behaviours);

/** What kind of claim the numbers are: of a visitor's file, or of a table of this page. */
export function useOwnClaim(): string {
  const page = useOwnTable(({ table }) => table?.source === 'page');
  const { claim } = useOwnSay();
  const { claims } = useShared();
  return page ? claims.measured : claim;
}
