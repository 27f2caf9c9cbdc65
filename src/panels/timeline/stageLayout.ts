import { lanesOf, radiusOf, shareOf, spread } from './geometry';
import type { Reading } from './reading';

/** Pixels of the stage: a column of words, the axis, the ad; and from top to bottom discs, attention, effect, ruler. */
export type StageLayout = {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  /** The ad's card. */
  readonly card: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Base line of the attention bars and the height of α = 1. */
  readonly alpha: { readonly base: number; readonly height: number };
  /** Zero line of the effect bars and how far they reach to either side. */
  readonly effect: { readonly zero: number; readonly reach: number };
  readonly axis: number;
  readonly ruler: { readonly y: number; readonly height: number };
  /** [behaviour]: the disc, and where its bars stand: as near below it as the neighbours let them. */
  readonly places: readonly {
    readonly x: number;
    readonly y: number;
    readonly radius: number;
    readonly bars: number;
  }[];
};

const narrowBelow = 600;
const largestRadius = 30;
/** A finger's or an icon's need, however small the attention. */
const elbowRoom = 13;

export function layOut({ memories, forward }: Reading, width: number): StageLayout {
  const narrow = width < narrowBelow;
  const left = narrow ? 14 : 92;
  const right = width - (narrow ? 14 : 132);
  const card = narrow
    ? { x: width - 108, y: 0, width: 108, height: 72 }
    : { x: width - 104, y: 20, width: 104, height: 104 };
  const discs = narrow ? 158 : 90;
  const laneHeight = narrow ? 38 : 36;
  const below = discs + 34;

  const centres = memories.map(({ hours }) => left + shareOf(hours) * (right - left));
  const radii = forward.weights.map((alpha) => radiusOf(alpha, largestRadius));
  const lanes = lanesOf(
    centres.map((centre, i) => ({ centre, radius: Math.max(radii[i] * 0.75, elbowRoom) })),
  );
  // Newest first is from right to left.
  const distance = memories.length > 12 ? 22 : 32;
  const bars = spread([...centres].reverse(), distance, left + 4, right - 4).reverse();

  return {
    width,
    left,
    right,
    card,
    alpha: { base: below + 46, height: 42 },
    effect: { zero: below + 92, reach: 27 },
    axis: below + 128,
    ruler: { y: below + 150, height: 20 },
    height: below + 174,
    places: centres.map((x, i) => ({
      x,
      y: discs - (lanes[i] % 3) * laneHeight,
      radius: radii[i],
      bars: bars[i],
    })),
  };
}
