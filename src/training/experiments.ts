import { adsExperiment } from './ads';
import { collapseExperiment } from './collapse';
import { curveExperiment } from './curve';
import { entanglementExperiment } from './entanglement';
import type { Experiment } from './experiment';
import { hashidExperiment } from './hashid';
import { similarityExperiment } from './similarity';

/**
 * All experiments, by the name that their specifications carry. A new one is a module that exports its specification,
 * its metrics and its experiment, and an entry here.
 */
const experiments = {
  ads: adsExperiment,
  collapse: collapseExperiment,
  curve: curveExperiment,
  entanglement: entanglementExperiment,
  hashid: hashidExperiment,
  similarity: similarityExperiment,
};

type Name = keyof typeof experiments;
export type Spec = Parameters<(typeof experiments)[Name]>[0];
/** The specification of one of them: `SpecOf<'collapse'>`. */
export type SpecOf<One extends Name> = Extract<Spec, { experiment: One }>;
/** What an experiment measures of itself when it evaluates. */
export type Metrics =
  ReturnType<(typeof experiments)[Name]> extends infer Each
    ? Each extends Experiment<infer Measured>
      ? Measured
      : never
    : never;

export function experimentOf(spec: Spec): Experiment<Metrics> {
  const make = experiments[spec.experiment] as (spec: Spec) => Experiment<Metrics>;
  return make(spec);
}
