import { PanelFrame, Section } from '../../ui/PanelFrame';
import { FromPaper, Measured } from '../claims';
import { Recorded } from '../lab/Recorded';
import { Controls } from './Controls';
import { AucCurves, CosineCurves } from './Curves';
import './EntanglementPanel.css';
import { Caveats, How, Results, Tries } from './Explanations';
import { Gates } from './Gates';
import { History, Standing } from './History';
import { Pair } from './Pair';
import { Planes } from './Planes';
import { SweepCurve } from './SweepCurve';
import { experiment } from './store';
import { useSay, useShared } from './words';

/** Interest entanglement: two tasks over one table, over their own tables, and over both. */
export function EntanglementPanel() {
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
        <div className="entanglement-stage">
          <Planes />
          <Pair />
          <div className="entanglement-curves">
            <AucCurves />
            <CosineCurves />
            <Gates />
            <SweepCurve />
          </div>
        </div>
      }
    >
      <Section part="try" title={shared.sections.try}>
        <Tries />
      </Section>
      <Section part="how" title={shared.sections.how} claim={<FromPaper source={say.source} />}>
        <How />
      </Section>
      <Section part="history" title={say.history.title} claim={<Measured />} wide>
        <Standing />
        <History />
      </Section>
      <Section part="results" title={say.results.title} claim={<Measured />}>
        <Results />
      </Section>
      <Section part="limits" title={say.caveats.title} claim={<Measured />}>
        <Caveats />
      </Section>
    </PanelFrame>
  );
}
