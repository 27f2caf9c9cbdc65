import { useState } from 'react';
import { Button, IconButton } from '../ui/Button';
import { CategoryIcon } from '../ui/CategoryIcon';
import { ClaimLabel } from '../ui/ClaimLabel';
import { CurvePad } from '../ui/CurvePad';
import { Disclosure } from '../ui/Disclosure';
import type { Explanation } from '../ui/explanation';
import { FigureExports, FigureMenu } from '../ui/FigureMenu';
import { Formula, Fraction, Name, Num, Op, Over, Root, Row, Sub, Sum, Sup, Words } from '../ui/Formula';
import { FieldWordsContext } from '../ui/fieldWords';
import { formatFixed } from '../ui/formatNumber';
import * as Icons from '../ui/Icons';
import { LastStays } from '../ui/LastStays';
import { Notice } from '../ui/Notice';
import { NumberCard } from '../ui/NumberCard';
import { Explained, NumberCards } from '../ui/NumberCards';
import { NumberField } from '../ui/NumberField';
import { OrderList } from '../ui/OrderList';
import { Page } from '../ui/Page';
import { ControlGroup, Figure, KeySentences, PanelFrame, Section } from '../ui/PanelFrame';
import { Prediction } from '../ui/Prediction';
import { Prose } from '../ui/Prose';
import { ControlPart, PartStates } from '../ui/parts';
import { SeedFields } from '../ui/SeedFields';
import { Segmented } from '../ui/Segmented';
import { Select } from '../ui/Select';
import { Slider } from '../ui/Slider';
import { Tabs } from '../ui/Tabs';
import { Term, Terms } from '../ui/Terms';
import { Toggle } from '../ui/Toggle';
import { Trouble } from '../ui/Trouble';
import { useMenuWords, useSay } from './words';

const nothing = () => {};

export function ButtonExample() {
  const { run } = useSay();
  const [on, setOn] = useState(true);
  return (
    <div className="control-row">
      <Button primary icon={<Icons.PlayIcon />} onPress={nothing}>
        {run.play}
      </Button>
      <Button onPress={nothing}>{run.step}</Button>
      <Button pressed={on} onPress={() => setOn(!on)}>
        {run.fullSpeed}
      </Button>
      <Button small onPress={nothing}>
        {run.reset}
      </Button>
      <Button disabled onPress={nothing}>
        {run.pause}
      </Button>
    </div>
  );
}

export function IconButtonExample() {
  const { run } = useSay();
  return (
    <div className="control-row">
      <IconButton label={run.reset} icon={<Icons.ResetIcon />} onPress={nothing} />
      <IconButton small label={run.pause} icon={<Icons.PauseIcon />} onPress={nothing} />
    </div>
  );
}

export function IconsExample() {
  return (
    <div className="control-row">
      {Object.entries(Icons).map(([name, Icon]) => (
        <span key={name} title={name}>
          <Icon />
        </span>
      ))}
    </div>
  );
}

export function CategoryIconExample() {
  const names = ['coffee', 'flights', 'hotels', 'cars', 'diapers', 'games'] as const;
  return (
    <div className="control-row">
      {names.map((name, i) => (
        <CategoryIcon key={name} name={name} size={16 + 4 * i} />
      ))}
    </div>
  );
}

export function ClaimLabelExample() {
  const { claims } = useSay();
  return (
    <div className="control-column">
      {(['paper', 'measured', 'illustration'] as const).map((kind) => (
        <ClaimLabel key={kind} kind={kind}>
          {claims[kind]}
        </ClaimLabel>
      ))}
    </div>
  );
}

export function NoticeExample() {
  const { notices } = useSay();
  return (
    <div className="control-column">
      <Notice dismiss={notices.dismiss} onDismiss={nothing}>
        {notices.popup()}
      </Notice>
      <Notice kind="warning">{notices.untrainable({})}</Notice>
    </div>
  );
}

export function TroubleExample() {
  const { status } = useSay();
  return <Trouble fault={{ kind: 'lost', backend: 'webgpu' }} words={status} />;
}

export function SliderExample() {
  const { run, status } = useSay();
  const [value, setValue] = useState(0.4);
  return (
    <Slider
      label={run.speed}
      value={value}
      min={0}
      max={1}
      step={0.05}
      onInput={setValue}
      format={(part) => formatFixed(part)}
      color="var(--temporal)"
      marks={[status.paused, run.fullSpeed]}
    />
  );
}

