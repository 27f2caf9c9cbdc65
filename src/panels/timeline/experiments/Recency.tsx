import { shortestHistory } from '../../../data/adLog';
import { categories, longestHistory } from '../../../data/behaviour';
import type { Explanation } from '../../../ui/explanation';
import { formatFixed } from '../../../ui/formatNumber';
import { Explained } from '../../../ui/NumberCards';
import { finalAucs, TrialRun } from './TrialRun';
import type { Trials } from './trials';
import { type Say, useSay } from './words';

type Name = 'recency' | 'din' | 'full';

const percent = (share: number) => `${formatFixed(100 * share, 0)} %`;

/** Of what the full model gains over the one without time: what recency alone gets. */
const shareOf = ({ recency, din, full }: Record<Name, number>) => (recency - din) / (full - din);

/** Which of the three choices the runs bear out. */
export function recencyAnswer(aucs: Record<Name, number>): number {
  const share = shareOf(aucs);
  return share > 0.8 ? 0 : share >= 0 ? 1 : 2;
}

/** Does recency alone decide? */
export function Recency() {
  const say = useSay();
  const { question, choices, names, because, chart } = say.recency;
  return (
    <TrialRun
      question="recency"
      text={question}
      choices={choices}
      answer={(trials) => {
        const aucs = finalAucs<Name>(trials);
        return aucs && recencyAnswer(aucs);
      }}
      because={(trials) => {
        const aucs = finalAucs<Name>(trials);
        return aucs && because({ share: percent(shareOf(aucs)) });
      }}
      chart={chart}
      looks={{
        recency: { name: names.recency, color: 'var(--temporal)', dashed: true },
        din: { name: names.din, color: 'var(--semantic)' },
        full: { name: names.full, color: 'var(--accent)' },
      }}
    >
      {(trials) => <Newest trials={trials} say={say} />}
    </TrialRun>
  );
}

/** By chance the newest of n behaviours has the largest weight once in n; histories are 6 to 20 long. */
const lengths = Array.from({ length: longestHistory - shortestHistory + 1 }, (_, i) => shortestHistory + i);
const chance = lengths.reduce((sum, length) => sum + 1 / length, 0) / lengths.length;

function Newest({ trials, say }: { readonly trials: Trials; readonly say: Say }) {
  const { newest, newestLead, newestColumn, ad, newestCard, names } = say.recency;
  const answer = trials.full?.answer;
  if (answer?.about !== 'newest')
    return trials.full?.status === 'finished' ? (
      <p className="timeline-experiment-note">{say.asking}</p>
    ) : null;
  const card = (target: number, value: number): Explanation => ({
    title: newestCard.title(say.panel.categoryName(target)),
    rows: [{ label: newestCard.model, value: names.full }],
    expression: newestCard.expression,
    result: percent(value),
  });
  const order = answer.byTarget.map((share, target) => ({ share, target })).sort((a, b) => b.share - a.share);
  return (
    <div>
      <h3>{newest}</h3>
      <p className="timeline-experiment-note">
        {newestLead({ share: percent(answer.share), chance: percent(chance) })}
      </p>
      <div className="data-table timeline-experiment-newest">
        <table>
          <thead>
            <tr>
              <th scope="col">{ad}</th>
              <th scope="col">{newestColumn}</th>
            </tr>
          </thead>
          <tbody>
            {order.map(({ share, target }) => (
              <tr key={categories[target]}>
                <th scope="row">{say.panel.categoryName(target)}</th>
                <td>
                  <span>
                    <Explained explain={() => card(target, share)}>{percent(share)}</Explained>
                  </span>
                  <span
                    className="timeline-experiment-bar"
                    style={{ width: `${60 * share}%` }}
                    aria-hidden="true"
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
