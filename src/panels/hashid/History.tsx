import { adKeys } from '../../math/adKeys';
import { formatFixed } from '../../ui/formatNumber';
import { RunHistory } from '../lab/RunHistory';
import { useArms } from './live';
import { experiment, setSetting } from './store';
import { useSay } from './words';

/** Finished runs: their settings, and how each key ended on cold and warm ads. */
export function History() {
  const { history: say, controls } = useSay();
  const { history, overlaid } = useArms();
  return (
    <RunHistory
      words={say}
      overlaid={overlaid}
      rows={history.map(({ id, settings, curves }) => {
        const { hash, bits, bases, impressions, clusters, ...seeds } = settings;
        return {
          id,
          cells: [
            `${controls.kinds[hash]} · ${bits}`,
            `{${bases.join(', ')}}`,
            `${impressions / 1000} k`,
            String(clusters),
            Object.values(seeds).join(', '),
            ...adKeys.map((key) => {
              const last = curves[key][curves[key].length - 1];
              return last ? `${formatFixed(last.cold, 3)} (${formatFixed(last.warm, 3)})` : '–';
            }),
          ],
          onRecall: () => setSetting(settings),
        };
      })}
      experiment={experiment}
    />
  );
}
