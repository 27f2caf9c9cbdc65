import { DataTable } from '../../charts/DataTable';
import { categories } from '../../data/behaviour';
import { presets } from '../../data/presets';
import { forward } from '../../math/attention';
import { Button } from '../../ui/Button';
import { formatFixed, formatNumber, formatSigned } from '../../ui/formatNumber';
import { Prediction } from '../../ui/Prediction';
import { usePart } from '../../ui/parts';
import {
  type BlockName,
  blockNames,
  downstream,
  norm,
  outputOf,
  parametersOf,
  shapeOf,
  timed,
} from './blocks';
import { strongest } from './HowItWorks';
import type { Reading } from './reading';
import { shareOf, useShares } from './shares';
import { change, exampleOf, type Inputs, memoriesOf, setUser } from './store';
import type { PanelWords } from './words';

/** The three problems the paper is about, each with its panels. */
export function Problems({ words }: { readonly words: PanelWords }) {
  const { title, priors, collapse, entanglement } = words.problems;
  const { hidden, element } = usePart('problems', 'reading', title);
  if (hidden) return null;
  return (
    <section {...element} className="overview-problems" aria-label={title}>
      {[priors, collapse, entanglement].map(({ name, text, links }) => (
        <div key={name} className="overview-problem">
          <h2>{name}</h2>
          {Object.entries(links).map(([route, label]) => (
            <a key={route} href={`#/${route}`}>
              {label} <span aria-hidden="true">›</span>
            </a>
          ))}
          <p>{text}</p>
        </div>
      ))}
    </section>
  );
}

/** The diagram for those who do not see it, or who want its figures. */
export function BlockTable({ reading, words }: { readonly reading: Reading; readonly words: PanelWords }) {
  const measured = useShares((state) => state.measured);
  const { network, where, now, inputs, moved } = reading;
  const { table, details } = words;
  const i = strongest(reading);
  const row = (block: BlockName): string[] => {
    const output = outputOf(block, now);
    const part = timed[block];
    return [
      words.blocks[block].name,
      shapeOf(block, network, now.weights.length).join(' × '),
      `${parametersOf(block, where) || '–'}`,
      output ? formatNumber(norm(output)) : '–',
      output ? formatNumber(moved[block] ?? 0) : '–',
      part ? (measured ? `${formatFixed(100 * shareOf(part, measured), 0)} %` : details.unmeasured) : '–',
    ];
  };
  return (
    <>
      <p>
        {table.summary(
          words.presets[inputs.user],
          words.categoryName(inputs.target),
          formatFixed(now.probability, 3),
          words.categoryName(memoriesOf(inputs)[i].category),
          formatFixed(now.weights[i]),
        )}
      </p>
      <DataTable caption={table.title} columns={table.columns} rows={blockNames.map(row)} />
      {measured && <p>{table.time(measured.backend)}</p>}
    </>
  );
}

/** Predictions whose answers are asked of the live model. */
export function TryThis({ reading, words }: { readonly reading: Reading; readonly words: PanelWords }) {
  const { network, weights, where, inputs } = reading;
  const { larger, blocks, later } = words.tries;
  const ask = (of: Inputs) => forward(network, weights, exampleOf(of), undefined, where).probability;

  const from: Inputs = { ...inputs, target: presets[inputs.user].target, now: 0, number: 31 };
  const games = categories.indexOf('games');
  // A games ad is no change for the user who opens on one.
  const other = from.target === games ? categories.indexOf('coffee') : games;
  const byAd = ask({ ...from, target: other }) - ask(from);
  const byNumber = ask({ ...from, number: 63 }) - ask(from);

  const coffee: Inputs = { user: 'coffee', target: presets.coffee.target, now: 0, number: 31 };
  const [today, tomorrow] = [ask(coffee), ask({ ...coffee, now: 24 })];

  const computed = [...downstream('number')].filter((block) => block !== 'numeric');
  const top = () => scrollTo({ top: 0 });
  const shared = { verdict: words.verdicts };
  return (
    <div className="overview-tries">
      <Prediction
        {...shared}
        question={larger.predict(words.presets[inputs.user], words.categoryName(other))}
        choices={larger.options}
        answer={Math.abs(byAd) > Math.abs(byNumber) ? 0 : 1}
        action={
          <Button
            small
            onPress={() => {
              setUser(inputs.user);
              change('number', { number: 31 });
              change('target', { target: other });
              top();
            }}
          >
            {larger.act}
          </Button>
        }
      >
        {larger.reveal(formatSigned(byAd, 3), formatSigned(byNumber, 3))}
      </Prediction>
      <Prediction
        {...shared}
        question={blocks.predict}
        choices={blocks.options}
        answer={[3, 5, 7].indexOf(computed.length)}
        action={
          <Button
            small
            onPress={() => {
              change('number', { number: inputs.number < 32 ? 63 : 0 });
              top();
            }}
          >
            {blocks.act}
          </Button>
        }
      >
        {blocks.reveal}
      </Prediction>
      <Prediction
        {...shared}
        question={later.predict}
        choices={later.options}
        answer={tomorrow > today ? 0 : tomorrow < today ? 1 : 2}
        action={
          <Button
            small
            onPress={() => {
              setUser('coffee');
              change('now', { now: 24 });
              top();
            }}
          >
            {later.act}
          </Button>
        }
      >
        {later.reveal(formatFixed(today, 3), formatFixed(tomorrow, 3))}
      </Prediction>
    </div>
  );
}
