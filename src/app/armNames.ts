import { createContext, useContext } from 'react';
import type { Words } from '../content';
import { useSession } from '../state/visitor/session';

/** What the panel on screen calls the arms of its run, in either language. */
export type ArmNames = Words<Readonly<Record<string, string>>>;

export const ArmNamesContext = createContext<ArmNames | undefined>(undefined);

/** By arm; empty where the run has one arm, which has no name. */
export function useArmNames(): Readonly<Record<string, string>> {
  const language = useSession((session) => session.language);
  return useContext(ArmNamesContext)?.[language] ?? {};
}
