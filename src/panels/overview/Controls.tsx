import { categories } from '../../data/behaviour';
import { ControlPart } from '../../ui/parts';
import { Select } from '../../ui/Select';
import { Slider } from '../../ui/Slider';
import { change, settings, setUser, useOverview } from './store';
import { momentOf, usePanelWords } from './words';

/** What the model is asked: who, which ad, when, and with which number. */
export function Controls() {
  const words = usePanelWords();
  const { user, target, now, number } = useOverview();
  const { inputs } = words;
  return (
    <ControlPart name="inputs" title={inputs.label} spoken className="overview-inputs">
      <Select
        label={inputs.user}
        choices={settings.user.options.map((name) => ({ value: name, label: words.presets[name] }))}
        value={user}
        onChange={setUser}
      />
      <Select
        label={inputs.target}
        choices={categories.map((_, index) => ({ value: index, label: words.categoryName(index) }))}
        value={target}
        onChange={(index) => change('target', { target: index })}
      />
      <Slider
        label={inputs.now}
        color="var(--temporal)"
        value={now}
        {...settings.now.control}
        format={(hours) => momentOf(hours, words)}
        onInput={(hours) => change('now', { now: hours })}
      />
      <Slider
        label={inputs.number}
        color="var(--base-2)"
        value={number}
        {...settings.number.control}
        onInput={(x) => change('number', { number: x })}
      />
    </ControlPart>
  );
}
