import { featureWidth } from '../../../math/similarity';
import { formatFixed, formatNumber } from '../../../ui/formatNumber';
import { Figure } from '../../../ui/PanelFrame';
import { useInTransition } from '../../../ui/useInTransition';
import { Standing } from '../../lab/Standing';
import { aucCard, parametersCard } from './cards';
import { armNames, experiment } from './store';
import { armColor, useSay } from './words';
import { pairCount } from './world';

type Of = {
  readonly cold?: number;
  readonly warm?: number;
  /** AUC of whoever knows every click probability. */
  readonly best?: { readonly cold?: number; readonly warm?: number };
  readonly rows?: number;
  readonly dimension?: number;
};

/** AUC on new and on seen ads of every arm, beside the best possible. */
export function AucTable() {
  const say = useSay();
  const { arms } = useInTransition(experiment.useArms);
  const last = arms.digits.metrics.at(-1);
  const best = { cold: last?.bestCold, warm: last?.bestWarm };
  const auc = (which: 'cold' | 'warm') => ({
    title: say.table[which],
    format: (value: number) => formatFixed(value, 3),
    value: (of: Of) => of[which],
    explain: (of: Of, name: string) =>
      aucCard(
        say.cards,
        say.cards.auc(name, which === 'cold'),
        pairCount[which],
        of[which] ?? 0,
        of.best?.[which],
      ),
  });
  return (
    <Figure part="similarityAuc" title={say.table.title} note={say.table.note}>
      <Standing<Of>
        caption={say.table.title}
        captioned={false}
        head={say.table.model}
        rows={[
          ...armNames.map((name) => {
            const { metrics, spec } = arms[name];
            const { cold, warm } = metrics.at(-1) ?? {};
            const { dimension } = spec.network;
            const of = { cold, warm, best, rows: featureWidth(spec.network), dimension };
            return { key: name, name: say.arms[name], color: armColor(name), of };
          }),
          { key: 'best', name: say.table.best, of: best },
        ]}
        columns={[
          auc('cold'),
          auc('warm'),
          {
            title: say.table.parameters,
            format: (count) => formatNumber(count),
            value: ({ rows, dimension }) => (rows !== undefined && dimension ? rows * dimension : undefined),
            explain: ({ rows = 0, dimension = 0 }, name) => parametersCard(say.cards, name, rows, dimension),
          },
        ]}
      />
    </Figure>
  );
}
