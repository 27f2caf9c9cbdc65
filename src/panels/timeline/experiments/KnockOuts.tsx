import { scaleLinear } from 'd3';
import { Axis, ticksOf } from '../../../charts/Axis';
import { Bars } from '../../../charts/Bars';
import { DataTable } from '../../../charts/DataTable';
import { Frame } from '../../../charts/Frame';
import { Reference } from '../../../charts/Line';
import { useTableWords } from '../../../state/files/tableWords';
import { useLab } from '../../../state/run/lab';
import { Button } from '../../../ui/Button';
import { ClaimLabel } from '../../../ui/ClaimLabel';
import { formatFixed } from '../../../ui/formatNumber';
import { useNumberCards } from '../../../ui/NumberCards';
import { Figure } from '../../../ui/PanelFrame';
import type { Model } from '../model';
import { askOf, useExperiments } from './store';
import { useSay } from './words';

const parts = ['none', 'bt', 'bq', 'pt', 'pq', 'p'] as const;
type Part = (typeof parts)[number];

const colors: Record<Part, string> = {
  none: 'var(--accent)',
  bt: 'var(--semantic)',
  bq: 'var(--semantic)',
  pt: 'var(--temporal)',
  pq: 'var(--temporal)',
  p: 'var(--temporal)',
};

const lane = 34;
/** A coin's AUC: bars start where knowing nothing stands. */
const coin = 0.5;

/** What the trained model loses when one term of its attention logit falls silent. */
export function KnockOuts({ model }: { readonly model: Model }) {
  const say = useSay();
  const spec = useLab((lab) => lab.spec);
  const asked = useExperiments((state) => state.knockouts);
  const card = useNumberCards();
  const words = say.knockouts;
  const heads = useTableWords();
  const auc = asked?.answer?.auc;
  const waiting = asked && !asked.answer && !asked.failure;
  return (
    <div className="timeline-experiment">
      <p className="timeline-experiment-lead">{words.lead}</p>
      <div className="timeline-experiment-run">
        <Button
          primary
          disabled={waiting}
          onPress={() =>
            void askOf('knockouts', { ...spec, network: model.network }, model.weights, model.step)
          }
        >
          {words.measure}
        </Button>
        <span className="timeline-experiment-faint" role="status">
          {waiting && say.asking}
          {asked?.failure && say.failed(asked.failure)}
          {auc && asked?.weights !== model.weights && words.stale}
        </span>
      </div>
      {auc && (
        <>
          <Figure
            title={words.chart}
            table={() => (
              <DataTable
                caption={words.chart}
                columns={[heads.what, say.auc, words.loss]}
                rows={parts.map((part) => [words.parts[part], auc[part], auc.none - auc[part]])}
                format={(value) => formatFixed(value, 3)}
              />
            )}
          >
            <Frame
              name={words.chart}
              interactive
              height={parts.length * lane + 44}
              margin={{ top: 6, right: 64, bottom: 38, left: 14 }}
            >
              {(box) => {
                const aucs = Object.values(auc);
                const x = scaleLinear([Math.min(coin, ...aucs), Math.max(0.9, ...aucs)], [0, box.width]);
                return (
                  <>
                    <Axis
                      side="bottom"
                      scale={x}
                      ticks={ticksOf(x, 5, (value) => formatFixed(value, 1))}
                      box={box}
                      label={say.auc}
                    />
                    <Reference box={box} x={x(auc.none)} />
                    {parts.map((part, i) => (
                      <text key={part} x={0} y={i * lane + 13}>
                        {words.parts[part]}
                      </text>
                    ))}
                    <Bars
                      direction="right"
                      thickness={10}
                      position={(i) => i * lane + 18}
                      length={(value) => x(coin + value)}
                      bars={parts.map((part) => ({
                        key: part,
                        value: auc[part] - coin,
                        color: colors[part],
                        label: formatFixed(auc[part], 3),
                        props: {
                          ...card(() => ({
                            title: words.card.title(words.parts[part]),
                            rows: [
                              { label: words.card.intact, value: auc.none },
                              { label: words.card.left, value: auc[part] },
                            ],
                            expression: words.card.expression(
                              formatFixed(auc.none, 4),
                              formatFixed(auc[part], 4),
                              formatFixed(auc.none - auc[part], 4),
                            ),
                            result: auc[part],
                            note: words.card.impressions,
                          })),
                          'aria-label': `${words.parts[part]}: ${formatFixed(auc[part], 3)}`,
                        },
                      }))}
                    />
                  </>
                );
              }}
            </Frame>
          </Figure>
          <p>
            {words.because({
              most: words.parts[extreme(auc, 'most')],
              least: words.parts[extreme(auc, 'least')],
            })}
          </p>
          <ClaimLabel kind="measured">
            {say.measuredNow({ seed: String(spec.seeds.data), step: String(asked?.step) })}
          </ClaimLabel>
        </>
      )}
    </div>
  );
}

/** The single term whose silence costs most or least. */
function extreme(auc: Readonly<Record<Part, number>>, which: 'most' | 'least'): Part {
  const single = (['bt', 'bq', 'pt', 'pq'] as const).toSorted((a, b) => auc[a] - auc[b]);
  return single[which === 'most' ? 0 : single.length - 1];
}
