import { plantedRank } from '../../data/collapseLog';
import { normalised } from '../../math/spectrum';
import { Select } from '../../ui/Select';
import { SpectrumChart } from '../lab/SpectrumChart';
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
  const level = (x: number) => ({ x, label: String(x), anchor: 'start' as const });
  return (
    <SpectrumChart
      part="spectra"
      title={say.spectrum.title}
      note={say.spectrum.note(rank.few, rank.all)}
      name={say.spectrum.chart}
      place="collapse-fill"
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
      axis={say.spectrum.axis}
      direction={say.spectrum.direction}
      measured={say.spectrum.table}
      lines={lines}
      floor={floor}
      levels={[...(rank.few < rank.all ? [rank.few] : []), rank.all]
        .filter((directions) => directions > 0 && directions < count)
        .map(level)}
    />
  );
}
