import { similaritySizes } from '../../../data/similarityLog';
import { Button } from '../../../ui/Button';
import { ClaimLabel } from '../../../ui/ClaimLabel';
import { NumberField } from '../../../ui/NumberField';
import { ControlGroup, Section } from '../../../ui/PanelFrame';
import { Prediction } from '../../../ui/Prediction';
import { Segmented } from '../../../ui/Segmented';
import { AucTable, ResponseCurve } from './Measures';
import './similarity.css';
import { counts, experiment, offeredBases, set, toggleBase, useSimilarity } from './store';
import { Walk } from './Walk';
import { useSay, useShared } from './words';

/** Similarity encoding of pre-trained embeddings, against feeding the cosine, the embeddings, or nothing. */
export function SimilaritySection() {
  const say = useSay();
  const shared = useShared();
  return (
    <Section
      part="similarity"
      title={say.title}
      claim={<ClaimLabel kind="measured">{shared.claims.measured}</ClaimLabel>}
      wide
    >
      <div className="similarity">
        <p className="similarity-key-sentence">
          {say.key}{' '}
          <ClaimLabel kind="paper">
            {shared.claims.paper} · {say.paper}
          </ClaimLabel>
        </p>
        <p>{say.source}</p>
        <Prediction question={say.ask} choices={say.choices} answer={3} verdict={say.verdict}>
          {say.answer}
        </Prediction>
        <Controls />
        <Walk />
        <div className="similarity-beside">
          <ResponseCurve />
          <AucTable />
        </div>
        <p className="similarity-note">{say.honest}</p>
      </div>
    </Section>
  );
}

function Controls() {
  const say = useSay();
  const { user, ad, count, bases, seed } = useSimilarity();
  const { status, step, steps } = experiment.useStatus();
  const running = status === 'running' || status === 'starting';
  return (
    <ControlGroup part="similarityControls" row>
      <NumberField
        label={say.user}
        value={user}
        min={0}
        max={similaritySizes.users - 1}
        onInput={(user) => set({ user })}
      />
      <NumberField
        label={say.ad}
        value={ad}
        min={0}
        max={similaritySizes.ads - 1}
        onInput={(ad) => set({ ad })}
      />
      <Segmented
        label={say.count}
        choices={counts.map((value) => ({ value, label: String(value) }))}
        value={count}
        onChange={(count) => set({ count })}
      />
      <fieldset className="similarity-bases">
        <legend className="field-label">{say.bases}</legend>
        {offeredBases.map((base) => (
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
      </fieldset>
      <NumberField label={say.seed} value={seed} min={0} max={9999} onInput={(seed) => set({ seed })} />
      <Button primary onPress={running ? experiment.pause : experiment.play}>
        {running ? say.pause : status === 'finished' ? say.again : say.train}
      </Button>
      <Button onPress={experiment.step}>{say.step}</Button>
      <output className="similarity-progress">{say.progress(step, steps)}</output>
    </ControlGroup>
  );
}
