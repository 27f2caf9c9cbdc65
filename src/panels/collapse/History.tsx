import { memo } from 'react';
import { Button } from '../../ui/Button';
import { formatFixed } from '../../ui/formatNumber';
import { armNames, experiment, set } from './store';
import { armColor, armText, useSay } from './words';

/** Finished runs: what was set and what came out; each can be set up again or drawn behind the present one. */
export const History = memo(function History() {
  const say = useSay();
  const history = experiment.useArms((state) => state.history);
  const overlaid = experiment.useArms((state) => state.overlaid);
  if (history.length === 0) return <p className="figure-note">{say.history.empty}</p>;
  return (
    <ul className="collapse-history">
      {history.map(({ id, settings, curves }) => (
        <li key={id}>
          <span>
            {say.history.summary(
              armText(say, 'a', settings),
              armText(say, 'b', settings),
              settings.dimension,
            )}
            {' · '}
            {say.history.low(settings.low.toFixed(1))} · {say.history.seed(settings.seed)}
          </span>
          {armNames.map((arm) => {
            const last = curves[arm][curves[arm].length - 1];
            return (
              last && (
                <span key={arm} style={{ color: armColor(arm) }}>
                  {say.arms[arm]}:{' '}
                  {say.history.figures(formatFixed(last.auc, 3), formatFixed(last.abundance, 1))}
                </span>
              )
            );
          })}
          <span className="collapse-actions">
            <Button small onPress={() => set(settings)}>
              {say.history.recall}
            </Button>
            <Button
              small
              pressed={overlaid === id}
              onPress={() => experiment.overlay(overlaid === id ? null : id)}
            >
              {say.history.overlay}
            </Button>
            <Button small onPress={() => experiment.forget(id)}>
              {say.history.forget}
            </Button>
          </span>
        </li>
      ))}
    </ul>
  );
});
