import { DataTable } from '../../charts/DataTable';
import { results } from '../../data/entanglementResults';
import { taskForward } from '../../math/entanglement';
import { Formula, Name, Op, Row, Sub, Sum } from '../../ui/Formula';
import { formatFixed } from '../../ui/formatNumber';
import { Prose } from '../../ui/Prose';
import { Tries as LabTries } from '../lab/Tries';
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
        <span>
          {`${formatFixed(weights[blocks.offsets.offset + taskB])} + ${formatFixed(slopes[taskB])} × (`}
        </span>
        {network.tables.map((table, k) => (
          <span key={table}>
            {k > 0 && ' + '}
            <span style={{ color: table === 'S' ? undefined : `var(--task-${table.toLowerCase()})` }}>
              {`${formatFixed(gates[taskB][k])} × ${signed(scores[k])}`}
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

const show = (name: Parameters<typeof preset>[0]) => () => {
  setSetting(preset(name));
  experiment.play();
};

/** Predict, then watch it happen on the stage. */
export function Tries() {
  const { tries } = useSay();
  return (
    <LabTries
      tries={{
        oppose: { right: 1, show: show('bad') },
        agree: { right: 1, show: show('good') },
        tower: { right: 1, show: show('towers') },
      }}
      words={tries}
      verdict={tries}
    />
  );
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
