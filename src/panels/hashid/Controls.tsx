import { Disclosure } from '../../ui/Disclosure';
import { ControlGroup } from '../../ui/PanelFrame';
import { ControlPart } from '../../ui/parts';
import { SeedFields } from '../../ui/SeedFields';
import { Segmented } from '../../ui/Segmented';
import { Slider } from '../../ui/Slider';
import { TrainBox } from '../lab/TrainBox';
import { experiment, fitting, type Preset, presets, setHash, setSetting, settings, useHashid } from './store';
import { useSay } from './words';

/** The new ad, the hash, and how much is known of ads. */
export function Controls() {
  const { controls: say } = useSay();
  const state = useHashid();
  const traffics = settings.impressions.options;
  const fits = state.bases.join() === fitting[state.hash].join();
  const seeds = [
    ['dataSeed', say.seed.data],
    ['hashSeed', say.seed.hash],
    ['weightSeed', say.seed.weights],
    ['batchSeed', say.seed.batches],
  ] as const;
  return (
    <>
      <TrainBox
        experiment={experiment}
        words={say}
        presets={(Object.keys(presets) as Preset[]).map((name) => ({
          key: name,
          label: say.preset[name],
          onPress: () => setSetting(presets[name]),
        }))}
      />
      <ControlGroup part="hash" title={say.hash}>
        <Segmented
          small
          label={say.kind}
          hideLabel
          value={state.hash}
          choices={settings.hash.options.map((value) => ({ value, label: say.kinds[value] }))}
          onChange={setHash}
        />
        <Slider
          label={say.bits}
          value={state.bits}
          {...settings.bits.control}
          onInput={(bits) => setSetting({ bits })}
        />
        <Segmented
          small
          label={say.bases}
          value={state.bases.join()}
          choices={settings.bases.options.map((bases) => ({
            value: bases.join(),
            label: `{${bases.join(', ')}}`,
          }))}
          onChange={(text) => setSetting({ bases: settings.bases.parse(text) })}
        />
        <p className="figure-note">{fits ? say.fits : say.unfit}</p>
      </ControlGroup>
      <ControlGroup part="world" title={say.world}>
        <Slider
          label={say.traffic}
          value={traffics.indexOf(state.impressions)}
          min={0}
          max={traffics.length - 1}
          format={(index) => `${traffics[index] / 1000} k`}
          onInput={(index) => setSetting({ impressions: traffics[index] })}
        />
        <Slider
          label={say.clusters}
          value={state.clusters}
          {...settings.clusters.control}
          onInput={(clusters) => setSetting({ clusters })}
        />
      </ControlGroup>
      <ControlPart name="fields" title={say.seeds}>
        <Disclosure summary={say.seeds}>
          <SeedFields
            seeds={seeds}
            values={state}
            control={settings.dataSeed.control}
            onInput={(key, value) => setSetting({ [key]: value })}
          />
        </Disclosure>
      </ControlPart>
    </>
  );
}
