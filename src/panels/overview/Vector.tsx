import { memo } from 'react';
import { Strip } from '../../charts/Strip';
import { useSize } from '../../charts/useSize';

/** A vector as wide as its block. Drawn again only when its values change. */
export const Vector = memo(function Vector({
  name,
  values,
  range,
  height = 14,
}: {
  readonly name: string;
  readonly values: Float64Array;
  readonly range: number;
  readonly height?: number;
}) {
  const [ref, size] = useSize<HTMLDivElement>();
  return (
    <div ref={ref} style={{ height }}>
      {size && size.width > 0 && (
        <Strip name={name} values={values} range={range} width={size.width} height={height} />
      )}
    </div>
  );
});

/** The value that fills a cell: well below the largest, so that the smaller ones are seen too. */
export function rangeOf(...vectors: readonly ArrayLike<number>[]): number {
  return 0.7 * Math.max(0.1, ...vectors.flatMap((values) => Array.from(values, Math.abs)));
}
