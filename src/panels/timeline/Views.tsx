import { memo, useEffect, useMemo } from 'react';
import { Heatmap } from '../../charts/Heatmap';
import { sequential } from '../../charts/ramp';
import { MatrixTable } from '../../charts/tables';
import { categories } from '../../data/behaviour';
import { forward } from '../../math/attention';
import { layout } from '../../math/network';
import { isTraining } from '../../state/run/arm';
import { loadVariant, trainVariant, useVariants } from '../../state/run/variants';
import { Button } from '../../ui/Button';
import { formatFixed } from '../../ui/formatNumber';
import { useNumberCards } from '../../ui/NumberCards';
import { Figure } from '../../ui/PanelFrame';
import { alphaCard, behaviourName } from './cards';
import type { Reading } from './reading';
import { point, useTimeline } from './store';
import type { PanelWords } from './words';

type Props = { readonly reading: Reading; readonly words: PanelWords };

const cellHeight = 24;
/** Room for the names of behaviours, at the left and turned at the top. */
const margin = { left: 148, top: 138 };
const amber = sequential(1, 0, '--attention');

/** Target-aware attention: a row for each ad. Self-attention: a matrix that knows no ad. */
export const Views = memo(function Views({ reading, words }: Props) {
  const length = reading.memories.length;
  return (
    <div className="timeline-views" role="group" aria-label={words.views.label}>
      <Figure
        title={words.views.target}
        note={words.views.targetExplain}
        table={() => <AdTable reading={reading} words={words} />}
      >
        <AdRows reading={reading} words={words} />
        <p className="timeline-note-text">{words.views.cost(length, length * length)}</p>
      </Figure>
      <Figure
        title={words.views.self}
        note={words.views.selfExplain}
        table={() => <SelfTable reading={reading} words={words} />}
      >
        <SelfMatrix reading={reading} words={words} />
      </Figure>
    </div>
  );
});

/** What the trained self-attention baseline makes of the history; undefined while there is none. */
function useSelf(example: Reading['example']) {
  const known = useVariants((all) => all.selfTime);
  return useMemo(() => {
    if (!known) return undefined;
    const { network } = known.spec;
    return forward(network, known.weights, example, undefined, layout(network)).self;
  }, [known, example]);
}

function SelfTable({ reading, words }: Props) {
  const self = useSelf(reading.example);
  const names = reading.memories.map((_, i) => behaviourName(reading, i, words));
  if (!self) return <p>{words.views.missing}</p>;
  return (
    <MatrixTable
      caption={words.views.self}
      corner={words.views.self}
      rows={names}
      columns={names}
      cell={(i, j) => self.matrix[i][j]}
      format={(value) => formatFixed(value, 3)}
    />
  );
}

/** The weights that every ad gives to this history: each asks in its own row. */
function AdRows({ reading, words }: Props) {
  const card = useNumberCards();
  const pointed = useTimeline((state) => state.pointed.behaviour);
  const { memories, example } = reading;
  const byAd = useAllAds(reading);
  const column = memories.findIndex(({ id }) => id === pointed);
  const here = categories.map((_, row) => ({ row, column }));
  return (
    <Heatmap
      name={words.views.target}
      rows={categories.length}
      columns={memories.length}
      height={categories.length * cellHeight + margin.top}
      margin={margin}
      value={(ad, i) => byAd[ad].weights[i]}
      color={amber}
      rowLabel={(ad) => (ad === example.target ? `${words.stage.ad} → ` : '') + words.categoryName(ad)}
      columnLabel={(i) => behaviourName(reading, i, words)}
      columnLabelTurned
      describe={(ad, i) =>
        words.views.cell(
          words.categoryName(ad),
          behaviourName(reading, i, words),
          formatFixed(byAd[ad].weights[i]),
        )
      }
      cellProps={(ad, i) =>
        card(() =>
          alphaCard({ ...reading, forward: byAd[ad], example: { ...example, target: ad } }, i, words),
        )
      }
      onHover={(cell) => point(cell ? { behaviour: memories[cell.column].id } : {})}
      marks={column < 0 ? memories.map((_, i) => ({ row: example.target, column: i })) : here}
    />
  );
}

/** The model's answer to each ad for the same history. */
function useAllAds({ model, example }: Reading) {
  return useMemo(() => {
    const { network, weights, where } = model;
    return categories.map((_, target) => forward(network, weights, { ...example, target }, undefined, where));
  }, [model, example]);
}

function AdTable({ reading, words }: Props) {
  const byAd = useAllAds(reading);
  return (
    <MatrixTable
      caption={words.views.target}
      corner={words.stage.ad}
      rows={categories.map((_, ad) => words.categoryName(ad))}
      columns={reading.memories.map((_, i) => behaviourName(reading, i, words))}
      cell={(ad, i) => byAd[ad].weights[i]}
      format={(value) => formatFixed(value, 3)}
    />
  );
}

/** Where each behaviour looks, in the trained self-attention baseline with time buckets. */
function SelfMatrix({ reading, words }: Props) {
  const known = useVariants((all) => all.selfTime);
  const card = useNumberCards();
  const pointed = useTimeline((state) => state.pointed.behaviour);
  useEffect(() => {
    loadVariant('selfTime');
  }, []);
  const { memories, example } = reading;
  const self = useSelf(example);

  if (!known || !self) {
    return (
      <p>
        {words.views.missing}{' '}
        <Button small onPress={() => trainVariant('selfTime')}>
          {words.views.train}
        </Button>
      </p>
    );
  }
  const { matrix } = self;
  const name = (i: number) => behaviourName(reading, i, words);
  const mark = memories.findIndex(({ id }) => id === pointed);
  return (
    <>
      <Heatmap
        name={words.views.self}
        rows={matrix.length}
        columns={matrix.length}
        height={matrix.length * cellHeight + margin.top}
        margin={margin}
        value={(i, j) => matrix[i][j]}
        color={amber}
        rowLabel={name}
        columnLabel={name}
        columnLabelTurned
        describe={(i, j) => words.views.cell(name(i), name(j), formatFixed(matrix[i][j]))}
        cellProps={(i, j) =>
          card(() => {
            const powers = self.logits[i].map(Math.exp);
            const total = powers.reduce((a, b) => a + b, 0);
            return {
              title: words.views.cell(name(i), name(j), formatFixed(matrix[i][j])),
              rows: [
                { label: words.cards.attentionLogit, value: self.logits[i][j] },
                { label: words.cards.power, value: powers[j] },
                { label: words.cards.powers, value: total },
              ],
              expression: `${formatFixed(powers[j])} ÷ ${formatFixed(total)}`,
              result: matrix[i][j],
              concept: '--attention',
            };
          })
        }
        onHover={(cell) => point(cell ? { behaviour: memories[cell.column].id } : {})}
        marks={mark < 0 ? [] : matrix.map((_, row) => ({ row, column: mark }))}
      />
      <p className="timeline-note-text">
        {isTraining(known)
          ? words.views.loading
          : words.views.source(known.auc ? formatFixed(known.auc.test, 3) : '–')}
      </p>
    </>
  );
}
