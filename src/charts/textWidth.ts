/** Words in a picture are set at `--size-1`: this share of the root's font size. */
const share = 0.75;

let ruler: CanvasRenderingContext2D | null | undefined;
const known = new Map<string, number>();

/** Height of a picture's type in pixels; presenting enlarges it. */
export function textSize(): number {
  if (typeof document === 'undefined') return 16 * share;
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * share;
}

/** Width of a picture's words in pixels. All digits count as one, so that a changing number moves nothing. */
export function textWidth(text: string): number {
  const size = textSize();
  const key = `${size} ${text.replace(/\d/g, '0')}`;
  const found = known.get(key) ?? measured(key.slice(key.indexOf(' ') + 1), size);
  known.set(key, found);
  return found;
}

function measured(text: string, size: number): number {
  if (typeof document !== 'undefined') ruler ??= document.createElement('canvas').getContext('2d');
  // Where nothing measures (tests, and pages written as text), Han characters are squares.
  if (!ruler) return [...text].reduce((sum, one) => sum + (one > '⺀' ? size : 0.56 * size), 0);
  ruler.font = `${size}px ${getComputedStyle(document.documentElement).fontFamily}`;
  return ruler.measureText(text).width;
}
