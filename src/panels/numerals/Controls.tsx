import { Button, IconButton } from '../../ui/Button';
import { SwapIcon } from '../../ui/Icons';
import { LastStays } from '../../ui/LastStays';
import { NumberField } from '../../ui/NumberField';
import { colorOf } from '../../ui/numeralNotation';
import { ControlPart } from '../../ui/parts';
import { Segmented } from '../../ui/Segmented';
import { setCompare, setKind, setPair, setRange, settings, setValue, toggleBase, useNumerals } from './store';
import { useSay } from './words';

/** What is encoded, and how. */
export function Controls() {
  const say = useSay().controls;
  const value = useNumerals((state) => state.value);
  const compare = useNumerals((state) => state.compare);
  const range = useNumerals((state) => state.range);
  const kind = useNumerals((state) => state.kind);
  const bases = useNumerals((state) => state.bases);
  return (
    <>
      <ControlPart name="numbers" title={say.value} className="numerals-numbers">
        <div className="numerals-number">
          <NumberField
            label={say.value}
            value={value}
            {...settings.value.control}
            max={range - 1}
            onInput={setValue}
          />
        </div>
        <IconButton label={say.swap} icon={<SwapIcon />} onPress={() => setPair(compare, value)} />
        <div className="numerals-number">
          <NumberField
            label={say.compare}
            value={compare}
            {...settings.compare.control}
            max={range - 1}
            onInput={setCompare}
          />
        </div>
        <Button pressed={value === 31 && compare === 32} onPress={() => setPair(31, 32)}>
          {say.cliff}
        </Button>
      </ControlPart>
      <ControlPart name="range" title={say.range}>
        <Segmented
          label={say.range}
          choices={settings.range.options.map((choice) => ({ value: choice, label: say.ranges[choice] }))}
          value={range}
          onChange={setRange}
        />
      </ControlPart>
      <ControlPart name="tables" title={say.kind}>
        <Segmented
          label={say.kind}
          choices={settings.kind.options.map((choice) => ({ value: choice, label: say.kinds[choice] }))}
          value={kind}
          onChange={setKind}
        />
      </ControlPart>
      <ControlPart name="bases" title={say.bases} className="numerals-bases">
        <legend className="field-label">{say.bases}</legend>
        <div>
          {settings.bases.options.map((base) => (
            <button
              key={base}
              type="button"
              aria-pressed={bases.includes(base)}
              aria-label={say.base(base)}
              style={{ '--own': colorOf(base) } as object}
              onClick={() => toggleBase(base)}
            >
              {base}
            </button>
          ))}
        </div>
        <LastStays chosen={bases} />
      </ControlPart>
    </>
  );
}
