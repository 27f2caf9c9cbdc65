import { similaritySizes } from '../../../data/similarityLog';
import { noise } from '../../../data/similarityResults';
import { Button } from '../../../ui/Button';
import { ClaimLabel } from '../../../ui/ClaimLabel';
import { formatFixed } from '../../../ui/formatNumber';
import { LastStays } from '../../../ui/LastStays';
import { NumberField } from '../../../ui/NumberField';
import { ControlGroup, Section } from '../../../ui/PanelFrame';
import { Prediction } from '../../../ui/Prediction';
import { Segmented } from '../../../ui/Segmented';
import { useInTransition } from '../../../ui/useInTransition';
import { Measured } from '../../claims';
import { Recorded } from '../../lab/Recorded';
import { AucTable } from './AucTable';
import { outcomeOf, outcomes } from './outcome';
import { ResponseCurve } from './ResponseCurve';
import './similarity.css';
import { type ArmName, experiment, set, settings, toggleBase, useSimilarity, view } from './store';
import { Walk } from './Walk';
import { useSay } from './words';
import { useWorld } from './world';

/** Similarity encoding of pre-trained embeddings, against feeding the cosine, the embeddings, or nothing. */
export function SimilaritySection() {
  const say = useSay();
  const world = useWorld(useSimilarity(({ seed }) => seed));
  return (
    <Section part="similarity" title={say.title} claim={<Measured />} wide>
      <div className="similarity">
        <p className="similarity-key-sentence">
          {say.key} <ClaimLabel kind="paper">{say.paper}</ClaimLabel>
        </p>
        <p>{say.source(similaritySizes)}</p>
        <Asking />
        <Controls />
        <Shown />
        <Walk world={world} />
        <div className="similarity-beside">
          <div className="similarity-curve">{world && <ResponseCurve world={world} />}</div>
          <AucTable />
        </div>
        <p className="similarity-note">{say.honest(noise)}</p>
      </div>
    </Section>
  );
}

/** Predict which wins; the answer is what the visitor's own run shows once it is over. */
function Asking() {
  const say = useSay();
  const { arms, status } = useInTransition(experiment.useArms);
  const cold = (name: ArmName) => arms[name].metrics.at(-1)?.cold ?? Number.NaN;
  const aucs = {
    digits: cold('digits'),
    cosine: cold('cosine'),
    embeddings: cold('embeddings'),
    none: cold('none'),
  };
  const over = status === 'finished';
  const outcome = outcomeOf(aucs);
  return (
    <Prediction
      question={say.ask}
      choices={outcomes.map((one) => say.choices[one])}
      answer={over ? outcomes.indexOf(outcome) : undefined}
      verdict={say.verdict}
      // Whoever has answered need not wait to hear whether it was right.
      onChoose={() => void experiment.recorded.show()}
      action={!over && <p>{say.trainToSee}</p>}
    >
      {say.answer((name) => formatFixed(aucs[name], 3))} {say.meaning[outcome]}
    </Prediction>
  );
}

/** The recorded run, once the question was answered: before, it would tell. */
function Shown() {
  return (
    experiment.recorded.useView()?.shown && <Recorded experiment={experiment} part="similarityRecording" />
  );
}

function Controls() {
  const say = useSay();
  const { user, ad, count, bases, seed } = useSimilarity();
  const { status, source, step, steps } = experiment.useStatus();
  const running = status === 'running' || status === 'starting';
  return (
    <ControlGroup part="similarityControls" untitled={say.user} row>
      <NumberField label={say.user} value={user} {...view.user.control} onInput={(user) => set({ user })} />
      <NumberField label={say.ad} value={ad} {...view.ad.control} onInput={(ad) => set({ ad })} />
      <Segmented
        label={say.count}
        choices={settings.count.options.map((value) => ({ value, label: String(value) }))}
        value={count}
        onChange={(count) => set({ count })}
      />
      <div className="field" role="group" aria-label={say.bases}>
        <span className="field-label" aria-hidden>
          {say.bases}
        </span>
        <span className="similarity-bases">
          {settings.bases.options.map((base) => (
            <Button
              key={base}
              small
              pressed={bases.includes(base)}
              aria-label={say.base(base)}
              onPress={() => toggleBase(base)}
            >
              {base}
            </Button>
          ))}
        </span>
        <LastStays chosen={bases} />
      </div>
      <NumberField
        label={say.seed}
        value={seed}
        {...settings.seed.control}
        onInput={(seed) => set({ seed })}
      />
      <Button primary onPress={running ? experiment.pause : experiment.play}>
        {running ? say.pause : status === 'finished' && source === 'trained' ? say.again : say.train}
      </Button>
      <Button onPress={experiment.step}>{say.step}</Button>
      <output className="similarity-progress">{say.progress(step, steps)}</output>
    </ControlGroup>
  );
}
