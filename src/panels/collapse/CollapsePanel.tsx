import { Button } from '../../ui/Button';
import { ClaimLabel } from '../../ui/ClaimLabel';
import { formatFixed } from '../../ui/formatNumber';
import { PanelFrame, Section } from '../../ui/PanelFrame';
import { Trouble } from '../../ui/Trouble';
import { FromPaper, Measured } from '../claims';
import { Recorded } from '../lab/Recorded';
import { Tries } from '../lab/Tries';
import { Clouds } from './Clouds';
import './CollapsePanel.css';
import { Controls } from './Controls';
import { Elsewhere } from './Elsewhere';
import { History } from './History';
import { How } from './How';
import { Measures } from './MeasureTable';
import { PairWeights } from './PairWeights';
import { Recovery } from './Recovery';
import { Regulated } from './Regulated';
import { type Reading, useReading } from './reading';
import { Sizes } from './Sizes';
import { Spectra } from './Spectra';
import { applyPreset, experiment } from './store';
import { Trace } from './Trace';
import { useSay, useShared } from './words';

/** How embedding tables lose their width, and how several sets keep it. */
export function CollapsePanel() {
  const say = useSay();
  const shared = useShared();
  const reading = useReading();
  return (
    <PanelFrame
      title={say.title}
      keySentence={say.key}
      claim={<Measured />}
      aside={<Recorded experiment={experiment} />}
      controls={<Controls />}
      stage={
        <div className="collapse-stage">
          <div className="collapse-left">
            <Spectra reading={reading} />
            <Clouds reading={reading} />
            <div className="collapse-verdict">
              {reading.arms.a.arm.status === 'idle' && (
                <Button small primary onPress={experiment.play}>
                  {say.verdict.train}
                </Button>
              )}
              <Verdict reading={reading} />
            </div>
          </div>
          <div className="collapse-right">
            <Measures reading={reading} />
            <Recovery reading={reading} />
            <Trace reading={reading} />
          </div>
        </div>
      }
    >
      <Section part="try" title={shared.sections.try}>
        <Tries tries={tries} words={say.tries} verdict={say.verdictOf} go={say.show} />
      </Section>
      <Section part="how" title={shared.sections.how} claim={<FromPaper source="2310.04400" />}>
        <How reading={reading} />
      </Section>
      <Section part="sizes" title={say.sizes.title} claim={<Measured />} wide>
        <Sizes />
      </Section>
      <Section part="regulated" title={say.regulated.title} claim={<Measured />} wide>
        <Regulated />
      </Section>
      <Section part="pair-weights" title={say.weights.title} claim={<Measured />} wide>
        <PairWeights reading={reading} />
      </Section>
      <Section part="uploaded-table" title={say.elsewhere.title}>
        <Elsewhere />
      </Section>
      <Section part="history" title={say.history.title}>
        <History />
      </Section>
      <Section part="limits" title={say.limits.title}>
        <ul>
          {say.limits.items.map(({ claim, text }) => (
            <li key={text}>
              <ClaimLabel kind={claim}>{shared.claims[claim]}</ClaimLabel> {text}
            </li>
          ))}
        </ul>
      </Section>
    </PanelFrame>
  );
}

const tries = {
  sets: { right: 1, show: () => applyPreset('sets') },
  shared: { right: 2, show: () => applyPreset('shared') },
  wide: { right: 1, show: () => applyPreset('wide') },
};

/** Differences of AUC smaller than this come and go with the seed. */
const noteworthy = 0.008;

function Verdict({ reading }: { readonly reading: Reading }) {
  const say = useSay();
  const { status } = useShared();
  const fault = reading.arms.a.arm.fault ?? reading.arms.b.arm.fault;
  const [a, b] = [reading.arms.a.arm, reading.arms.b.arm].map(({ metrics }) => metrics[metrics.length - 1]);
  if (fault)
    return (
      <p>
        <Trouble fault={fault} words={status} />
      </p>
    );
  if (!a || !b) return <p>{say.verdict.untrained}</p>;
  const gain = b.auc - a.auc;
  const step = Math.min(a.step, b.step);
  const word = Math.abs(gain) < noteworthy ? 'even' : gain > 0 ? 'better' : 'worse';
  const sentences = [
    say.verdict.training(step),
    say.verdict.result(
      formatFixed(a.auc, 3),
      formatFixed(b.auc, 3),
      formatFixed(a.abundance[reading.field], 1),
      formatFixed(b.abundance[reading.field], 1),
    ),
    say.verdict[word],
  ];
  return <p>{sentences.join(' ')}</p>;
}
