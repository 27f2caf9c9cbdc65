import { noise } from '../../../data/similarityResults';
import type { ArmName } from './store';

/** What one may predict to win on new ads; in the order of the choices. */
export const outcomes = ['digits', 'cosine', 'embeddings', 'alike'] as const;
export type Outcome = (typeof outcomes)[number];

/** What came out, by the AUCs of a finished run on new ads. */
export function outcomeOf(cold: Readonly<Record<ArmName, number>>): Outcome {
  const { digits, cosine, embeddings } = cold;
  if (Math.abs(digits - cosine) < noise && Math.min(digits, cosine) > embeddings) return 'alike';
  if (embeddings >= Math.max(digits, cosine)) return 'embeddings';
  return digits > cosine ? 'digits' : 'cosine';
}
