import './charts.css';

/** Outlines around the current point, each of the area of a disc of radius r, ending where they began. */
const stamps = {
  circle: (r: number) => `m${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`,
  square: (r: number) => {
    const side = r * Math.sqrt(Math.PI);
    return `m${-side / 2} ${-side / 2}h${side}v${side}h${-side}z`;
  },
  triangle: (r: number) => {
    const side = r * Math.sqrt((4 * Math.PI) / Math.sqrt(3));
    const height = (side * Math.sqrt(3)) / 2;
    return `m0 ${(-2 / 3) * height}l${side / 2} ${height}h${-side}z`;
  },
};

/** Many points of one kind as a single path: cheap enough to move a few hundred with every report of training. */
export function Cloud({
  points,
  shape = 'circle',
  r,
  color,
  opacity,
}: {
  /** In pixels. */
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly shape?: keyof typeof stamps;
  readonly r: number;
  readonly color: string;
  readonly opacity?: number;
}) {
  const stamp = stamps[shape](r);
  const d = points.map(([x, y]) => `M${x.toFixed(1)} ${y.toFixed(1)}${stamp}`).join('');
  return <path d={d} fill={color} opacity={opacity} />;
}
