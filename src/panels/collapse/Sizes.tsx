import { scaleLinear, scaleLog } from 'd3';
import { memo, useMemo } from 'react';
import { Axis, ticksOf } from '../../charts/Axis';
import { DataTable } from '../../charts/DataTable';
import { Dots } from '../../charts/Dots';
import { Frame } from '../../charts/Frame';
import { Line } from '../../charts/Line';
import { SeriesTable } from '../../charts/tables';
import { seeded } from '../../math/random';
import { informationAbundance, randomSpectrum } from '../../math/spectrum';
import { Button } from '../../ui/Button';
import { formatFixed } from '../../ui/formatNumber';
import { Figure } from '../../ui/PanelFrame';
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
          return (
            <Figure
              key={trace}
              title={what}
              table={() => (
                <SeriesTable
                  caption={say.sizes.chart(what)}
                  x={say.sizes.axis}
                  series={[
                    ...armNames.map((arm) => ({
                      name: names[arm],
                      points: points[arm].map((point) => [point.dimension, point[trace]] as const),
                    })),
                    ...(trace === 'abundance'
                      ? [
                          {
                            name: say.random,
                            points: random.map(({ dimension, abundance }) => [dimension, abundance] as const),
                          },
                        ]
                      : []),
                  ]}
                  format={(value) => formatFixed(value, trace === 'auc' ? 3 : 1)}
                />
              )}
            >
              <Frame
                name={say.sizes.chart(what)}
                height={220}
                margin={{ top: 10, right: 12, bottom: 34, left: 38 }}
              >
                {(box) => {
                  const x = scaleLog([4, 64], [0, box.width]);
                  const y = scaleLinear(trace === 'auc' ? [0.78, 0.9] : [0, 36], [box.height, 0]).clamp(true);
                  return (
                    <>
                      <Axis side="left" scale={y} box={box} grid ticks={ticksOf(y, 4)} />
                      <Axis
                        side="bottom"
                        scale={x}
                        box={box}
                        label={say.sizes.axis}
                        ticks={dimensions.map((value) => ({ value, label: String(value) }))}
                      />
                      <Line
                        x={x}
                        y={y}
                        series={[
                          ...(trace === 'abundance'
                            ? [
                                {
                                  key: 'random',
                                  color: 'var(--rule)',
                                  dashed: true,
                                  points: random.map(
                                    ({ dimension, abundance }) => [dimension, abundance] as const,
                                  ),
                                },
                              ]
                            : []),
                          ...armNames.map((arm) => ({
                            key: arm as string,
                            color: armColor(arm),
                            points: points[arm].map((point) => [point.dimension, point[trace]] as const),
                          })),
                        ]}
                      />
                      <Dots
                        dots={armNames.flatMap((arm) =>
                          points[arm].map((point) => ({
                            key: `${arm} ${point.dimension}`,
                            x: x(point.dimension),
                            y: y(point[trace]),
                            r: 4,
                            color: armColor(arm),
                            shape: arm === 'a' ? ('circle' as const) : ('diamond' as const),
                          })),
                        )}
                      />
                    </>
                  );
                }}
              </Frame>
            </Figure>
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
