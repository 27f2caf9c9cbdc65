import { scaleLinear, scaleLog } from 'd3';
import { memo } from 'react';
import { Axis, ticksOf } from '../../charts/Axis';
import { DataTable } from '../../charts/DataTable';
import { Dots } from '../../charts/Dots';
import { Frame } from '../../charts/Frame';
import { Line } from '../../charts/Line';
import { Button } from '../../ui/Button';
import { formatFixed } from '../../ui/formatNumber';
import { Figure } from '../../ui/PanelFrame';
import { Slider } from '../../ui/Slider';
import { Toggle } from '../../ui/Toggle';
import { partners, set, useCollapse } from './store';
import { runPartners, stopSweep, useSweeps } from './sweeps';
import { useSay } from './words';

/** Abundance of one table by the size of the field it meets: everything else stays the same. */
export const Regulated = memo(function Regulated() {
  const say = useSay();
  const { partner, signal, seed } = useCollapse();
  const points = useSweeps((state) => state.partners).filter((point) => point.seed === seed);
  const running = useSweeps((state) => state.running);
  const mine = running?.what === 'partners';
  const kinds = [
    { signal: true, color: 'var(--semantic)', name: say.regulated.withSignal, shape: 'circle' as const },
    {
      signal: false,
      color: 'var(--base-other)',
      name: say.regulated.withoutSignal,
      shape: 'square' as const,
    },
  ];
  const of = (wanted: boolean) => points.filter((point) => point.signal === wanted);
  return (
    <div className="collapse-section">
      <p>
        {say.regulated.intro} {of(true).length === partners.length && say.regulated.finding}
      </p>
      <div className="collapse-regulated">
        <Figure title={say.regulated.chart}>
          <Frame
            name={say.regulated.chart}
            height={240}
            margin={{ top: 22, right: 12, bottom: 34, left: 34 }}
          >
            {(box) => {
              const x = scaleLog([2, 300], [8, box.width - 8]);
              const y = scaleLinear([0, 13], [box.height, 0]).clamp(true);
              return (
                <>
                  <Axis side="left" scale={y} box={box} grid ticks={ticksOf(y, 5)} label={say.regulated.y} />
                  <Axis
                    side="bottom"
                    scale={x}
                    box={box}
                    label={say.regulated.axis}
                    ticks={partners.map((value) => ({ value, label: String(value) }))}
                  />
                  <Line
                    x={x}
                    y={y}
                    series={kinds.map(({ signal: kind, color }) => ({
                      key: String(kind),
                      color,
                      dashed: !kind,
                      points: of(kind).map((point) => [point.partner, point.abundance] as const),
                    }))}
                  />
                  <Dots
                    dots={kinds.flatMap(({ signal: kind, color, shape }) =>
                      of(kind).map((point) => ({
                        key: `${kind} ${point.partner}`,
                        x: x(point.partner),
                        y: y(point.abundance),
                        r: point.partner === partner ? 6 : 4,
                        color,
                        shape,
                      })),
                    )}
                  />
                </>
              );
            }}
          </Frame>
          <DataTable
            caption={say.regulated.table}
            columns={[say.regulated.axis, ...kinds.map(({ name }) => name)]}
            rows={partners.map((value) => [
              value,
              ...kinds.map(({ signal: kind }) => {
                const point = of(kind).find((one) => one.partner === value);
                return point ? formatFixed(point.abundance, 1) : '–';
              }),
            ])}
          />
        </Figure>
        <div className="collapse-regulated-controls">
          <Slider
            label={say.regulated.partner}
            value={partners.indexOf(partner)}
            min={0}
            max={partners.length - 1}
            format={(index) => String(partners[index])}
            onInput={(index) => set({ partner: partners[index] })}
          />
          <Toggle label={say.regulated.signal} checked={signal} onChange={(on) => set({ signal: on })} />
          <div className="collapse-actions">
            <Button onPress={() => runPartners([partner])}>{say.regulated.run}</Button>
            <Button onPress={mine ? stopSweep : () => runPartners()}>
              {mine ? say.sizes.stop : say.regulated.all}
            </Button>
            <span role="status">{mine && running ? say.sizes.running(running.done, running.all) : ''}</span>
          </div>
          <p className="figure-note">{say.regulated.note}</p>
        </div>
      </div>
    </div>
  );
});
