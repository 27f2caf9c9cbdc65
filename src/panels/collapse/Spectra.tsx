import { scaleLinear, scaleLog } from 'd3';
import { Axis } from '../../charts/Axis';
import { DataTable } from '../../charts/DataTable';
import { Frame } from '../../charts/Frame';
import { Line, Reference } from '../../charts/Line';
import { plantedRank } from '../../data/collapseLog';
import { normalised } from '../../math/spectrum';
import { formatFixed } from '../../ui/formatNumber';
import { Figure } from '../../ui/PanelFrame';
import { Select } from '../../ui/Select';
import type { Reading } from './reading';
import { armNames, set } from './store';
import { armColor, useArmText, useSay } from './words';

/** Below this share of the largest value a direction is as good as empty. */
const floor = 0.01;

/** Singular values of the shown table, both arms between chance and truth. */
export function Spectra({ reading }: { readonly reading: Reading }) {
  const say = useSay();
  const names = { a: useArmText('a'), b: useArmText('b') };
  const { field, arms, random, truth, planted } = reading;
  const rank = plantedRank(planted.world, field);
  const lines = [
    {
      key: 'random',
      name: say.random,
      values: random.values,
      color: 'var(--rule)',
      dashed: true,
      width: 1.75,
    },
    { key: 'truth', name: say.truth, values: truth.values, color: 'var(--text)', dashed: true, width: 1.75 },
    ...armNames.map((arm) => ({
      key: arm as string,
      name: names[arm],
      values: arms[arm].spectrum.values,
      color: armColor(arm),
      dashed: false,
      width: 2.5,
    })),
  ].map((line) => ({ ...line, values: normalised(line.values) }));
  const count = Math.max(...lines.map(({ values }) => values.length));
  return (
    <Figure
      part="spectra"
      className="collapse-spectra"
      title={say.spectrum.title}
      note={say.spectrum.note(rank.few, rank.all)}
      aside={
        <Select
          inline
          hideLabel
          label={say.spectrum.field}
          choices={say.fields.map((label, value) => ({ label, value }))}
          value={field}
          onChange={(chosen) => set({ field: chosen })}
        />
      }
    >
      <div className="collapse-fill">
        <Frame name={say.spectrum.chart} margin={{ top: 8, right: 10, bottom: 34, left: 38 }}>
          {(box) => {
            const x = scaleLinear([1, Math.max(2, count)], [0, box.width]);
            const y = scaleLog([floor, 1], [box.height, 0]).clamp(true);
            const directions = [1, ...x.ticks(Math.min(8, count)).filter((k) => k > 1 && k % 1 === 0)];
            return (
              <>
                <Axis
                  side="left"
                  scale={y}
                  box={box}
                  grid
                  ticks={[0.01, 0.03, 0.1, 0.3, 1].map((value) => ({ value, label: String(value) }))}
                />
                <Axis
                  side="bottom"
                  scale={x}
                  box={box}
                  label={say.spectrum.axis}
                  ticks={directions.map((value) => ({ value, label: String(value) }))}
                />
                {rank.few > 0 && rank.few < rank.all && rank.few < count && (
                  <Reference box={box} x={x(rank.few)} label={String(rank.few)} anchor="start" />
                )}
                {rank.all > 0 && rank.all < count && (
                  <Reference box={box} x={x(rank.all)} label={String(rank.all)} anchor="start" />
                )}
                <Line
                  x={x}
                  y={y}
                  // The first arm lies on top: where both are the same, it is the one that is spoken of.
                  series={[...lines].reverse().map(({ key, values, color, dashed, width }) => ({
                    key,
                    color,
                    dashed,
                    width,
                    points: values
                      .map((value, k) => [k + 1, value] as const)
                      // Once below the floor a line has ended.
                      .filter(([, value], k) => value > floor || (values[k - 1] ?? 1) > floor),
                  }))}
                />
              </>
            );
          }}
        </Frame>
      </div>
      <p className="collapse-legend">
        {lines.map(({ key, name, color, dashed }) => (
          <span key={key} style={{ color }}>
            <i data-dashed={dashed || undefined} aria-hidden="true" />
            {name}
          </span>
        ))}
      </p>
      <DataTable
        hidden
        caption={say.spectrum.table}
        columns={[say.spectrum.direction, ...lines.map(({ name }) => name)]}
        rows={Array.from({ length: Math.min(count, 20) }, (_, k) => [
          k + 1,
          ...lines.map(({ values }) => (values[k] === undefined ? '–' : formatFixed(values[k], 3))),
        ])}
      />
    </Figure>
  );
}
