/**
 * A number as text: at most `digits` significant ones, a true minus sign, no exponent where a reader can do without.
 */
export function formatNumber(value: number, digits = 3): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? '–' : value > 0 ? '∞' : '−∞';
  if (value === 0) return '0';
  const size = Math.abs(value);
  // Rounding may carry over: 9.996 is 10.0.
  const exponent = Math.floor(Math.log10(Number(size.toPrecision(digits))));
  const text =
    exponent >= 9 || exponent < -4
      ? size
          .toExponential(digits - 1)
          .replace('e-', 'e−')
          .replace('e+', 'e')
      : Number.isInteger(size)
        ? String(size)
        : size.toFixed(Math.max(0, digits - 1 - exponent));
  return value < 0 ? `−${text}` : text;
}

/** With a fixed number of decimals, so that columns of figures stand still. */
export function formatFixed(value: number, places = 2): string {
  if (!Number.isFinite(value)) return formatNumber(value);
  const text = Math.abs(value).toFixed(places);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/** With its sign always shown: for terms of a sum and changes. */
export function formatSigned(value: number, places = 2): string {
  const text = formatFixed(value, places);
  return value > 0 && Number(text) !== 0 ? `+${text}` : text;
}

/** A count, thousands apart: 39,500,640. */
export function formatCount(count: number): string {
  return count.toLocaleString('en-US');
}
