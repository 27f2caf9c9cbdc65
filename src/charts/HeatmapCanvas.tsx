import { type CSSProperties, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Ramp } from './ramp';

/** The cells of a large map: one canvas pixel each, scaled up without smoothing. */
export function HeatmapCanvas({
  rows,
  columns,
  value,
  color,
  style,
}: {
  readonly rows: number;
  readonly columns: number;
  readonly value: (row: number, column: number) => number;
  readonly color: Ramp;
  readonly style: CSSProperties;
}) {
  const ref = useRef<HTMLCanvasElement>(null);
  const pixels = usePixels();
  useLayoutEffect(() => {
    const canvas = ref.current;
    const context = canvas?.getContext('2d', { willReadFrequently: true });
    if (!canvas || !context) return;
    const read = pixelReader(context, canvas, pixels);
    const image = context.createImageData(columns, rows);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        image.data.set(read(color(value(row, column))), 4 * (row * columns + column));
      }
    }
    context.putImageData(image, 0, 0);
  }, [rows, columns, value, color, pixels]);
  return <canvas ref={ref} width={columns} height={rows} style={style} aria-hidden="true" />;
}

/** CSS colour → its four bytes. */
type Pixels = Map<string, Uint8ClampedArray>;

/**
 * Painted and read back once for each colour: a canvas knows no custom properties, and parsing a mix for every cell, or
 * asking for styles while training changes the page, would take longer than all the rest.
 */
function pixelReader(context: CanvasRenderingContext2D, canvas: HTMLCanvasElement, pixels: Pixels) {
  const named = getComputedStyle(canvas);
  return (color: string): Uint8ClampedArray => {
    const known = pixels.get(color);
    if (known) return known;
    context.fillStyle = color.replace(/var\((--[\w-]+)\)/g, (_, property) =>
      named.getPropertyValue(property).trim(),
    );
    context.fillRect(0, 0, 1, 1);
    const { data } = context.getImageData(0, 0, 1, 1);
    pixels.set(color, data);
    return data;
  };
}

/** The colours that are known so far, for as long as the theme lasts. */
function usePixels(): Pixels {
  const theme = useTheme();
  // Another theme gives the same names other colours.
  return useMemo(() => new Map(), [theme]);
}

/** The theme's name on the root element, followed. */
function useTheme(): string | null {
  const read = () => document.documentElement.getAttribute('data-theme');
  const [theme, setTheme] = useState(() => (typeof document === 'undefined' ? null : read()));
  useEffect(() => {
    const observer = new MutationObserver(() => setTheme(read()));
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => observer.disconnect();
  }, []);
  return theme;
}
