import { useMemo } from 'react';
import { type Example, type Forward, forward } from '../../math/attention';
import { type BehaviourShare, behaviourShares } from '../../math/contribution';
import { type Model, useModel } from './model';
import { exampleOf, type Memory, memories, type Timeline, useTimeline } from './store';

/** Everything the panel shows of one user, one ad and one moment, computed once from the weights on screen. */
export type Reading = {
  readonly model: Model;
  readonly example: Example;
  /** Newest first, as the model reads them; all arrays of `forward` follow this order. */
  readonly memories: readonly Memory[];
  readonly forward: Forward;
  /** [length]: what each behaviour adds to the logit. */
  readonly shares: readonly BehaviourShare[];
};

/** What the model answers; the exact ages do not matter to it, only their buckets. */
type Answer = Omit<Reading, 'memories'>;

function answerOf(model: Model, example: Example): Answer {
  const { network, weights, where } = model;
  const all = forward(network, weights, example, undefined, where);
  return { model, example, forward: all, shares: behaviourShares(network, weights, all, where) };
}

export function readingOf(
  model: Model,
  state: Pick<Timeline, 'history' | 'now' | 'target' | 'number'>,
): Reading {
  return { ...answerOf(model, exampleOf(state)), memories: memories(state) };
}

export function useReading(): Reading {
  const model = useModel();
  const history = useTimeline((state) => state.history);
  const now = useTimeline((state) => state.now);
  const target = useTimeline((state) => state.target);
  const number = useTimeline((state) => state.number);
  // As text, so that the answer stays the same object while time passes without a change of buckets.
  const asked = JSON.stringify(exampleOf({ history, now, target, number }));
  const answer = useMemo(() => answerOf(model, JSON.parse(asked)), [model, asked]);
  return useMemo(() => ({ ...answer, memories: memories({ history, now }) }), [answer, history, now]);
}

/** Index of the behaviour that is explained: the chosen one, else the one with the largest weight. */
export function focusOf({ memories, forward: { weights } }: Reading, selected: number | undefined): number {
  const chosen = memories.findIndex(({ id }) => id === selected);
  return chosen >= 0 ? chosen : weights.indexOf(Math.max(...weights));
}

/**
 * Indices of the behaviours by id: the order in which elements stand in the page. It does not change while one is
 * dragged past another, so that focus and pointer stay where they are.
 */
export function standing({ memories }: Reading): number[] {
  return memories.map((_, i) => i).sort((a, b) => memories[a].id - memories[b].id);
}
