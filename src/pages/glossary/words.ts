import { frame as frameEn } from '../../content/en/frame';
import { glossary as en } from '../../content/en/glossary';
import { frame as frameZh } from '../../content/zh/frame';
import { glossary as zh } from '../../content/zh/glossary';
import { useSession, useWords } from '../../state/visitor/session';

export const useSay = () => useWords({ en, zh });
export const useFrame = () => useWords({ en: frameEn, zh: frameZh });

/** Names of the terms in the page's other language: papers are read in one, lectures heard in another. */
export const useOtherNames = () => (useSession(({ language }) => language) === 'en' ? zh : en).terms;
