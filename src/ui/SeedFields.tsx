import { NumberField } from './NumberField';

const largestSeed = 2 ** 32 - 1;

/** Seeds of an experiment, one below the other: [key, label] each. */
export function SeedFields<Key extends string>({
  seeds,
  values,
  onInput,
}: {
  readonly seeds: readonly (readonly [Key, string])[];
  readonly values: Readonly<Record<Key, number>>;
  readonly onInput: (key: Key, value: number) => void;
}) {
  return (
    <div className="field-column">
      {seeds.map(([key, label]) => (
        <NumberField
          key={key}
          label={label}
          inline
          value={values[key]}
          min={0}
          max={largestSeed}
          onInput={(value) => onInput(key, value)}
        />
      ))}
    </div>
  );
}
