import { useMemo } from 'react';
import { type Forward, forward } from '../../math/attention';
import { type LogitPart, logitParts } from '../../math/contribution';
import { type Layout, layout, type Network } from '../../math/network';
import { useLab } from '../../state/run/lab';
import { useInTransition } from '../../ui/useInTransition';
import { type BlockName, blockNames, distance, outputOf } from './blocks';
import { exampleOf, type Inputs, useOverview } from './store';

/** The live model's answer, and what it answered before the last input changed: both with the weights of now. */
export type Reading = {
  readonly network: Network;
  readonly weights: Float32Array;
  readonly where: Layout;
  readonly inputs: Inputs;
  readonly before: Forward;
  readonly now: Forward;
  readonly parts: Readonly<Record<LogitPart, number>>;
  /** How far each block's output moved. */
  readonly moved: Readonly<Partial<Record<BlockName, number>>>;
};

export function readingOf(network: Network, weights: Float32Array, earlier: Inputs, inputs: Inputs): Reading {
  const where = layout(network);
  const run = (of: Inputs) => forward(network, weights, exampleOf(of), undefined, where);
  const before = run(earlier);
  const now = run(inputs);
  const moved: Partial<Record<BlockName, number>> = {};
  for (const block of blockNames) {
    const output = outputOf(block, now);
    const old = outputOf(block, before);
    if (output && old) moved[block] = distance(old, output);
  }
  const parts = logitParts(network, weights, now, inputs.target, where);
  return { network, weights, where, inputs, before, now, parts, moved };
}

export function useReading(): Reading {
  const { spec, weights } = useInTransition(useLab);
  const { user, target, now, number, before } = useOverview();
  return useMemo(
    () => readingOf(spec.network, weights, before, { user, target, now, number }),
    [spec.network, weights, before, user, target, now, number],
  );
}
