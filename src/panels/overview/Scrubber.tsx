import { useEffect } from 'react';
import { Button } from '../../ui/Button';
import { Formula } from '../../ui/Formula';
import { formatFixed } from '../../ui/formatNumber';
import { PauseIcon, PlayIcon } from '../../ui/Icons';
import { ControlPart } from '../../ui/parts';
import { Slider } from '../../ui/Slider';
import { parametersOf, shapeOf, stages, timed } from './blocks';
import { formulas } from './Formulas';
import type { Reading } from './reading';
import { shareOf, useMeasuredShares } from './shares';
import { lastStage, replay, setStage, settings, useOverview } from './store';
import type { PanelWords } from './words';

/** Milliseconds a replayed pass stays at each stage: long enough to read its sentence. */
const stay = 1800;

function useReplay(): void {
  const replaying = useOverview((state) => state.replaying);
  useEffect(() => {
    if (!replaying) return;
    const timer = setInterval(() => {
      useOverview.setState(({ stage }) => {
        const next = Math.min(stage + 1, lastStage);
        return { stage: next, replaying: next < lastStage };
      });
    }, stay);
    return () => clearInterval(timer);
  }, [replaying]);
}

/** Runs through the pass stage by stage, each with its sentence. */
export function Scrubber({ words }: { readonly words: PanelWords }) {
  useReplay();
  const { stage, replaying } = useOverview();
  const { names, sentences, replay: play, hold, label } = words.scrub;
  return (
    <ControlPart name="scrubber" title={label} spoken className="overview-scrubber">
      <Button icon={replaying ? <PauseIcon /> : <PlayIcon />} onPress={() => replay(!replaying)}>
        {replaying ? hold : play}
      </Button>
      <Slider
        label={label}
        value={stage}
        {...settings.stage.control}
        format={(at) => names[stages[at]]}
        onInput={setStage}
      />
      <p aria-live="polite">{sentences[stages[stage]]}</p>
    </ControlPart>
  );
}

/** What the block under the pointer, or in focus, computes, and what it costs. */
export function Details({ reading, words }: { readonly reading: Reading; readonly words: PanelWords }) {
  const pointed = useOverview((state) => state.pointed);
  const measured = useMeasuredShares();
  const { details } = words;
  if (!pointed) return <p className="overview-details overview-hint">{details.hint}</p>;
  const { network, where, now } = reading;
  const parameters = parametersOf(pointed, where);
  const part = timed[pointed];
  return (
    <div className="overview-details">
      <p>
        <b>{words.blocks[pointed].name}</b> {words.blocks[pointed].note}
      </p>
      {formulas[pointed] && <Formula>{formulas[pointed]}</Formula>}
      <dl>
        <div>
          <dt>{details.shape}</dt>
          <dd>[{shapeOf(pointed, network, now.weights.length).join(' × ')}]</dd>
        </div>
        <div>
          <dt>{details.parameters}</dt>
          <dd>{parameters || details.noParameters}</dd>
        </div>
        {part && (
          <div>
            <dt>{details.share}</dt>
            <dd>
              {measured
                ? details.shareOn(`${formatFixed(100 * shareOf(part, measured), 0)} %`, measured.backend)
                : details.unmeasured}
            </dd>
          </div>
        )}
      </dl>
    </div>
  );
}
