import { memo } from 'react';
import { DataTable } from '../../charts/DataTable';
import { Button } from '../../ui/Button';
import { formatFixed } from '../../ui/formatNumber';
import { Slider } from '../../ui/Slider';
import { Toggle } from '../../ui/Toggle';
import { LineChart } from '../lab/LineChart';
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
    { signal: true, color: 'var(--semantic)', name: say.regulated.withSignal, mark: 'circle' as const },
    {
      signal: false,
      color: 'var(--base-other)',
      name: say.regulated.withoutSignal,
      mark: 'square' as const,
      dashed: true,
    },
  ];
  const of = (wanted: boolean) => points.filter((point) => point.signal === wanted);
  return (
    <div className="collapse-section">
      <p>
        {say.regulated.intro} {of(true).length === partners.length && say.regulated.finding}
      </p>
      <div className="collapse-regulated">
        <LineChart
          title={say.regulated.chart}
          name={say.regulated.chart}
          height={260}
          series={kinds.map(({ signal: kind, ...look }) => ({
            key: String(kind),
            ...look,
            points: of(kind).map((point) => [point.partner, point.abundance] as const),
          }))}
          x={{ label: say.regulated.axis, least: [2, 300], log: true, ticks: partners }}
          y={{ label: say.regulated.y, least: [0, 13], digits: 1 }}
          levels={[{ x: partner }]}
          tabled
        >
          <DataTable
            caption={say.regulated.table}
            columns={[say.regulated.axis, ...kinds.map(({ name }) => name)]}
            rows={partners.map((value) => [
              value,
              ...kinds.map(({ signal: kind }) => of(kind).find((one) => one.partner === value)?.abundance),
            ])}
            format={(value) => formatFixed(value, 1)}
          />
        </LineChart>
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
