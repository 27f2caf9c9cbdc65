/** A colour that every program reads, and how much it covers. */
export type Paint = { readonly color: string; readonly opacity: number };

/**
 * Any CSS colour → #rrggbb and opacity. Computed styles may hold mixes in newer notations that only browsers know: the
 * colour is painted once and read back.
 */
export function paintReader(): (color: string) => Paint {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const known = new Map<string, Paint>();
  return (color) => {
    const found = known.get(color);
    if (found || !context) return found ?? { color, opacity: 1 };
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
    const hex = [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('');
    const paint = { color: `#${hex}`, opacity: Math.round((alpha / 255) * 1000) / 1000 };
    known.set(color, paint);
    return paint;
  };
}
