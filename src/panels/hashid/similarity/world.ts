import { useEffect, useState } from 'react';
import { type SimilarityWorld, similaritySizes, similarityWorldInPieces } from '../../../data/similarityLog';
import { sumsBySimilarity } from '../../../math/similarity';
import { pairLogits } from '../../../math/similarityPairs';
import type { Arm } from '../../../state/run/arm';
import type { SpecOf } from '../../../training/protocol';

/** The world last made, kept while one is away. */
let last: { readonly seed: number; readonly world: SimilarityWorld } | undefined;

/** The world of a seed, made piece by piece between frames; undefined until it is there. */
export function useWorld(seed: number): SimilarityWorld | undefined {
  const [made, setMade] = useState(last);
  useEffect(() => {
    if (last?.seed === seed) {
      setMade(last);
      return;
    }
    const pieces = similarityWorldInPieces(seed);
    let timer: ReturnType<typeof setTimeout>;
    const goOn = () => {
      const { done, value } = pieces.next();
      if (done) {
        last = { seed, world: value };
        setMade(last);
      } else timer = setTimeout(goOn);
    };
    timer = setTimeout(goOn);
    return () => clearTimeout(timer);
  }, [seed]);
  return made?.seed === seed ? made.world : undefined;
}

const { users, ads, warm } = similaritySizes;
export const pairCount = { cold: users * (ads - warm), warm: users * warm } as const;
/** Cells of [−1, 1] in which pairs are averaged. */
export const cells = 20;

export type ByCosine = ReturnType<typeof sumsBySimilarity>;

/** Computes once for each world. */
function ofWorld<Value>(make: (world: SimilarityWorld) => Value): (world: SimilarityWorld) => Value {
  const known = new WeakMap<SimilarityWorld, Value>();
  return (world) => {
    const value = known.get(world) ?? make(world);
    known.set(world, value);
    return value;
  };
}

/** So many users say as much of the curve as all of them, between two frames. */
const asked = 100;

/** [asked, new ads] of [users, ads]. */
const ofNewAds = (table: Float64Array) =>
  table.subarray(0, asked * ads).filter((_, pair) => pair % ads >= warm);
const newCosines = ofWorld((world) => ofNewAds(world.cosines));

/** The planted logits of the asked users with every new ad, by cosine. */
export const plantedResponse = ofWorld((world) =>
  sumsBySimilarity(newCosines(world), ofNewAds(world.logits), cells),
);

const responses = new WeakMap<Float32Array, ByCosine>();

/** The same of what an arm predicts at present. */
export function responseOf(world: SimilarityWorld, { spec, weights }: Arm<SpecOf<'similarity'>>): ByCosine {
  const response: ByCosine =
    responses.get(weights) ??
    sumsBySimilarity(newCosines(world), pairLogits(spec.network, weights, world, warm, ads, asked), cells);
  responses.set(weights, response);
  return response;
}
