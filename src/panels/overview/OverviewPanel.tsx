import { useDeferredValue } from 'react';
import { useLab } from '../../state/run/lab';
import { ClaimLabel } from '../../ui/ClaimLabel';
import { PanelFrame, Section } from '../../ui/PanelFrame';
import { FromPaper } from '../claims';
import { Controls } from './Controls';
import { Diagram } from './Diagram';
import { HowItWorks } from './HowItWorks';
import './OverviewPanel.css';
import { BlockTable, Problems, TryThis } from './Explanations';
import { useReading } from './reading';
import { Details, Scrubber } from './Scrubber';
import { usePanelWords } from './words';

/** The paper's single-task model on one screen, at work. */
export function OverviewPanel() {
  const words = usePanelWords();
  const reading = useReading();
  // The reading below follows when there is time: a dragged slider moves the diagram in its own frame.
  const later = useDeferredValue(reading);
  const source = useLab(({ source, step }) =>
    source === 'untrained' ? words.weights.untrained : words.weights[source](step),
  );
  const { claims, sections } = words.frame;
  return (
    <PanelFrame
      title={words.title}
      keySentence={words.key}
      claim={
        <>
          <ClaimLabel kind="measured">{`${claims.measured} · ${source}`}</ClaimLabel>
          <a className="overview-begin" href="#/overview?lesson=tour:1">
            {words.problems.begin}
          </a>
        </>
      }
      lead={<Problems words={words} />}
      controlsAt="above"
      controls={<Controls />}
      stage={
        <div className="overview-stage">
          <Diagram reading={reading} words={words} />
          <div className="overview-foot">
            <Scrubber words={words} />
            <Details reading={reading} words={words} />
          </div>
        </div>
      }
    >
      <Section part="try" wide title={sections.try}>
        <TryThis reading={later} words={words} />
      </Section>
      <Section part="how" wide title={sections.how} claim={<FromPaper source={words.how.source} />}>
        <HowItWorks reading={later} words={words} />
      </Section>
      <Section part="table" wide title={words.table.title}>
        <BlockTable reading={later} words={words} />
      </Section>
    </PanelFrame>
  );
}
