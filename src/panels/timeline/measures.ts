import { create } from 'zustand';
import { categories } from '../../data/behaviour';
import { forward, type terms } from '../../math/attention';
import { behaviourShares } from '../../math/contribution';
import type { Variant } from '../../math/network';
import { useLab } from '../../state/run/lab';
import { restoreWith } from '../../state/run/restorePoint';
import { loadVariant, useVariants } from '../../state/run/variants';
import { ask } from '../../state/run/worker';
import { finalAuc, runTrials, stopTrials, useTrials } from './experiments/trials';
import { modelOf } from './model';
import { focusOf, type Reading, readingOf } from './reading';
import { useTimeline, variantOf } from './store';

function modelNow() {
  const { switches, weightsOf } = useTimeline.getState();
  const trained = useVariants.getState()[variantOf(switches) ?? 'tim'];
  return modelOf(useLab.getState(), trained, switches, weightsOf);
}

const readingNow = (): Reading => readingOf(modelNow(), useTimeline.getState());

/** The behaviour with the largest weight. */
function top(of: Reading = readingNow()): number {
  return of.forward.weights.indexOf(Math.max(...of.forward.weights));
}

/** What the explained behaviour would add to the logit, were it as old as the bucket says and all else as it is. */
function aged(bucket: number): number {
  const reading = readingNow();
  const at = focusOf(reading, useTimeline.getState().selected);
  const { network, weights, where } = reading.model;
  const buckets = Array.from(reading.example.buckets);
  buckets[at] = bucket;
  const all = forward(network, weights, { ...reading.example, buckets }, undefined, where);
  return behaviourShares(network, weights, all, where)[at].share;
}

function pctrWhenOpened(): number {
  return readingOf(modelNow(), { ...useTimeline.getState(), now: 0 }).forward.probability;
}

/** How often the newest behaviour weighs most, asked of the lab's model over the whole test log. */
type Newest = {
  readonly weights?: Float32Array;
  readonly share?: number;
  readonly byTarget?: readonly number[];
};
const useNewest = create<Newest>(() => ({}));
restoreWith(() => {
  const before = useNewest.getState();
  return () => useNewest.setState(before, true);
});

async function askNewest(): Promise<void> {
  const { spec, weights } = useLab.getState();
  if (useNewest.getState().weights === weights && useNewest.getState().share !== undefined) return;
  useNewest.setState({ weights }, true);
  const { share, byTarget } = await ask('newest', spec, weights);
  if (useNewest.getState().weights === weights) useNewest.setState({ share, byTarget });
}

const parts: readonly Variant[] = ['tim', 'noTTE', 'noTA', 'noTR'];
const auc = (variant: Variant) => useVariants.getState()[variant]?.auc?.test;
const trialAuc = (trial: 'recency' | 'din' | 'full') => finalAuc(useTrials.getState().recency?.[trial]);

/** What a lesson may ask of the panel. */
export const measures = {
  /** Of the behaviour with the largest weight: its category, its age in hours, its weight, and its part of the logit. */
  topCategory: () => {
    const reading = readingNow();
    return reading.example.categories[top(reading)];
  },
  topAge: () => {
    const reading = readingNow();
    return reading.memories[top(reading)].hours;
  },
  topWeight: () => Math.max(...readingNow().forward.weights),
  topShare: () => {
    const reading = readingNow();
    return reading.shares[top(reading)].share;
  },
  newestWeight: () => readingNow().forward.weights[0],
  pctr: () => readingNow().forward.probability,
  /** The click rate at the clock's zero, and its change since. */
  pctrWhenOpened,
  pctrSinceOpened: () => readingNow().forward.probability - pctrWhenOpened(),
  /** Size of one of the four products that the explained behaviour adds to the logit. */
  termSize: (name: (typeof terms)[number]) => {
    const reading = readingNow();
    return Math.abs(reading.forward.logitTerms[focusOf(reading, useTimeline.getState().selected)][name]);
  },
  aged,
  /** Test AUC of the lab's models trained without a part. */
  auc,
  /** How often the newest behaviour weighs most, over all ads or one. */
  newestFirst: (ad?: (typeof categories)[number]) => {
    const { share, byTarget } = useNewest.getState();
    return ad ? byTarget?.[categories.indexOf(ad)] : share;
  },
  /** Test AUC at the end of a trial on recency. */
  trialAuc,
};

/** What they are read from. */
export const stores = [useLab, useTimeline, useVariants, useTrials, useNewest];

/** What a lesson may have computed or trained. */
export const runs = {
  /** Fetches the bundled weights of the models trained without a part. */
  parts: {
    start: () => {
      for (const variant of parts) void loadVariant(variant);
    },
    stop: () => {},
    isDone: () => parts.every((variant) => auc(variant) !== undefined),
  },
  newest: {
    start: () => void askNewest(),
    stop: () => {},
    isDone: () => useNewest.getState().share !== undefined,
  },
  recency: {
    start: () => runTrials('recency'),
    stop: () => stopTrials('recency'),
    isDone: () => (['full', 'din', 'recency'] as const).every((trial) => trialAuc(trial) !== undefined),
  },
};
