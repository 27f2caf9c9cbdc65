import { useDeferredValue } from 'react';
import { presetNames, presets } from '../../data/presets';
import { seeded } from '../../math/random';
import { seedSettings, setSeeds, useSeeds } from '../../state/run/seeds';
import { IconButton } from '../../ui/Button';
import { ClaimLabel } from '../../ui/ClaimLabel';
import { Disclosure } from '../../ui/Disclosure';
import { ShuffleIcon } from '../../ui/Icons';
import { NumberField } from '../../ui/NumberField';
import { ControlGroup, PanelFrame, Section } from '../../ui/PanelFrame';
import { ControlPart } from '../../ui/parts';
import { Select } from '../../ui/Select';
import { Slider } from '../../ui/Slider';
import { AdRanking } from './AdRanking';
import { Behaviours } from './Behaviours';
import { Clock } from './Clock';
import { Experiments } from './experiments';
import { HowItWorks } from './HowItWorks';
import { LogitTerms } from './LogitTerms';
import { focusOf, useReading } from './reading';
import { PictureInWords, Stage } from './Stage';
import { Switches } from './Switches';
import { eventsOf, settings } from './settings';
import { applyPreset, meetAnyone, setNumber, useTimeline } from './store';
import './Explanations.css';
import './TimelinePanel.css';
import { TryThis } from './TryThis';
import { Vectors } from './Vectors';
import { Views } from './Views';
import { usePanelWords } from './words';

/** Attention over one user's behaviours, as time goes by. */
export function TimelinePanel() {
  const words = usePanelWords();
  const reading = useReading();
  const selected = useTimeline((state) => state.selected);
  const focus = focusOf(reading, selected);
  // The reading below follows when there is time: a dragged slider moves the stage in its own frame.
  const later = useDeferredValue(reading);
  const laterFocus = focusOf(later, selected);
  return (
    <PanelFrame
      title={words.title}
      keySentence={words.key}
      claim={<ClaimLabel kind="measured">{words.claims.measured}</ClaimLabel>}
      stage={
        <div className="timeline-main">
          <Switches model={reading.model} words={words} />
          <Stage reading={reading} focus={focus} words={words} />
          <PictureInWords reading={reading} words={words} />
          <Clock words={words} />
          <div className="timeline-why">
            <LogitTerms reading={reading} focus={focus} words={words} />
            <Vectors reading={reading} focus={focus} words={words} />
          </div>
        </div>
      }
      controls={
        <>
          <User />
          <ControlGroup part="behaviours" title={words.edit.title}>
            <Behaviours reading={reading} focus={focus} words={words} />
          </ControlGroup>
          <ControlGroup part="ads" title={words.ranking.label}>
            <AdRanking reading={reading} words={words} />
          </ControlGroup>
          <NumericFeature />
          <SeedFields />
        </>
      }
    >
      <Section part="try" wide title={words.sections.try}>
        <TryThis words={words} />
      </Section>
      <Section part="how" wide title={words.sections.how}>
        <HowItWorks reading={later} focus={laterFocus} words={words} />
      </Section>
      <Section part="views" wide title={words.views.title}>
        <Views reading={later} words={words} />
      </Section>
      <Experiments />
    </PanelFrame>
  );
}

/** Whose history this is: one of the presets, or the reader's own. */
function User() {
  const words = usePanelWords();
  const history = useTimeline((state) => state.history);
  const preset = presetNames.find(
    (name) => JSON.stringify(eventsOf(presets[name].behaviours)) === JSON.stringify(history),
  );
  return (
    <ControlPart name="user" title={words.user} className="timeline-user">
      <Select
        label={words.user}
        choices={[
          ...presetNames.map((name) => ({ value: name, label: words.presets[name] })),
          { value: 'own' as const, label: words.own, disabled: preset !== undefined },
        ]}
        value={preset ?? 'own'}
        onChange={(name) => name !== 'own' && applyPreset(name)}
      />
      <IconButton
        label={words.random}
        icon={<ShuffleIcon />}
        onPress={() => meetAnyone(seeded(Date.now()))}
      />
    </ControlPart>
  );
}

/** What Reset goes back to: the log, the random start and the order of batches, each by its own seed. */
function SeedFields() {
  const { seeds: say } = usePanelWords();
  const seeds = useSeeds();
  return (
    <ControlPart name="seeds" title={say.title(seeds.data, seeds.weights, seeds.batches)}>
      <Disclosure summary={say.title(seeds.data, seeds.weights, seeds.batches)}>
        {(['data', 'weights', 'batches'] as const).map((which) => (
          <NumberField
            key={which}
            label={say[which]}
            inline
            value={seeds[which]}
            {...seedSettings[which].control}
            onInput={(value) => setSeeds({ [which]: value })}
          />
        ))}
        <p className="timeline-note-text">{say.note}</p>
      </Disclosure>
    </ControlPart>
  );
}

function NumericFeature() {
  const words = usePanelWords();
  const number = useTimeline((state) => state.number);
  return (
    <ControlPart name="number" title={words.ranking.number}>
      <Slider label={words.ranking.number} value={number} {...settings.number.control} onInput={setNumber} />
    </ControlPart>
  );
}
