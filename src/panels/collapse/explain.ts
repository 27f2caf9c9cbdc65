import type { CollapseWords } from '../../content/en/collapse';
import type { Concept, Explanation } from '../../ui/explanation';
import type { ArmReading } from './reading';

export function explainAuc(say: CollapseWords, { arm }: ArmReading, concept?: Concept): Explanation {
  const last = arm.metrics[arm.metrics.length - 1];
  return {
    title: say.cards.auc,
    rows: [
      { label: say.cards.step, value: last.step },
      { label: say.cards.bayes, value: last.bayesAuc },
    ],
    result: last.auc,
    concept,
    note: say.cards.aucNote,
  };
}
