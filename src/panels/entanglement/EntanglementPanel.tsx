import { ClaimLabel } from '../../ui/ClaimLabel';
import { PanelFrame, Section } from '../../ui/PanelFrame';
import { Controls } from './Controls';
import { AucCurves, CosineCurves } from './Curves';
import './EntanglementPanel.css';
import { Gates } from './Gates';
import { History, Standing } from './History';
import { Pair } from './Pair';
import { Planes } from './Planes';
import { Caveats, How, Results, Tries } from './Reading';
import { SweepCurve } from './SweepCurve';
import { useSay, useShared } from './words';

/** Interest entanglement: two tasks over one table, over their own tables, and over both. */
export function EntanglementPanel() {
  const say = useSay();
  const shared = useShared();
  const measured = <ClaimLabel kind="measured">{shared.claims.measured}</ClaimLabel>;
  return (
    <PanelFrame
      title={say.title}
      keySentence={say.key}
      claim={measured}
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
      <Section
        part="how"
        title={shared.sections.how}
        claim={
          <ClaimLabel kind="paper">
            {shared.claims.paper} · {say.source}
          </ClaimLabel>
        }
      >
        <How />
      </Section>
      <Section part="history" title={say.history.title} claim={measured} wide>
        <Standing />
        <History />
      </Section>
      <Section part="results" title={say.results.title} claim={measured}>
        <Results />
      </Section>
      <Section part="limits" title={say.caveats.title} claim={measured}>
        <Caveats />
      </Section>
    </PanelFrame>
  );
}