export function NumberFieldExample() {
  const { run, field } = useSay();
  const [value, setValue] = useState(51);
  return (
    <FieldWordsContext value={field}>
      <NumberField label={run.step} value={value} min={0} max={63} onInput={setValue} />
    </FieldWordsContext>
  );
}

export function LastStaysExample() {
  return (
    <FieldWordsContext value={useSay().field}>
      <LastStays chosen={[2]} />
    </FieldWordsContext>
  );
}

export function SeedFieldsExample() {
  const { panels } = useSay();
  const [values, setValues] = useState({ data: 1, weights: 2 });
  return (
    <SeedFields
      seeds={[
        ['data', panels.overview],
        ['weights', panels.numerals],
      ]}
      values={values}
      control={{ min: 1, max: 99, step: 1 }}
      onInput={(key, value) => setValues({ ...values, [key]: value })}
    />
  );
}

export function SelectExample() {
  const { panels } = useSay();
  const [value, setValue] = useState('timeline');
  const choices = (['timeline', 'numerals', 'hashid'] as const).map((name) => ({
    value: name as string,
    label: panels[name],
    disabled: name === 'hashid',
  }));
  return <Select label={panels.label} choices={choices} value={value} onChange={setValue} />;
}

export function SegmentedExample() {
  const { theme } = useSay();
  const [value, setValue] = useState('light');
  const choices = (['light', 'dark', 'system'] as const).map((name) => ({
    value: name as string,
    label: theme[name],
    disabled: name === 'system',
  }));
  return (
    <div className="control-row">
      <Segmented label={theme.label} choices={choices} value={value} onChange={setValue} />
      <Segmented small hideLabel label={theme.label} choices={choices} value={value} onChange={setValue} />
    </div>
  );
}

export function ToggleExample() {
  const { run, status } = useSay();
  const [on, setOn] = useState(true);
  return (
    <div className="control-column">
      <Toggle label={run.group} checked={on} onChange={setOn} color="var(--semantic)" note={status.idle} />
      <Toggle label={run.fullSpeed} checked={false} onChange={nothing} disabled />
    </div>
  );
}

export function TabsExample() {
  const { panels, broken } = useSay();
  const [tab, setTab] = useState('collapse');
  const tabs = (['collapse', 'entanglement', 'hashid'] as const).map((name) => ({
    value: name as string,
    label: panels[name],
  }));
  return (
    <Tabs label={panels.label} tabs={tabs} value={tab} onChange={setTab}>
      <p>{broken.explain}</p>
    </Tabs>
  );
}

export function DisclosureExample() {
  const { sections, broken } = useSay();
  return (
    <Disclosure summary={sections.how} open>
      <p>{broken.explain}</p>
    </Disclosure>
  );
}

export function OrderListExample() {
  const { panels } = useSay();
  const [order, setOrder] = useState<readonly number[]>([2, 0, 1]);
  return (
    <OrderList
      label={panels.label}
      items={[panels.timeline, panels.numerals, panels.collapse]}
      order={order}
      onOrder={setOrder}
      words={{ up: (item) => `${item} ↑`, down: (item) => `${item} ↓` }}
      aside={(item) => formatFixed(item / 3)}
    />
  );
}

export function CurvePadExample() {
  const say = useSay();
  const [values, setValues] = useState<readonly number[]>([0.2, 0.2, 0.2, 0.2]);
  return (
    <CurvePad
      label={say.run.group}
      ticks={['1', '2', '3', '4']}
      from={0}
      to={1}
      values={values}
      measured={[0.1, 0.3, 0.8, 0.6]}
      onDraw={setValues}
      format={(value) => formatFixed(value)}
      pointName={(tick) => `${say.run.step} ${tick}`}
      axes={[say.run.step, 'AUC']}
    />
  );
}

export function PredictionExample() {
  const { panels, status, broken } = useSay();
  return (
    <Prediction
      question={broken.title}
      choices={[panels.timeline, panels.collapse]}
      answer={1}
      verdict={{ right: status.finished, wrong: status.stopped }}
    >
      {broken.explain}
    </Prediction>
  );
}

function useExplanation(): Explanation {
  const { panels, claims, broken } = useSay();
  return {
    title: panels.timeline,
    rows: [
      { label: panels.numerals, value: 0.3125, concept: '--semantic' },
      { label: panels.collapse, value: -1.204871, concept: '--temporal' },
    ],
    expression: '0.312 × −1.20',
    result: 0.3125 * -1.204871,
    concept: '--attention',
    note: broken.explain,
    claim: { kind: 'measured', text: claims.measured },
  };
}

