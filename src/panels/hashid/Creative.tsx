import type { Look } from '../../math/hash';

/**
 * A creative, drawn from where it lies in the plane of looks and from nothing else: across, its hue and how far it is turned; upwards,
 * how many corners its star has, how deep they are cut, and how densely its ground is striped.
 */
export function Creative({
  look,
  size,
  name,
}: {
  readonly look: Look;
  readonly size: number;
  readonly name?: string;
}) {
  const [x, y] = look.map((value) => Math.max(-1, Math.min(1, value / 2.6)));
  const hue = 200 + 170 * x;
  const corners = Math.round(5.5 + 2.9 * y);
  const depth = 0.56 + 0.36 * y;
  const stripes = Math.round(4 - 3 * y);
  const points = Array.from({ length: 2 * corners }, (_, i) => {
    const angle = (Math.PI * i) / corners + x * 2;
    const radius = 17 * (i % 2 ? depth : 1);
    return `${(24 + radius * Math.cos(angle)).toFixed(2)},${(24 + radius * Math.sin(angle)).toFixed(2)}`;
  }).join(' ');
  return (
    <svg
      className="hashid-creative"
      width={size}
      height={size}
      viewBox="0 0 48 48"
      role="img"
      aria-label={name}
      aria-hidden={name === undefined}
    >
      <rect width="48" height="48" rx="5" fill={`hsl(${hue} 45% 86%)`} />
      {Array.from({ length: stripes }, (_, i) => (
        <rect
          key={i}
          x="0"
          y={(48 * (i + 0.5)) / stripes - 1.25}
          width="48"
          height="2.5"
          fill={`hsl(${hue + 40} 40% 72%)`}
        />
      ))}
      <polygon points={points} fill={`hsl(${hue} 62% 42%)`} />
    </svg>
  );
}
