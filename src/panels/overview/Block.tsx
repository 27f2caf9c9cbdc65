import type { ReactNode } from 'react';
import { formatNumber } from '../../ui/formatNumber';
import { useNumberCards } from '../../ui/NumberCards';
import { type BlockName, downstream, norm, outputOf, stageOf, stages } from './blocks';
import { movedCard, normCard } from './cards';
import { panelOf } from './links';
import type { Reading } from './reading';
import { point, useOverview } from './store';
import type { PanelWords } from './words';

/** A block of the live model: its name opens its panel, its figures are the model's own. */
export function Block({
  name,
  reading,
  words,
  children,
}: {
  readonly name: BlockName;
  readonly reading: Reading;
  readonly words: PanelWords;
  readonly children: ReactNode;
}) {
  const card = useNumberCards();
  const stage = useOverview((state) => state.stage);
  const touched = useOverview((state) => state.touched);
  const pointed = useOverview((state) => state.pointed === name);
  const at = stages.indexOf(stageOf[name]);
  const output = outputOf(name, reading.now);
  const moved = reading.moved[name] ?? 0;
  const changed = touched !== undefined && downstream(touched).has(name);
  return (
    <section
      className="overview-block"
      data-block={name}
      data-waiting={at > stage || undefined}
      data-current={at === stage || undefined}
      data-changed={changed || undefined}
      data-pointed={pointed || undefined}
      style={{ gridArea: name }}
      aria-label={words.blocks[name].name}
      onPointerEnter={() => point(name)}
      onPointerLeave={({ pointerType }) => {
        // A finger leaves as soon as it has tapped.
        if (pointerType !== 'touch') point(undefined);
      }}
      onFocus={() => point(name)}
    >
      <div className="overview-block-head">
        <a href={panelOf(name, reading.inputs)} aria-label={words.open(words.blocks[name].name)}>
          {words.blocks[name].name} <span aria-hidden="true">›</span>
        </a>
        {output && name !== 'pctr' && (
          // One figure, so that no block grows when an input moves: the card of how far it moved has both sizes.
          <span
            className={`explained overview-figure${changed ? ' overview-moved' : ''}`}
            {...card(() => (changed ? movedCard : normCard)(reading, name, words))}
          >
            {changed ? `Δ ${formatNumber(moved, 2)}` : `‖${formatNumber(norm(output))}‖`}
          </span>
        )}
      </div>
      {children}
    </section>
  );
}
