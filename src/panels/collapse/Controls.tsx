import { memo } from 'react';
import { Disclosure } from '../../ui/Disclosure';
import { NumberField } from '../../ui/NumberField';
import { ControlGroup } from '../../ui/PanelFrame';
import { ControlPart } from '../../ui/parts';
import { Segmented } from '../../ui/Segmented';
import { Select } from '../../ui/Select';
import { Slider } from '../../ui/Slider';
import { Toggle } from '../../ui/Toggle';
import {
  type ArmName,
  applyPreset,
  armNames,
  directionOf,
  presetNames,
  presetOf,
  set,
  settings,
  useCollapse,
  view,
} from './store';
import { armColor, useSay } from './words';

export const Controls = memo(function Controls() {
  const { controls: say, cloud } = useSay();
  const state = useCollapse();
  const preset = presetOf(state);
  const differ = Number(state.setsA !== state.setsB) + Number(state.pairsA !== state.pairsB);
  return (
    <>
      <ControlPart name="preset" title={say.preset}>
        <Select
          label={say.preset}
          choices={[
            ...presetNames.map((value) => ({ value, label: say.presets[value] })),
            { value: 'own' as const, label: say.own, disabled: preset !== undefined },
          ]}
          value={preset ?? 'own'}
          onChange={(name) => name !== 'own' && applyPreset(name)}
        />
      </ControlPart>
      {armNames.map((arm) => (
        <ArmControls key={arm} arm={arm} />
      ))}
      {differ !== 1 && <p className="figure-note">{differ ? say.several : say.same}</p>}
      <ControlGroup part="both" title={say.both}>
        <Segmented
          small
          label={say.dimension}
          choices={settings.dimension.options.map((value) => ({ value, label: String(value) }))}
          value={state.dimension}
          onChange={(dimension) => set({ dimension })}
        />
        <Slider
          label={say.low}
          value={state.low}
          {...settings.low.control}
          format={(value) => value.toFixed(1)}
          onInput={(low) => set({ low })}
        />
        <Slider
          label={cloud.direction}
          value={directionOf(state)}
          {...view.direction.control}
          max={state.dimension}
          onInput={(direction) => set({ direction })}
        />
        <Toggle
          label={say.interaction}
          checked={state.interaction}
          onChange={(interaction) => set({ interaction })}
        />
      </ControlGroup>
      <ControlPart name="more" title={say.more}>
        <Disclosure summary={say.more}>
          <div className="collapse-pair">
            <Select
              label={say.initial}
              choices={settings.initial.options.map((value) => ({ value, label: String(value) }))}
              value={state.initial}
              onChange={(initial) => set({ initial })}
            />
            <NumberField
              label={say.seed}
              value={state.seed}
              {...settings.seed.control}
              onInput={(seed) => set({ seed })}
            />
          </div>
          <Select
            label={say.log}
            choices={settings.log.options.map((value) => ({ value, label: say.logs[value] }))}
            value={state.log}
            onChange={(log) => set({ log })}
          />
        </Disclosure>
      </ControlPart>
    </>
  );
});

function ArmControls({ arm }: { readonly arm: ArmName }) {
  const { controls: say, arms } = useSay();
  const sets = useCollapse((state) => (arm === 'a' ? state.setsA : state.setsB));
  const pairs = useCollapse((state) => (arm === 'a' ? state.pairsA : state.pairsB));
  return (
    <ControlGroup
      part={`arm-${arm}`}
      title={<span style={{ color: armColor(arm) }}>{say.arm(arms[arm])}</span>}
    >
      <div className="collapse-arm">
        <Segmented
          small
          label={say.sets}
          choices={settings.setsA.options.map((value) => ({ value, label: String(value) }))}
          value={sets}
          onChange={(value) => set(arm === 'a' ? { setsA: value } : { setsB: value })}
        />
        <Select
          hideLabel
          label={say.pairs}
          choices={settings.pairsA.options.map((value) => ({ value, label: say.modes[value] }))}
          value={pairs}
          onChange={(value) => set(arm === 'a' ? { pairsA: value } : { pairsB: value })}
        />
      </div>
    </ControlGroup>
  );
}
