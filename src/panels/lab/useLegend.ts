import type { LegendItem } from '../../charts/Legend';
import type { Point } from '../../charts/Line';
import { formatNumber } from '../../ui/formatNumber';
import { useNumberCards } from '../../ui/NumberCards';
import { type PlotProps, said } from './series';

const last = (points: readonly Point[] | undefined) => points?.at(-1)?.[1];

/** Keys and names of the lines; with values, those of the earlier run beside the present ones. */
export function itemsOf(
  { series, y }: Pick<PlotProps, 'series' | 'y'>,
  value?: (points: readonly Point[] | undefined) => number | undefined,
) {
  const compared = series.some(({ before }) => before);
  return series.map(({ key, name, short = name, color, dashed, mark, points, before }): LegendItem => {
    const present = value && said(value(points), y);
    const earlier = value && compared ? ` (${said(value(before), y)})` : '';
    const line = dashed ? 'dotted' : 'line';
    return { key, name: short, color, mark: mark ?? line, value: present && `${present}${earlier}` };
  });
}

/** Names the ends at which lines are cut. */
function cutsOf({ series, y }: Pick<PlotProps, 'series' | 'y'>): LegendItem[] {
  const { cut, least, format = (value: number) => formatNumber(value) } = y;
  if (!cut) return [];
  const values = series.flatMap(({ points, before = [] }) => [...points, ...before].map(([, up]) => up));
  const item = (name: string): LegendItem => ({ key: name, name, mark: 'cut', color: 'var(--text-2)' });
  return [
    ...(values.some((value) => value < least[0]) ? [item(`< ${format(least[0])}`)] : []),
    ...(cut === 'both' && values.some((value) => value > least[1]) ? [item(`> ${format(least[1])}`)] : []),
  ];
}

/** What the legend says while nothing is pointed at. */
export function useLegend(chart: PlotProps): readonly LegendItem[] {
  const { series, earlier, latest, keys = [] } = chart;
  const card = useNumberCards();
  const items = itemsOf(chart, latest ? last : undefined).map((item, i) => {
    const { name, points, explain } = series[i];
    if (!latest || !explain || points.length === 0) return item;
    return { ...item, props: { ...card(explain), 'aria-label': `${name}: ${item.value}` } };
  });
  const past: LegendItem[] = earlier
    ? [{ key: 'earlier', name: earlier, color: 'var(--text-2)', mark: 'dotted' }]
    : [];
  return [...items, ...past, ...keys, ...cutsOf(chart)];
}
