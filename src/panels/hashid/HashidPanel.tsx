import { PanelFrame, Section } from '../../ui/PanelFrame';
import { FromPaper, Measured } from '../claims';
import { Recorded } from '../lab/Recorded';
import { Code } from './Code';
import { Controls } from './Controls';
import { Curves } from './Curves';
import './HashidPanel.css';
import { How, Limits, Results, Standing, Tries } from './Explanations';
import { History } from './History';
import { Maker } from './Maker';
import { Neighbours } from './Neighbours';
import { Predictions } from './Predictions';
import { Scatter } from './Scatter';
import { Sweeps } from './Sweeps';
import { SimilaritySection } from './similarity';
import { experiment } from './store';
import { useSay, useShared } from './words';

/** HashID: an ad's looks become its number, so that a new ad is no stranger. */
export function HashidPanel() {
  const say = useSay();
  const shared = useShared();
  return (
    <PanelFrame
      title={say.title}
      keySentence={say.key}
      claim={<Measured />}
      aside={<Recorded experiment={experiment} />}
      controls={<Controls />}
      stage={
        <div className="hashid-stage">
          <div className="hashid-left">
            <Scatter />
            <Maker />
            <Neighbours />
          </div>
          <div className="hashid-right">
            <Code />
            <Predictions />
            <div className="hashid-curves">
              <Curves which="cold" />
              <Curves which="warm" />
            </div>
          </div>
        </div>
      }
    >
      <Section part="try" title={shared.sections.try}>
        <Tries />
      </Section>
      <SimilaritySection />
      <Section part="how" title={shared.sections.how} claim={<FromPaper source={say.source} />}>
        <How />
      </Section>
      <Section part="sweeps" title={say.sweeps.title} claim={<Measured />} wide>
        <Sweeps />
      </Section>
      <Section part="history" title={say.history.title} claim={<Measured />} wide>
        <Standing />
        <History />
      </Section>
      <Section part="results" title={say.results.title} claim={<Measured />}>
        <Results />
      </Section>
      <Section part="limits" title={say.limits.title} claim={<Measured />}>
        <Limits />
      </Section>
    </PanelFrame>
  );
}
