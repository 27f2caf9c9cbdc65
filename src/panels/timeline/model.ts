import { useMemo } from 'react';
import { type Layout, layout, type Network, restrict, type Variant } from '../../math/network';
import { type AdsRun, useLab } from '../../state/run/lab';
import { useVariants } from '../../state/run/variants';
import { useInTransition } from '../../ui/useInTransition';
import { type Switches, switched, type Timeline, useTimeline, variantOf } from './store';

/** The model on screen: which network, with which weights, and where they come from. */
export type Model = {
  readonly network: Network;
  readonly weights: Float32Array;
  readonly where: Layout;
  /** `off`: the live weights with parts switched off, and never trained that way. */
  readonly origin: 'snapshot' | 'trained' | 'untrained' | 'imported' | 'off';
  /** The baseline that these switches make, where one exists. */
  readonly variant: Variant | undefined;
  readonly step: number;
  /** On the test log; not known of weights that were switched off. */
  readonly testAuc: number | undefined;
};

type Live = Pick<AdsRun, 'spec' | 'weights' | 'source' | 'step' | 'auc'>;

export function modelOf(
  live: Live,
  trained: Live | undefined,
  switches: Switches,
  weightsOf: Timeline['weightsOf'],
): Model {
  const variant = variantOf(switches);
  if (variant !== 'tim' && weightsOf === 'variant' && trained) {
    const { spec, weights, source, step, auc } = trained;
    const { network } = spec;
    return { network, weights, where: layout(network), origin: source, variant, step, testAuc: auc?.test };
  }
  const network = switched(live.spec.network, switches);
  const asTrained = JSON.stringify(network) === JSON.stringify(live.spec.network);
  return {
    network,
    weights: asTrained ? live.weights : restrict(network, live.weights),
    where: layout(network),
    origin: asTrained || live.source === 'untrained' ? live.source : 'off',
    variant,
    step: live.step,
    testAuc: asTrained ? live.auc?.test : undefined,
  };
}

/** The model that every part of the panel explains. */
export function useModel(): Model {
  const { spec, weights, source, step, auc } = useInTransition(useLab);
  const switches = useTimeline((state) => state.switches);
  const weightsOf = useTimeline((state) => state.weightsOf);
  const variant = variantOf(switches);
  const trained = useInTransition(useVariants)[variant ?? 'tim'];
  return useMemo(
    () => modelOf({ spec, weights, source, step, auc }, trained, switches, weightsOf),
    [spec, weights, source, step, auc, trained, switches, weightsOf],
  );
}
