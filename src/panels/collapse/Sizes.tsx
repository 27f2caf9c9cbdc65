import { memo, useMemo } from 'react';
import { DataTable } from '../../charts/DataTable';
import { seeded } from '../../math/random';
import { informationAbundance, randomSpectrum } from '../../math/spectrum';
import { Button } from '../../ui/Button';
import { formatFixed } from '../../ui/formatNumber';
import { LineChart } from '../lab/LineChart';
import { armNames, collapseFieldSizes, dimensions, presetOf, traces, useCollapse } from './store';
import { runSizes, sizeKeyOf, stopSweep, useSweeps } from './sweeps';
import { armColor, useArmText, useSay } from './words';

/** AUC and abundance of the user table by total width: a curve that fills with every run. */
export const Sizes = memo(function Sizes() {
  const say = useSay();
  const settings = useCollapse();
  const names = { a: useArmText('a'), b: useArmText('b') };
  const sizes = useSweeps((state) => state.sizes);
  const running = useSweeps((state) => state.running);
  const random = useMemo(
    () =>
      dimensions.map((dimension) => ({
        dimension,
        abundance: informationAbundance(randomSpectrum(collapseFieldSizes[0], dimension, seeded(1))),
      })),
    [],
  );
  const points = { a: sizes[sizeKeyOf(settings, 'a')] ?? [], b: sizes[sizeKeyOf(settings, 'b')] ?? [] };
  const byChance = {
    key: 'random',
    name: say.random,
    color: 'var(--rule)',
    dashed: true,
    points: random.map(({ dimension, abundance }) => [dimension, abundance] as const),
  };
  const mine = running?.what === 'sizes';
  // What the text says of the usual arms is said once it can be seen.
  const found = presetOf(settings) === 'sets' && points.a.length === dimensions.length;
  return (
    <div className="collapse-section">
      <p>
        {say.sizes.intro} {found && say.sizes.finding}
      </p>
      <div className="collapse-actions">
        <Button onPress={mine ? stopSweep : runSizes}>{mine ? say.sizes.stop : say.sizes.run}</Button>
        <span role="status">{mine && running ? say.sizes.running(running.done, running.all) : ''}</span>
      </div>
      <div className="collapse-charts">
        {traces.map((trace) => {
          const what = trace === 'auc' ? say.trace.auc : say.measures.abundance;
          const learned = armNames.map((arm) => ({
            key: arm as string,
            name: names[arm],
            color: armColor(arm),
            mark: arm === 'a' ? ('circle' as const) : ('diamond' as const),
            points: points[arm].map((point) => [point.dimension, point[trace]] as const),
          }));
          return (
            <LineChart
              key={trace}
              title={what}
              name={say.sizes.chart(what)}
              height={250}
              series={trace === 'abundance' ? [...learned, byChance] : learned}
              x={{ label: say.sizes.axis, least: [4, 64], log: true, ticks: dimensions }}
              y={{
                name: what,
                least: trace === 'auc' ? [0.78, 0.9] : [0, 36],
                digits: trace === 'auc' ? 3 : 1,
              }}
            />
          );
        })}
      </div>
      {points.a.length + points.b.length > 0 ? (
        <DataTable
          caption={say.sizes.chart(`${say.trace.auc} · ${say.measures.abundance}`)}
          columns={[say.sizes.axis, names.a, names.b, say.random]}
          rows={dimensions.map((dimension, k) => [
            dimension,
            ...armNames.map((arm) => {
              const point = points[arm].find((one) => one.dimension === dimension);
              return point ? `${formatFixed(point.auc, 3)} · ${formatFixed(point.abundance, 1)}` : '–';
            }),
            formatFixed(random[k].abundance, 1),
          ])}
        />
      ) : (
        <p className="figure-note">{say.sizes.empty}</p>
      )}
    </div>
  );
});
