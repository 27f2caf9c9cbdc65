import { Button } from '../../ui/Button';
import { Disclosure } from '../../ui/Disclosure';
import { NumberField } from '../../ui/NumberField';
import { ControlGroup } from '../../ui/PanelFrame';
import { ControlPart } from '../../ui/parts';
import { SeedFields } from '../../ui/SeedFields';
import { Segmented } from '../../ui/Segmented';
import { Slider } from '../../ui/Slider';
import { Toggle } from '../../ui/Toggle';
import { TrainBox } from '../lab/TrainBox';
import { usePair } from './live';
import { presets } from './presets';
import { experiment, pick, setSetting, settings, useEntanglement, view } from './store';
import { useSay } from './words';

/** The tasks, the models, and what the next steps learn. */
export function Controls() {
  const { controls: say, pair } = useSay();
  const fields = `${pair.user} · ${pair.item} · ${say.seeds}`;
  const state = useEntanglement();
  return (
    <>
      <TrainBox
        experiment={experiment}
        words={say}
        presets={presets.map(({ name, settings: preset }) => ({
          key: name,
          label: say.preset[name],
          onPress: () => setSetting(preset),
        }))}
      />
      <ControlGroup part="tasks" title={say.task}>
        <Slider
          label={say.conflict}
          value={state.conflict}
          {...settings.conflict.control}
          onInput={(conflict) => setSetting({ conflict })}
          format={(conflict) => `${Number(conflict.toFixed(3))} · ${say.degrees(conflict)}`}
          marks={say.conflictMarks}
        />
        <Slider
          label={say.labels}
          value={state.labels}
          {...settings.labels.control}
          onInput={(labels) => setSetting({ labels })}
          format={say.percent}
        />
      </ControlGroup>
      <ControlGroup part="models" title={say.models}>
        <Slider
          label={say.width}
          value={state.width}
          {...settings.width.control}
          onInput={(width) => setSetting({ width })}
        />
        <Toggle label={say.towers} checked={state.towers} onChange={(towers) => setSetting({ towers })} />
        <Toggle
          label={say.stop}
          checked={state.stopGradient}
          onChange={(stopGradient) => setSetting({ stopGradient })}
        />
      </ControlGroup>
      <ControlPart name="learn" title={say.learn}>
        <Segmented
          label={say.learn}
          small
          value={state.activeTasks}
          choices={view.activeTasks.options.map((value) => ({
            value,
            label: say.activeTasks[value],
          }))}
          onChange={(activeTasks) => setSetting({ activeTasks })}
        />
      </ControlPart>
      <ControlPart name="fields" title={fields}>
        <Disclosure summary={fields}>
          <PairFields />
          <SeedFields
            seeds={[
              ['dataSeed', say.seed.data],
              ['weightSeed', say.seed.weights],
              ['batchSeed', say.seed.batches],
            ]}
            values={state}
            control={settings.dataSeed.control}
            onInput={(key, value) => setSetting({ [key]: value })}
          />
        </Disclosure>
      </ControlPart>
    </>
  );
}

function PairFields() {
  const { pair } = useSay();
  const { user, item } = usePair();
  return (
    <div className="field-column">
      <NumberField
        label={pair.user}
        inline
        value={user}
        {...view.user.control}
        onInput={(value) => pick(value, item)}
      />
      <NumberField
        label={pair.item}
        inline
        value={item}
        {...view.item.control}
        onInput={(value) => pick(user, value)}
      />
      <Button small onPress={() => pick(null, null)}>
        {pair.telling}
      </Button>
    </div>
  );
}
