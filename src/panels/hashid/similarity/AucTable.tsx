import { TableScroll } from '../../../charts/DataTable';
import { Key } from '../../../charts/Legend';
import { featureWidth } from '../../../math/similarity';
import { formatFixed, formatNumber } from '../../../ui/formatNumber';
import { Explained } from '../../../ui/NumberCards';
import { Figure } from '../../../ui/PanelFrame';
import { useInTransition } from '../../../ui/useInTransition';
import { aucCard, parametersCard } from './cards';
import { armNames, experiment } from './store';
import { armColor, useSay } from './words';
import { pairCount } from './world';

/** AUC on new and on seen ads of every arm, beside the best possible. */
export function AucTable() {
  const say = useSay();
  const { arms } = useInTransition(experiment.useArms);
  const best = arms.digits.metrics.at(-1);
  const auc = (which: 'cold' | 'warm', title: string, value?: number, top?: number) =>
    value === undefined ? (
      '–'
    ) : (
      <Explained explain={() => aucCard(say.cards, title, pairCount[which], value, top)}>
        {formatFixed(value, 3)}
      </Explained>
    );
  return (
    <Figure part="similarityAuc" title={say.table.title} note={say.table.note}>
      <TableScroll name={say.table.title}>
        <table>
          <caption className="visually-hidden">{say.table.title}</caption>
          <thead>
            <tr>
              <th scope="col">{say.table.model}</th>
              <th scope="col">{say.table.cold}</th>
              <th scope="col">{say.table.warm}</th>
              <th scope="col">{say.table.parameters}</th>
            </tr>
          </thead>
          <tbody>
            {armNames.map((name) => {
              const { metrics, spec } = arms[name];
              const last = metrics.at(-1);
              const rows = featureWidth(spec.network);
              const { dimension } = spec.network;
              return (
                <tr key={name}>
                  <th scope="row">
                    <Key color={armColor(name)} />
                    {say.arms[name]}
                  </th>
                  <td>{auc('cold', say.cards.auc(say.arms[name], true), last?.cold, last?.bestCold)}</td>
                  <td>{auc('warm', say.cards.auc(say.arms[name], false), last?.warm, last?.bestWarm)}</td>
                  <td>
                    <Explained explain={() => parametersCard(say.cards, say.arms[name], rows, dimension)}>
                      {formatNumber(rows * dimension)}
                    </Explained>
                  </td>
                </tr>
              );
            })}
            <tr>
              <th scope="row">{say.table.best}</th>
              <td>{auc('cold', say.cards.auc(say.table.best, true), best?.bestCold)}</td>
              <td>{auc('warm', say.cards.auc(say.table.best, false), best?.bestWarm)}</td>
              <td />
            </tr>
          </tbody>
        </table>
      </TableScroll>
    </Figure>
  );
}
