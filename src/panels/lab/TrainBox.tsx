import type { Source } from '../../state/run/arm';
import type { Fault } from '../../training/protocol';
import { Button } from '../../ui/Button';
import { ControlPart } from '../../ui/parts';
import { Trouble } from '../../ui/Trouble';
import { useShared } from './words';
import './lab.css';

/** The button that trains all models of a lab, what went wrong, and known good and known bad cases. */
export function TrainBox({
  experiment,
  words,
  presets,
}: {
  readonly experiment: {
    readonly play: () => void;
    readonly useStatus: () => { readonly status: string; readonly source: Source; readonly fault?: Fault };
  };
  readonly words: { readonly train: string; readonly again: string; readonly presetLabel: string };
  readonly presets: readonly { readonly key: string; readonly label: string; readonly onPress: () => void }[];
}) {
  const { status, source, fault } = experiment.useStatus();
  const shared = useShared();
  const busy = status === 'running' || status === 'starting';
  return (
    <ControlPart name="start" title={words.train} className="lab-train">
      <Button primary disabled={busy} onPress={experiment.play}>
        {status === 'finished' && source === 'trained' ? words.again : words.train}
      </Button>
      {fault && (
        <p className="figure-note">
          <Trouble fault={fault} words={shared.status} />
        </p>
      )}
      <div className="lab-presets" role="group" aria-label={words.presetLabel}>
        {presets.map(({ key, label, onPress }) => (
          <Button key={key} small onPress={onPress}>
            {label}
          </Button>
        ))}
      </div>
    </ControlPart>
  );
}
