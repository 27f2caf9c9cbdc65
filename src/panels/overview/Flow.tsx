import { linkHorizontal, linkVertical } from 'd3';
import { type RefObject, useEffect, useState } from 'react';
import { type BlockName, downstream, type Edge, edges, norm, outputOf, stageOf, stages } from './blocks';
import type { Reading } from './reading';
import { useOverview } from './store';

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** Blocks that are not part of the live model, joined as the paper joins them. */
const apart = [
  ['similarity', 'interaction'],
  ['hashid', 'interaction'],
  ['interaction', 'tasks'],
  ['tasks', 'pctr'],
] as const;

/** Where the blocks stand inside the diagram, in pixels. */
function useBoxes(diagram: RefObject<HTMLElement | null>): Readonly<Record<string, Box>> {
  const [boxes, setBoxes] = useState<Record<string, Box>>({});
  // Not a layout effect: those of children run before their parent's ref is set.
  useEffect(() => {
    const element = diagram.current;
    if (!element) return;
    const measure = () => {
      const origin = element.getBoundingClientRect();
      const found: Record<string, Box> = {};
      for (const block of element.querySelectorAll<HTMLElement>('[data-block]')) {
        const { left, right, top, bottom } = block.getBoundingClientRect();
        found[block.dataset.block ?? ''] = {
          left: left - origin.left,
          right: right - origin.left,
          top: top - origin.top,
          bottom: bottom - origin.top,
        };
      }
      setBoxes((old) => (JSON.stringify(old) === JSON.stringify(found) ? old : found));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    for (const block of element.querySelectorAll('[data-block]')) observer.observe(block);
    return () => observer.disconnect();
  }, [diagram]);
  return boxes;
}

/** Links keep this far from a block's corners. */
const margin = 12;

/** From the right of one block to the left of the next; from bottom to top where they stand above each other. */
function pathOf(from: Box, to: Box): string | undefined {
  const source: [number, number] = [from.right, (from.top + from.bottom) / 2];
  if (to.left >= from.right - 1) {
    // As level as the box allows, so that links arrive side by side and not on top of one another.
    const target: [number, number] = [
      to.left,
      Math.min(Math.max(source[1], to.top + margin), to.bottom - margin),
    ];
    return linkHorizontal()({ source, target }) ?? undefined;
  }
  const x = (Math.max(from.left, to.left) + Math.min(from.right, to.right)) / 2;
  const down = to.top >= from.bottom - 1;
  return (
    linkVertical()({
      source: [x, down ? from.bottom : from.top],
      target: [x, down ? to.top : to.bottom],
    }) ?? undefined
  );
}

/** Signed where it can be said: what a part adds to the logit, and the logit. */
export function signedFlow({ parts, now }: Reading, [from, to]: Edge): number | undefined {
  if (to === 'pctr') return now.logit;
  if (to === 'tower' && (from === 'interest' || from === 'target' || from === 'number')) return parts[from];
  return undefined;
}

/** Thickness in pixels: of what is added to the logit, or of the vector's root mean square. */
function thickness(reading: Reading, edge: Edge): number {
  const signed = signedFlow(reading, edge);
  const output = outputOf(edge[0], reading.now);
  const size =
    signed !== undefined ? Math.abs(signed) : output ? norm(output) / Math.sqrt(output.length) : 0.5;
  return 1.5 + 5 * Math.tanh(0.8 * size);
}

export function Links({
  diagram,
  reading,
}: {
  readonly diagram: RefObject<HTMLElement | null>;
  readonly reading: Reading;
}) {
  const boxes = useBoxes(diagram);
  const { stage, touched, changes } = useOverview();
  const changed = touched && downstream(touched);
  const stageAt = (name: BlockName) => stages.indexOf(stageOf[name]);
  return (
    <svg className="overview-links" aria-hidden="true">
      {apart.map(([from, to]) => {
        const path = boxes[from] && boxes[to] && pathOf(boxes[from], boxes[to]);
        return path && <path key={`${from} ${to}`} className="overview-link-apart" d={path} />;
      })}
      {edges.map((edge) => {
        const [from, to] = edge;
        const path = boxes[from] && boxes[to] && pathOf(boxes[from], boxes[to]);
        if (!path) return null;
        const signed = signedFlow(reading, edge);
        const color =
          signed === undefined ? 'var(--rule)' : signed < 0 ? 'var(--negative)' : 'var(--positive)';
        const carries = changed?.has(from) && changed.has(to);
        return (
          <g key={`${from} ${to}`} data-waiting={stageAt(to) > stage || undefined}>
            <path className="overview-link" d={path} stroke={color} strokeWidth={thickness(reading, edge)} />
            {(carries || stageAt(to) === stage) && (
              <path
                // A new change, or a new stage, sends a new pulse.
                key={`${changes} ${stage}`}
                className="overview-pulse"
                d={path}
                pathLength={100}
                style={{
                  animationDelay: `${carries && stage === stages.length - 1 ? stageAt(from) * 240 : 0}ms`,
                }}
              />
            )}
          </g>
        );
      })}
    </svg>
  );
}
