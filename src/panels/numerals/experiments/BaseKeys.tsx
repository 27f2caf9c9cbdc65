import { LastStays } from '../../../ui/LastStays';
import { colorOf } from '../../../ui/numeralNotation';
import { useSay } from './words';

/** One button for each base, in its colour. */
export function BaseKeys({
  offered,
  chosen,
  onToggle,
}: {
  readonly offered: readonly number[];
  readonly chosen: readonly number[];
  readonly onToggle: (base: number) => void;
}) {
  const say = useSay();
  return (
    <fieldset className="numerals-bases">
      <legend className="field-label">{say.bases}</legend>
      <div>
        {offered.map((base) => (
          <button
            key={base}
            type="button"
            aria-pressed={chosen.includes(base)}
            aria-label={say.baseSet([base])}
            style={{ '--own': colorOf(base) } as object}
            onClick={() => onToggle(base)}
          >
            {base}
          </button>
        ))}
      </div>
      <LastStays chosen={chosen} />
    </fieldset>
  );
}
