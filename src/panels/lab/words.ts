import { frame as en } from '../../content/en/frame';
import { frame as zh } from '../../content/zh/frame';
import { useWords } from '../../state/visitor/session';

/** Words that all panels share. */
export const useShared = () => useWords({ en, zh });
