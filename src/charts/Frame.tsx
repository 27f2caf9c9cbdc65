import { type ReactNode, useId } from 'react';
import './charts.css';
import { type Size, useSize } from './useSize';

export type Margin = {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
};
const noMargin: Margin = { top: 0, right: 0, bottom: 0, left: 0 };

/** An svg as wide as its place, with margins; `children` draws inside them, given the inner size in pixels. */
export function Frame({
  name,
  description,
  height,
  width,
  margin,
  interactive = false,
  className = '',
  children,
}: {
  /** What the picture shows, for those who do not see it. */
  readonly name: string;
  readonly description?: string;
  /** Left out: as high as its place, which must then have a height of its own. */
  readonly height?: number;
  /** Left out: as wide as its place. */
  readonly width?: number;
  readonly margin?: Partial<Margin>;
  /** Parts of the picture can be focused, so it is a group and not one image. */
  readonly interactive?: boolean;
  readonly className?: string;
  readonly children: (box: Size) => ReactNode;
}) {
  const id = useId();
  const [ref, measured] = useSize<HTMLDivElement>();
  const { top, right, bottom, left } = { ...noMargin, ...margin };
  const outer = { width: width ?? measured?.width ?? 0, height: height ?? measured?.height ?? 0 };
  const box = {
    width: Math.max(0, outer.width - left - right),
    height: Math.max(0, outer.height - top - bottom),
  };
  return (
    <div ref={ref} className={`chart ${className}`} style={{ width, height: height ?? '100%' }}>
      {outer.width > 0 && outer.height > 0 && (
        <svg
          width={outer.width}
          height={outer.height}
          // On paper it may have to be smaller.
          viewBox={`0 0 ${outer.width} ${outer.height}`}
          role={interactive ? 'group' : 'img'}
          aria-label={name}
          aria-describedby={description && id}
        >
          {description && <desc id={id}>{description}</desc>}
          <g transform={`translate(${left},${top})`} data-drag-space="">
            {children(box)}
          </g>
        </svg>
      )}
    </div>
  );
}
