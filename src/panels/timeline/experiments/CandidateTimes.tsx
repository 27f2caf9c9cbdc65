import { TableScroll } from '../../../charts/DataTable';
import { type Cost, total } from '../../../math/modelCost';
import { useLab } from '../../../state/run/lab';
import { useWorker } from '../../../state/run/worker';
import { Button } from '../../../ui/Button';
import { ClaimLabel } from '../../../ui/ClaimLabel';
import { formatCount, formatFixed } from '../../../ui/formatNumber';
import { Explained } from '../../../ui/NumberCards';
import { LineChart } from '../../lab/LineChart';
import {
  type Contestant,
  candidateCounts,
  contestants,
  fastest,
  measureTimes,
  stopTiming,
  useTiming,
} from './timing';
import type { Say } from './words';

const colors: Record<Contestant, string> = { attention: 'var(--attention)', mean: 'var(--base-other)' };

/** How long the worker takes for so many candidates, next to what the count foretells. */
export function CandidateTimes({
  say,
  length,
  costs,
}: {
  readonly say: Say;
  readonly length: number;
  readonly costs: Readonly<Record<Contestant, Cost>>;
}) {
  const { status, milliseconds, failure } = useTiming();
  const backend = useWorker(({ backend }) => backend?.name);
  const seeds = useLab((lab) => lab.spec.seeds);
  const step = useLab((lab) => lab.step);
  const { card } = say.cost;
  const names = { attention: say.cost.attention, mean: say.cost.mean };
  return (
    <div>
      <h3>{say.cost.measured}</h3>
      <div className="timeline-experiment-run">
        {status === 'running' ? (
          <Button onPress={stopTiming}>{say.stop}</Button>
        ) : (
          <Button primary onPress={() => void measureTimes(length)}>
            {say.cost.measure}
          </Button>
        )}
        {backend && <span className="timeline-experiment-faint">{say.cost.measuredLead(backend)}</span>}
      </div>
      {failure && <p>{say.failed(failure)}</p>}
      <TableScroll name={say.cost.chart}>
        <table>
          <caption>{say.cost.chart}</caption>
          <thead>
            <tr>
              <th scope="col">{say.cost.candidates}</th>
              <th scope="col">{say.cost.operations}</th>
              {contestants.map((contestant) => (
                <th key={contestant} scope="col">
                  <span style={{ color: colors[contestant] }}>{names[contestant]}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {candidateCounts.map((count) => (
              <tr key={count}>
                <th scope="row">{count}</th>
                <td>
                  <Explained explain={() => operationsCard(say, costs.attention, count)}>
                    {formatCount(operations(costs.attention, count))}
                  </Explained>
                </td>
                {contestants.map((contestant) => {
                  const found = milliseconds[contestant][count];
                  if (!found) return <td key={contestant}>–</td>;
                  const result = fastest(found);
                  return (
                    <td key={contestant}>
                      <Explained
                        explain={() => ({
                          title: card.time(names[contestant], String(count)),
                          rows: [
                            { label: card.calls, value: found.map((ms) => formatFixed(ms, 1)).join(', ') },
                            { label: say.cost.perCandidate, value: result / count },
                          ],
                          expression: card.fastest,
                          result: say.cost.milliseconds(formatFixed(result, 2)),
                        })}
                      >
                        {say.cost.milliseconds(formatFixed(result, 1))}
                      </Explained>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <TimesChart say={say} />
      <p className="timeline-experiment-note">{say.cost.honest}</p>
      <ClaimLabel kind="measured">
        {say.measuredNow({ seed: String(seeds.data), step: String(step) })}
      </ClaimLabel>
    </div>
  );
}

const operations = ({ once, perAd }: Cost, count: number) => total(once) + count * total(perAd);

function operationsCard({ cost }: Say, of: Cost, count: number) {
  return {
    title: cost.card.operations(cost.attention, String(count)),
    rows: [
      { label: cost.once, value: total(of.once) },
      { label: cost.perAd, value: total(of.perAd) },
      { label: cost.candidates, value: count },
    ],
    expression: `${total(of.once)} + ${total(of.perAd)} × ${count}`,
    result: operations(of, count),
  };
}

function TimesChart({ say }: { readonly say: Say }) {
  const milliseconds = useTiming((timing) => timing.milliseconds);
  const series = contestants.map((contestant) => ({
    key: contestant,
    name: say.cost[contestant],
    color: colors[contestant],
    dashed: contestant === 'mean',
    points: Object.entries(milliseconds[contestant]).map(
      // A clock of a tenth of a millisecond may read nothing.
      ([count, found]) => [Number(count), Math.max(0.05, fastest(found))] as const,
    ),
  }));
  if (series.every(({ points }) => points.length === 0)) return null;
  return (
    <LineChart
      title={say.cost.chart}
      name={say.cost.chart}
      height={180}
      series={series}
      x={{ label: say.cost.candidates, least: [1, 5000], log: true, ticks: candidateCounts }}
      y={{ label: 'ms', least: [0.1, 10], log: true, ticks: [0.1, 1, 10, 100, 1000], digits: 2 }}
    />
  );
}
