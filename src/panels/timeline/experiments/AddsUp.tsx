import { useEffect } from 'react';
import { TableScroll } from '../../../charts/DataTable';
import type { Rule } from '../../../data/response';
import { useLab } from '../../../state/run/lab';
import { ClaimLabel } from '../../../ui/ClaimLabel';
import { formatFixed } from '../../../ui/formatNumber';
import { Explained } from '../../../ui/NumberCards';
import { Segmented } from '../../../ui/Segmented';
import { keepReached, type Reached, setRule, useExperiments } from './store';
import { useSay } from './words';

const rules: Rule[] = ['loudest', 'sum'];
const rows = ['bayes', 'ceiling', 'model', 'gap'] as const;

/** The other way in which memories could make a click: evidence adds up. */
export function AddsUp() {
  const say = useSay();
  const words = say.rule;
  const spec = useLab((lab) => lab.spec);
  const status = useLab((lab) => lab.status);
  const log = useLab((lab) => lab.log);
  const auc = useLab((lab) => lab.auc);
  const step = useLab((lab) => lab.step);
  const reached = useExperiments((state) => state.reached);
  const { rule } = spec.log;

  useEffect(() => {
    if (status !== 'finished' || !log || auc === undefined) return;
    keepReached(rule, {
      bayes: log.bayesAuc,
      ceiling: log.ceilingAuc,
      model: auc.test,
      seed: spec.seeds.data,
      step,
    });
  }, [status, log, auc, rule, spec, step]);

  const numberOf = (of: Reached, row: (typeof rows)[number]) =>
    row === 'gap' ? of.ceiling - of.model : of[row];
  const { loudest, sum } = reached;
  return (
    <div className="timeline-experiment">
      <p className="timeline-experiment-lead">{words.lead}</p>
      <Segmented
        label={words.label}
        choices={rules.map((value) => ({ value, label: words.choices[value] }))}
        value={rule}
        onChange={(next) => next !== rule && setRule(next)}
      />
      <p className="timeline-experiment-formula">{words.formulas[rule]}</p>
      <TableScroll name={words.column}>
        <table>
          <caption>{words.column}</caption>
          <thead>
            <tr>
              <td />
              {rules.map((one) => (
                <th key={one} scope="col">
                  {words.choices[one]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row}>
                <th scope="row">{words.rows[row]}</th>
                {rules.map((one) => {
                  const of = reached[one];
                  if (!of) return <td key={one}>–</td>;
                  const value = numberOf(of, row);
                  return (
                    <td key={one}>
                      <Explained
                        explain={() => ({
                          title: `${words.rows[row]}, ${words.choices[one]}`,
                          rows:
                            row === 'gap'
                              ? [
                                  { label: words.rows.ceiling, value: of.ceiling },
                                  { label: words.rows.model, value: of.model },
                                ]
                              : [
                                  { label: say.aucCard.step, value: of.step },
                                  { label: say.aucCard.pairs, value: say.aucCard.pairsText },
                                ],
                          expression:
                            row === 'gap'
                              ? `${formatFixed(of.ceiling, 4)} − ${formatFixed(of.model, 4)}`
                              : undefined,
                          result: value,
                          note:
                            row === 'model'
                              ? say.aucCard.note
                              : row === 'gap'
                                ? words.card.gap
                                : words.card[row],
                        })}
                      >
                        {formatFixed(value, 3)}
                      </Explained>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <p role="status">
        {status === 'running' || status === 'starting'
          ? say.progress(step, spec.steps)
          : loudest && sum
            ? words.because({
                loudest: formatFixed(loudest.ceiling - loudest.model, 3),
                sum: formatFixed(sum.ceiling - sum.model, 3),
              })
            : words.both}
      </p>
      <ClaimLabel kind="measured">
        {say.measuredNow({ seed: String(spec.seeds.data), step: String(step) })}
      </ClaimLabel>
    </div>
  );
}
