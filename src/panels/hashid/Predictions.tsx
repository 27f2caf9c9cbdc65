import { newAd } from '../../data/creatives';
import { adKeys, adLogits } from '../../math/adKeys';
import { variation } from '../../math/adMeasures';
import { formatFixed } from '../../ui/formatNumber';
import { Explained } from '../../ui/NumberCards';
import { Figure } from '../../ui/PanelFrame';
import { rateCard, variationCard } from './cards';
import { useArms, useNewLook } from './live';
import { armColor, useSay } from './words';
import { byLooks, catalogueOf, predicted, trueRate, worldOf } from './world';

/** What the new ad is predicted under each key, beside the ad that looks most like it. */
export function Predictions() {
  const say = useSay();
  const { arms } = useArms();
  const look = useNewLook();
  const { spec } = arms.hash;
  const [twin] = byLooks(spec, look, newAd, 1);
  const twinLook = worldOf(spec).looks[twin];
  const truth = trueRate(spec, look);
  const percent = (rate: number) => `${formatFixed(100 * rate, 1)} %`;
  return (
    <Figure part="predictions" title={say.predictions.title}>
      <table className="hashid-predictions">
        <caption className="visually-hidden">{say.predictions.caption}</caption>
        <thead>
          <tr>
            {say.predictions.columns(twin).map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {adKeys.map((key) => {
            const { spec: of, weights } = arms[key];
            const own = predicted(of, weights, look, newAd);
            const other = predicted(of, weights, twinLook, twin);
            const card = (at: typeof look, ad: number, rate: number, right?: number) => () => {
              const { network, rows } = catalogueOf(of);
              return rateCard(
                say.cards,
                say.arms[key],
                adLogits(network, weights, rows(at, ad)),
                rate,
                right,
              );
            };
            return (
              <tr key={key}>
                <th scope="row" style={{ color: armColor(key) }}>
                  {say.arms[key]}
                </th>
                <td data-value={own}>
                  <Explained explain={card(look, newAd, own, truth)}>{percent(own)}</Explained>
                </td>
                <td data-value={other}>
                  <Explained explain={card(twinLook, twin, other)}>{percent(other)}</Explained>
                </td>
                <td data-value={variation(own, other)}>
                  <Explained explain={() => variationCard(say.cards, say.arms[key], own, other)}>
                    {percent(variation(own, other))}
                  </Explained>
                </td>
              </tr>
            );
          })}
          <tr>
            <th scope="row">{say.predictions.truth}</th>
            <td data-value={truth}>{percent(truth)}</td>
            <td data-value={trueRate(spec, twinLook)}>{percent(trueRate(spec, twinLook))}</td>
            <td />
          </tr>
        </tbody>
      </table>
    </Figure>
  );
}
