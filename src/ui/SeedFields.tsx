import { NumberField } from './NumberField';

/** Seeds of an experiment, one below the other: [key, label] each. */
export function SeedFields<Key extends string>({
  seeds,
  values,
  control,
  onInput,
}: {
  readonly seeds: readonly (readonly [Key, string])[];
  readonly values: Readonly<Record<Key, number>>;
  readonly control: { readonly min: number; readonly max: number; readonly step: number };
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
          {...control}
          onInput={(value) => onInput(key, value)}
        />
      ))}
    </div>
  );
}
