import { useEffect } from 'react';
import { TableScroll } from '../../../charts/DataTable';
import { longestHistory } from '../../../data/behaviour';
import { type Cost, costOf, type Part, total } from '../../../math/modelCost';
import { inputWidth, type Network } from '../../../math/network';
import { useLab } from '../../../state/run/lab';
import { formatCount, formatFixed } from '../../../ui/formatNumber';
import { Prediction } from '../../../ui/Prediction';
import { Slider } from '../../../ui/Slider';
import { CandidateTimes } from './CandidateTimes';
import { predict, setLength, useExperiments } from './store';
import { type Contestant, contestants, networkOf, stopTiming } from './timing';
import { type Say, useSay } from './words';

/** Which of the three choices the count bears out. */
export const costAnswer = (ratio: number) => (ratio < 1.2 ? 0 : ratio < 4 ? 1 : 2);

/** What do K candidate ads cost for one user? */
export function Candidates() {
  const say = useSay();
  const network = useLab((lab) => lab.spec.network);
  const length = useExperiments((state) => state.length);
  const chosen = useExperiments((state) => state.predicted.cost);
  const costs = {
    attention: costOf(networkOf('attention', network), length),
    mean: costOf(networkOf('mean', network), length),
  };
  const ratio = total(costs.attention.perAd) / total(costs.mean.perAd);
  useEffect(() => stopTiming, []);
  return (
    <div className="timeline-experiment">
      <Prediction
        question={say.cost.question}
        choices={say.cost.choices}
        answer={costAnswer(ratio)}
        verdict={say.verdict}
        chosen={chosen}
        onChoose={(choice) => predict('cost', choice)}
      >
        {say.cost.because({ ratio: formatFixed(ratio, 1), n: String(length) })}
      </Prediction>
      {chosen !== undefined && (
        <div className="timeline-experiment-split">
          <Count say={say} network={network} length={length} costs={costs} />
          <CandidateTimes say={say} length={length} costs={costs} />
        </div>
      )}
    </div>
  );
}

/** Where a part's count comes from: n behaviours, d wide, H hidden units, I inputs of the tower. */
const formulas: Record<Part['name'], string> = {
  encode: 'n·d',
  mean: 'n·d',
  logits: '2·n·d',
  softmax: '3·n',
  pool: '2·n·d',
  represent: 'd',
  hidden: '2·I·H + 2·H',
  output: '2·H',
};

function Count({
  say,
  network,
  length,
  costs,
}: {
  readonly say: Say;
  readonly network: Network;
  readonly length: number;
  readonly costs: Readonly<Record<Contestant, Cost>>;
}) {
  const { attention, mean } = costs;
  const names = [
    ...new Set([...attention.once, ...mean.once, ...attention.perAd, ...mean.perAd].map(({ name }) => name)),
  ];
  const cell = (cost: Cost, name: Part['name']) => {
    const part = [...cost.once, ...cost.perAd].find((one) => one.name === name);
    return part ? formatCount(part.operations) : '–';
  };
  const isOnce = (name: Part['name']) => [...attention.once, ...mean.once].some((part) => part.name === name);
  return (
    <div>
      <h3>{say.cost.count}</h3>
      <Slider
        label={say.cost.behaviours}
        value={length}
        min={1}
        max={longestHistory}
        onInput={setLength}
        color="var(--semantic)"
      />
      <TableScroll name={say.cost.part}>
        <table>
          <caption>
            n = {length}, d = {network.dimension}, H = {network.hidden}, I = {inputWidth(network)}
          </caption>
          <thead>
            <tr>
              <th scope="col">{say.cost.part}</th>
              <th scope="col">{say.cost.often}</th>
              <th scope="col">{say.cost.formula}</th>
              <th scope="col">{say.cost.attention}</th>
              <th scope="col">{say.cost.mean}</th>
            </tr>
          </thead>
          <tbody>
            {names.map((name) => (
              <tr key={name}>
                <th scope="row">{say.cost.parts[name]}</th>
                <td>{isOnce(name) ? say.cost.once : say.cost.perAd}</td>
                <td>{formulas[name]}</td>
                <td>{cell(attention, name)}</td>
                <td>{cell(mean, name)}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">{say.cost.total}</th>
              <td />
              <td />
              {[attention, mean].map((cost, i) => (
                <td key={contestants[i]}>
                  {say.cost.law({
                    once: formatCount(total(cost.once)),
                    perAd: formatCount(total(cost.perAd)),
                  })}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </TableScroll>
    </div>
  );
}
