import { adKeys } from '../../math/adKeys';
import { experiment, useHashid } from './store';
import { bestOf } from './world';

/** What a lesson may ask of this panel: AUCs and variation by key, `cold hash`. Undefined while there is nothing to measure. */
export const measures: Record<string, () => number | undefined> = {
  ...Object.fromEntries(
    adKeys.flatMap((key) =>
      (['cold', 'warm', 'variation'] as const).map((what) => [
        `${what} ${key}`,
        () => {
          const { metrics, step } = experiment.useArms.getState().arms[key];
          return step > 0 ? metrics[metrics.length - 1]?.[what] : undefined;
        },
      ]),
    ),
  ),
  'best cold': () => bestOf(experiment.useArms.getState().arms.hash.spec).cold,
  /** Symbols that the last move of the new ad changed. */
  flipped: () => useHashid.getState().flipped.length,
};
