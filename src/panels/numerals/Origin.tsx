import { trainLab, useLab } from '../../state/run/lab';
import { Button } from '../../ui/Button';
import { NumberField } from '../../ui/NumberField';
import { Segmented } from '../../ui/Segmented';
import { modelFits, useTable } from './model';
import {
  setBases,
  setKind,
  setRange,
  setSeed,
  setSource,
  settings,
  type TableKind,
  tableKinds,
  useNumerals,
} from './store';
import { useSay } from './words';

/** Says which table is on screen, and lets one choose; offers to make the live model fit, or the settings fit it. */
export function Origin() {
  const say = useSay();
  const { origin } = useTable();
  const source = useNumerals((state) => state.source);
  const seed = useNumerals((state) => state.seed);
  const kind = useNumerals((state) => state.kind);
  const bases = useNumerals((state) => state.bases);
  const range = useNumerals((state) => state.range);
  const spec = useLab((lab) => lab.spec);
  const step = useLab((lab) => lab.step);
  const { number, numberCount } = spec.network;
  const fits = modelFits(spec.network, { kind, bases, range });
  const mismatch = source === 'model' && !fits;
  const text = {
    snapshot: say.origin.snapshot,
    trained: say.origin.trained(step),
    imported: say.origin.imported(step),
    untrained: say.origin.untrained,
    random: say.origin.random(seed),
  }[origin];
  const comparable = tableKinds.some((choice) => choice === number.kind);

  return (
    <div className="numerals-origin">
      <Segmented
        label={say.controls.source}
        small
        hideLabel
        // What is drawn is marked, whatever was asked for.
        choices={settings.source.options.map((choice) => ({
          value: choice,
          label: say.controls.sources[choice],
          disabled: choice === 'model' && !fits,
        }))}
        value={origin === 'random' ? 'random' : 'model'}
        onChange={setSource}
      />
      {source === 'random' && (
        <NumberField
          inline
          label={say.controls.seed}
          value={seed}
          {...settings.seed.control}
          onInput={setSeed}
        />
      )}
      <p aria-live="polite">
        {mismatch
          ? say.origin.mismatch({
              kind: say.origin.kinds[number.kind],
              bases: number.bases.join(', '),
              count: numberCount,
            })
          : text}
      </p>
      {mismatch && (
        <>
          {range === numberCount && (
            <Button
              small
              onPress={() => trainLab({ ...spec, network: { ...spec.network, number: { kind, bases } } })}
            >
              {say.origin.retrain}
            </Button>
          )}
          {comparable && (
            <Button
              small
              onPress={() => {
                setKind(number.kind as TableKind);
                setBases(number.bases);
                if (numberCount === 64) setRange(64);
              }}
            >
              {say.origin.back}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
