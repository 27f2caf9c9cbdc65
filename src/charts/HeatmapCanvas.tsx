import { type CSSProperties, useEffect, useLayoutEffect, useRef, useState } from 'react';
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
  const theme = useTheme();
  useLayoutEffect(() => {
    const canvas = ref.current;
    const context = canvas?.getContext('2d');
    if (!canvas || !context) return;
    const named = getComputedStyle(canvas);
    // A canvas knows no custom properties: each colour is looked up once.
    const resolved = new Map<string, string>();
    const resolve = (name: string) => {
      let found = resolved.get(name);
      if (found === undefined) {
        found = name.replace(/var\((--[\w-]+)\)/g, (_, property) => named.getPropertyValue(property).trim());
        resolved.set(name, found);
      }
      return found;
    };
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        context.fillStyle = resolve(color(value(row, column)));
        context.fillRect(column, row, 1, 1);
      }
    }
  }, [rows, columns, value, color, theme]);
  return <canvas ref={ref} width={columns} height={rows} style={style} aria-hidden="true" />;
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
