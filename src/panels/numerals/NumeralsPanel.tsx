import { ClaimLabel } from '../../ui/ClaimLabel';
import { Figure, PanelFrame, Section } from '../../ui/PanelFrame';
import { FromPaper, Measured } from '../claims';
import { Across } from './Across';
import { Controls } from './Controls';
import { Costs } from './Costs';
import { NumeralExperiments } from './experiments';
import { How } from './How';
import { WalkTable } from './WalkTable';
import './NumeralsPanel.css';
import { NumberLine } from './NumberLine';
import { Origin } from './Origin';
import { Pair } from './Pair';
import { PairMaps } from './PairMaps';
import { Response } from './Response';
import { Tries } from './Tries';
import { Twins } from './Twins';
import { Walk } from './Walk';
import { WalkControls } from './WalkControls';
import { Worked } from './Worked';
import { useSay, useShared } from './words';

/** Multiple Numeral Systems Encoding: how a number becomes digits, table rows and one vector. */
export function NumeralsPanel() {
  const say = useSay();
  const shared = useShared();
  const illustration = <ClaimLabel kind="illustration">{shared.claims.illustration}</ClaimLabel>;
  return (
    <PanelFrame
      title={say.title}
      keySentence={say.key}
      claim={<FromPaper source={say.how.source} />}
      controls={<Controls />}
      controlsAt="above"
      stage={
        <div className="numerals-stage">
          <NumberLine />
          <Twins />
          <Figure
            part="walk"
            claim={shared.claims.measured}
            title={say.stage}
            aside={<WalkControls />}
            className="numerals-main"
            table={() => <WalkTable />}
          >
            <Walk />
            <Origin />
            <Across />
          </Figure>
          <div className="numerals-beside">
            <Pair />
            <PairMaps />
          </div>
        </div>
      }
    >
      <Section part="response" title={say.response.title} claim={<Measured />} wide>
        <Response />
      </Section>
      <NumeralExperiments />
      <Section part="try" title={shared.sections.try} claim={illustration} wide>
        <Tries />
      </Section>
      <Section part="how" title={shared.sections.how}>
        <How />
      </Section>
      <div className="numerals-reading">
        <Section part="worked" title={say.worked.title} claim={illustration}>
          <Worked />
        </Section>
        <Section part="cost" title={say.cost.title} claim={illustration}>
          <Costs />
        </Section>
      </div>
    </PanelFrame>
  );
}
