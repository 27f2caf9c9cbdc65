import type { ComponentProps } from 'react';
import { Button } from '../../ui/Button';
import { LineChart } from './LineChart';

/** Where finished runs ended, against one setting: lines that fill as one tries, or one run after the other. */
export function SweepChart({
  series,
  at,
  sweep,
  levels = [],
  ...chart
}: ComponentProps<typeof LineChart> & {
  /** The present value of the setting. */
  readonly at: number;
  /** Trains at every value that is still missing. */
  readonly sweep: ComponentProps<typeof Button> & { readonly label: string };
}) {
  const { label, ...button } = sweep;
  return (
    <LineChart
      {...chart}
      series={series.map((one) => ({ ...one, mark: one.mark ?? 'circle' }))}
      levels={[...levels, { x: at }]}
      aside={
        <Button small {...button}>
          {label}
        </Button>
      }
    />
  );
}

/**
 * Ends of runs by a setting's value, from left to right; of runs with the same value the newest counts.
 * @param runs newest first
 */
export function endsAlong<Run>(
  runs: readonly Run[],
  value: (run: Run) => number,
  end: (run: Run) => number | undefined,
): readonly (readonly [number, number])[] {
  const found = runs.flatMap((run) => {
    const last = end(run);
    return last === undefined ? [] : [[value(run), last] as const];
  });
  return [...new Map(found.reverse())].sort((a, b) => a[0] - b[0]);
}
