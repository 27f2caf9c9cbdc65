import type { CollapseWords } from '../../content/en/collapse';
import { collapse as en } from '../../content/en/collapse';
import { collapse as zh } from '../../content/zh/collapse';
import { useWords } from '../../state/visitor/session';
import type { Concept } from '../../ui/explanation';
import { type ArmName, type PairMode, type Settings, useCollapse } from './store';

export { useShared } from '../lab/words';

const words = { en, zh };

export const useSay = (): CollapseWords => useWords(words);

export const armConcept: Readonly<Record<ArmName, Concept>> = { a: '--base-3', b: '--semantic' };
export const armColor = (arm: ArmName) => `var(${armConcept[arm]})`;

/** `A: one set, learned`. */
export function armText(say: CollapseWords, arm: ArmName, settings: Settings): string {
  const sets = arm === 'a' ? settings.setsA : settings.setsB;
  const mode: PairMode = arm === 'a' ? settings.pairsA : settings.pairsB;
  return say.armName(say.arms[arm], say.sets(sets), say.controls.modes[mode]);
}

export function useArmText(arm: ArmName): string {
  const settings = useCollapse();
  return armText(useSay(), arm, settings);
}

/** What the header calls the arms. */
export const armNames = { en: en.arms, zh: zh.arms };
