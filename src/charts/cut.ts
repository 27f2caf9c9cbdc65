type Point = readonly [x: number, y: number];

/** A line cut at the edges of its picture: what lies inside, and where it leaves or enters. */
export type Cut = {
  readonly pieces: readonly (readonly Point[])[];
  readonly crossings: readonly { readonly at: Point; readonly edge: 'top' | 'bottom' }[];
};

/** Stands for what a scale cannot place, such as zero on a logarithmic one: far below, so that lines fall steeply. */
const far = 1e5;

/**
 * Pixels → pixels. Segments end where they meet an edge, so that no point is drawn at a height that is not its own.
 * Points that are no numbers leave gaps.
 */
export function cutAt(points: readonly Point[], top: number, bottom: number): Cut {
  const pieces: Point[][] = [];
  const crossings: Cut['crossings'][number][] = [];
  let piece: Point[] = [];
  let before: Point | undefined;
  const end = () => {
    if (piece.length > 0) pieces.push(piece);
    piece = [];
  };
  const within = ([, y]: Point) => top <= y && y <= bottom;
  const cross = (a: Point, b: Point, edge: 'top' | 'bottom') => {
    const y = edge === 'top' ? top : bottom;
    const at: Point = [a[0] + ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]), y];
    crossings.push({ at, edge });
    return at;
  };
  for (const [x, height] of points) {
    if (!Number.isFinite(x) || Number.isNaN(height)) {
      end();
      before = undefined;
      continue;
    }
    const now: Point = [x, Math.max(-far, Math.min(far, height))];
    if (before && within(before) !== within(now)) {
      const [, outside] = within(now) ? before : now;
      const at = cross(before, now, outside < top ? 'top' : 'bottom');
      if (within(now)) piece.push(at, now);
      else {
        piece.push(at);
        end();
      }
    } else if (within(now)) piece.push(now);
    else if (before && before[1] < top !== now[1] < top) {
      // Right across the picture, between two points outside.
      const edges = before[1] < top ? (['top', 'bottom'] as const) : (['bottom', 'top'] as const);
      pieces.push(edges.map((edge) => cross(before as Point, now, edge)));
    }
    before = now;
  }
  end();
  return { pieces, crossings };
}
