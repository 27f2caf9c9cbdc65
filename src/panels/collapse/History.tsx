import { memo } from 'react';
import { formatFixed } from '../../ui/formatNumber';
import { RunHistory } from '../lab/RunHistory';
import { armNames, experiment, set } from './store';
import { armText, useSay } from './words';

/** Finished runs: what was set and what came out; each can be set up again or drawn behind the present one. */
export const History = memo(function History() {
  const say = useSay();
  const history = experiment.useArms((state) => state.history);
  const overlaid = experiment.useArms((state) => state.overlaid);
  return (
    <RunHistory
      words={say.history}
      overlaid={overlaid}
      rows={history.map(({ id, settings, curves }) => ({
        id,
        cells: [
          ...armNames.map((arm) => armText(say, arm, settings)),
          String(settings.dimension),
          settings.low.toFixed(1),
          String(settings.seed),
          ...armNames.map((arm) => {
            const last = curves[arm].at(-1);
            return last ? `${formatFixed(last.auc, 3)} (${formatFixed(last.abundance, 1)})` : '–';
          }),
        ],
        onRecall: () => set(settings),
      }))}
      experiment={experiment}
    />
  );
});
