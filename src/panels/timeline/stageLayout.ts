import { parted, radiusOf, shareOf, spread } from './geometry';
import type { Reading } from './reading';

/** Pixels of the stage: a column of words, the axis, the ad; and from top to bottom discs, attention, parts of the logit, ruler. */
export type StageLayout = {
  readonly width: number;
  readonly height: number;
  /** A phone: the ad above the discs, words above their rows. */
  readonly narrow: boolean;
  readonly left: number;
  readonly right: number;
  /** The ad's card. */
  readonly card: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Base line of the attention bars and the height of α = 1; below it stands what each bar belongs to. */
  readonly alpha: { readonly base: number; readonly height: number };
  /** Zero line of the parts of the logit and how far they reach to either side. */
  readonly share: { readonly zero: number; readonly reach: number };
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

const narrowBelow = 540;
/** The least height of the stage, and how much more it takes where the screen is tall. */
const leastHeight = { wide: 288, narrow: 444 };
const mostExtra = 360;
/** The row of small icons under the attention bars. */
const iconRoom = 16;
/** A finger's or an icon's need, however small the attention. */
const elbowRoom = 13;

export function layOut({ memories, forward }: Reading, width: number, room: number): StageLayout {
  const narrow = width < narrowBelow;
  const least = narrow ? leastHeight.narrow : leastHeight.wide;
  const extra = Math.min(Math.max(room - least, 0), mostExtra);
  const left = narrow ? 14 : 92;
  const right = width - (narrow ? 14 : 132);
  const largestRadius = 26 + extra / 17;
  const card = narrow
    ? { x: width / 2 - 56, y: 0, width: 112, height: 96 }
    : { x: width - 104, y: 2 + extra / 8, width: 104, height: 104 };
  const discs = (narrow ? 178 : 78) + extra * 0.45;
  const laneHeight = narrow ? 36 : 30 + extra / 9;
  const alpha = {
    height: 40 + extra * 0.2,
    base: discs + largestRadius + 58 + extra * 0.2 + (narrow ? 16 : 0),
  };
  const reach = 24 + extra * 0.1;
  const share = { reach, zero: alpha.base + iconRoom + reach + (narrow ? 36 : 16) };
  const axis = share.zero + reach + 6;
  const ruler = { y: axis + (narrow ? 38 : 20), height: 18 + extra / 20 };

  const centres = memories.map(({ hours }) => left + shareOf(hours) * (right - left));
  const radii = forward.weights.map((weight) => radiusOf(weight, largestRadius));
  const discsAt = parted(
    centres.map((centre, i) => ({ centre, radius: Math.max(radii[i] * 0.75, elbowRoom) })),
    3,
    left,
  );
  // Newest first is from right to left.
  const distance = memories.length > 12 ? 15 : 18;
  const bars = spread([...centres].reverse(), distance, left + 4, right - 4).reverse();

  return {
    width,
    height: ruler.y + ruler.height + 2,
    narrow,
    left,
    right,
    card,
    alpha,
    share,
    axis,
    ruler,
    places: discsAt.map(({ lane, centre }, i) => ({
      x: centre,
      y: discs - lane * laneHeight,
      radius: radii[i],
      bars: bars[i],
    })),
  };
}
