import { DataTable } from '../../charts/DataTable';
import { results } from '../../data/entanglementResults';
import { taskForward } from '../../math/entanglement';
import { Button } from '../../ui/Button';
import { Formula, Name, Op, Row, Sub, Sum } from '../../ui/Formula';
import { formatFixed } from '../../ui/formatNumber';
import { Prediction } from '../../ui/Prediction';
import { Prose } from '../../ui/Prose';
import { usePair, useReading } from './live';
import { preset } from './presets';
import { experiment, setSetting } from './store';
import { useSay } from './words';

const taskB = 1;

/** The model's formula, filled with the picked pair's numbers in STEM as it is now. */
export function How() {
  const { how } = useSay();
  const { model } = useReading('stem');
  const { user, item } = usePair();
  const { scores, logits } = taskForward(model, user, item);
  const { network, weights, blocks, gates, slopes } = model;
  const signed = (value: number) => (value < 0 ? `(${formatFixed(value)})` : formatFixed(value));
  return (
    <>
      <p>
        <Prose>{how.text}</Prose>
      </p>
      <Formula block label={how.formula}>
        <Sub base={<Name>z</Name>} sub={<Name>B</Name>} />
        <Op>=</Op>
        <Sub base={<Name>α</Name>} sub={<Name>B</Name>} />
        <Op>+</Op>
        <Sub base={<Name>β</Name>} sub={<Name>B</Name>} />
        <Sum from={<Name>k</Name>} />
        <Sub base={<Name>g</Name>} sub={<Name>Bk</Name>} />
        <Row>
          <Op>(</Op>
          <Op>−</Op>
          <Sub base={<Name>d</Name>} sub={<Name>k</Name>} />
          <Op>²</Op>
          <Op>)</Op>
        </Row>
      </Formula>
      <p>{how.now(user, item)}</p>
      <p className="entanglement-worked">
        {formatFixed(weights[blocks.offsets.offset + taskB])} + {formatFixed(slopes[taskB])} × (
        {network.tables.map((table, k) => (
          <span key={table}>
            {k > 0 && ' + '}
            <span style={{ color: table === 'S' ? undefined : `var(--task-${table.toLowerCase()})` }}>
              {formatFixed(gates[taskB][k])} × {signed(scores[k])}
            </span>
          </span>
        ))}
        ) = <b>{formatFixed(logits[taskB])}</b>
      </p>
      <p>
        {how.forward} <Prose>{how.backward}</Prose>
      </p>
      <p>{how.world}</p>
      <p>{how.training}</p>
    </>
  );
}

/** Predict, then watch it happen on the stage. */
export function Tries() {
  const { tries } = useSay();
  const show = (name: Parameters<typeof preset>[0]) => () => {
    setSetting(preset(name));
    experiment.play();
    document.querySelector('.entanglement-stage')?.scrollIntoView({ block: 'start' });
  };
  const all = [
    { say: tries.oppose, answer: 1, name: 'bad' },
    { say: tries.agree, answer: 1, name: 'good' },
    { say: tries.tower, answer: 1, name: 'towers' },
  ] as const;
  return all.map(({ say, answer, name }) => (
    <Prediction
      key={name}
      question={say.ask}
      choices={say.choices}
      answer={answer}
      verdict={tries}
      action={<Button onPress={show(name)}>{say.go}</Button>}
    >
      {say.answer}
    </Prediction>
  ));
}

/** What the slow tests measured over three seeds. */
export function Results() {
  const say = useSay().results;
  return (
    <>
      <DataTable caption={say.caption} columns={say.columns} rows={results} />
      <p>{say.note}</p>
    </>
  );
}

export function Caveats() {
  const { caveats } = useSay();
  return (
    <ul>
      {caveats.list.map((caveat) => (
        <li key={caveat}>{caveat}</li>
      ))}
    </ul>
  );
}
