import { ControlPart } from '../../ui/parts';
import { Segmented } from '../../ui/Segmented';
import { Toggle } from '../../ui/Toggle';
import type { Model } from './model';
import { setSwitches, useTimeline } from './store';
import { WeightsInUse } from './WeightsInUse';
import type { PanelWords } from './words';
import './Switches.css';

const parts = ['encoding', 'attention', 'representation'] as const;
const concepts = {
  encoding: 'var(--temporal)',
  attention: 'var(--attention)',
  representation: 'var(--target)',
} as const;

/** The parts of the model, each with a switch, and which weights this leaves in use. */
export function Switches({ model, words }: { readonly model: Model; readonly words: PanelWords }) {
  const switches = useTimeline((state) => state.switches);
  const { fusion } = words.switches;
  return (
    <div className="timeline-model">
      <ControlPart name="switches" className="timeline-switches" title={words.switches.label} spoken>
        {parts.map((part) => {
          const { short, name, explain } = words.switches[part];
          return (
            <span key={part} title={`${name}. ${explain}`}>
              <Toggle
                label={
                  <>
                    {short}
                    <span className="visually-hidden"> {name}</span>
                  </>
                }
                color={concepts[part]}
                checked={switches[part]}
                onChange={(on) => setSwitches({ [part]: on })}
              />
            </span>
          );
        })}
        <span className="timeline-fusion" title={fusion.name}>
          <span aria-hidden="true">⊕</span>
          <Segmented
            small
            hideLabel
            label={fusion.name}
            choices={[
              { value: 'sum', label: fusion.sum },
              { value: 'concat', label: fusion.concat },
            ]}
            value={switches.fusion}
            onChange={(choice) => setSwitches({ fusion: choice })}
          />
        </span>
      </ControlPart>
      <WeightsInUse model={model} words={words} />
    </div>
  );
}