export function NumberCardExample() {
  const { card } = useSay();
  return <NumberCard explanation={useExplanation()} words={card} pinned onClose={nothing} />;
}

/** Point at the number. */
export function ExplainedExample() {
  const { card, panels } = useSay();
  const explanation = useExplanation();
  return (
    <NumberCards words={card}>
      <p>
        {panels.timeline}{' '}
        <Explained explain={() => explanation} color="var(--attention)">
          −0.377
        </Explained>
      </p>
    </NumberCards>
  );
}

export function ProseExample() {
  const { card } = useSay();
  return (
    <Terms Definition={({ id }) => <p>{id}</p>}>
      <p>
        <Prose>{`AUC, [[softmax|softmax]], ${card.exact}: `}</Prose>
        <Term id="embedding">embedding</Term>
      </p>
    </Terms>
  );
}

/** α = softmax of ⟨query, key⟩ / √d, with every piece that formulas are made of. */
export function FormulaExample() {
  const { panels } = useSay();
  return (
    <Formula block label={panels.timeline}>
      <Row>
        <Sub base={<Name concept="--attention">α</Name>} sub={<Name>t</Name>} />
        <Op>=</Op>
        <Fraction
          over={<Sup base={<Name>e</Name>} sup={<Sub base={<Name bold>q</Name>} sub={<Name>t</Name>} />} />}
          under={
            <Row>
              <Sum from={<Name>j</Name>} to={<Name>T</Name>} />
              <Over base={<Name bold>b</Name>} accent="~" concept="--temporal" />
            </Row>
          }
        />
        <Op>·</Op>
        <Root>
          <Num>16</Num>
        </Root>
        <Words>{panels.timeline}</Words>
      </Row>
    </Formula>
  );
}

export function FigureExample() {
  const say = useSay();
  return (
    <FigureExports value={{ words: useMenuWords(), link: () => location.href }}>
      <Figure title={say.panels.collapse} note={say.broken.explain} aside="0.851">
        <svg width={200} height={40} role="img" aria-label={say.panels.collapse}>
          <circle cx={20} cy={20} r={16} fill="var(--positive)" />
        </svg>
      </Figure>
    </FigureExports>
  );
}

/** In the corner of a picture that has no heading. */
export function FigureMenuExample() {
  const say = useSay();
  return (
    <FigureExports value={{ words: useMenuWords(), link: () => location.href }}>
      <div data-figure>
        <FigureMenu name={say.panels.timeline} />
        <svg width={200} height={40} role="img" aria-label={say.panels.timeline}>
          <rect width={120} height={40} fill="var(--temporal)" />
        </svg>
      </div>
    </FigureExports>
  );
}

export function PanelFrameExample() {
  const say = useSay();
  return (
    <PanelFrame
      title={say.panels.hashid}
      keySentence={say.broken.explain}
      claim={<ClaimLabel kind="measured">{say.claims.measured}</ClaimLabel>}
      stage={<p>{say.loading}</p>}
      controls={
        <ControlGroup title={say.run.group}>
          <Toggle label={say.run.fullSpeed} checked onChange={nothing} />
        </ControlGroup>
      }
      controlsAt="above"
    >
      <Section title={say.sections.how}>
        <p>{say.broken.explain}</p>
      </Section>
    </PanelFrame>
  );
}

export function PageExample() {
  const { pages, broken } = useSay();
  return (
    <KeySentences value={nothing}>
      <Page title={pages.glossary} keySentence={broken.title}>
        <p>{broken.explain}</p>
      </Page>
    </KeySentences>
  );
}

/** What a worksheet makes of the parts of a panel (shown, locked, hidden), and a lesson (pointed at, covered). */
export function PartExample() {
  const { panels, loading } = useSay();
  const states = {
    a: { access: 'shown', pointed: true },
    b: { access: 'locked' },
    c: { access: 'hidden' },
    d: { access: 'shown', cover: loading },
  } as const;
  const names = ['a', 'b', 'c', 'd'] as const;
  return (
    <PartStates value={(name) => states[name as keyof typeof states]}>
      {names.map((name) => (
        <ControlPart key={name} name={name} title={panels.label} spoken>
          <Toggle label={panels.timeline} checked onChange={nothing} />
        </ControlPart>
      ))}
    </PartStates>
  );
}
