import { rowCount } from '../../math/numerals';
import { useLab } from '../../state/run/lab';
import { ClaimLabel } from '../../ui/ClaimLabel';
import { ControlPart } from '../../ui/parts';
import { Segmented } from '../../ui/Segmented';
import { useTable } from './model';
import { setAcross, settings } from './store';
import { useSay } from './words';

/** Added or concatenated across bases: which, who says so, and what the wider vector costs. */
export function Across() {
  const say = useSay().across;
  const { across, dimension, numerals, encoding, count } = useTable();
  const units = useLab((lab) => lab.spec.network.hidden);
  return (
    <ControlPart name="across" title={say.title} className="numerals-across">
      <Segmented
        label={say.title}
        small
        choices={settings.across.options.map((value) => ({ value, label: say.choices[value] }))}
        value={across}
        onChange={setAcross}
      />
      <p aria-live="polite">
        <span>{say.text[across]}</span> <ClaimLabel kind="illustration">{say.source[across]}</ClaimLabel>
      </p>
      {across === 'concat' && (
        <p>
          {say.cost({
            rows: rowCount(encoding, count),
            bases: numerals.length,
            dimension,
            units,
          })}
        </p>
      )}
    </ControlPart>
  );
}
