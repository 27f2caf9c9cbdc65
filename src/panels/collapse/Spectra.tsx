import { DataTable } from '../../charts/DataTable';
import { Reference } from '../../charts/Line';
import { plantedRank } from '../../data/collapseLog';
import { normalised } from '../../math/spectrum';
import { formatFixed } from '../../ui/formatNumber';
import { Figure } from '../../ui/PanelFrame';
import { Select } from '../../ui/Select';
import type { Reading } from './reading';
import { Legend, SpectrumLines } from './SpectrumLines';
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
        <SpectrumLines name={say.spectrum.chart} axis={say.spectrum.axis} lines={lines} floor={floor}>
          {(box, x) => (
            <>
              {rank.few > 0 && rank.few < rank.all && rank.few < count && (
                <Reference box={box} x={x(rank.few)} label={String(rank.few)} anchor="start" />
              )}
              {rank.all > 0 && rank.all < count && (
                <Reference box={box} x={x(rank.all)} label={String(rank.all)} anchor="start" />
              )}
            </>
          )}
        </SpectrumLines>
      </div>
      <Legend lines={lines} />
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
