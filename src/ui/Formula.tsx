import { createElement, type ReactNode, useEffect, useRef, useState } from 'react';
import type { Concept } from './explanation';
import './Formula.css';

/**
 * Formulas as MathML, so that they are read aloud, scale with the text and need no library. Parts carry the colour of
 * their concept.
 */

type Part = { readonly children: ReactNode; readonly concept?: Concept };
const paint = (concept?: Concept) => (concept ? { style: { color: `var(${concept})` } } : undefined);

/** @param label the formula in words, for those who hear it */
export function Formula({
  label,
  block = false,
  children,
}: {
  readonly label?: string;
  readonly block?: boolean;
  readonly children: ReactNode;
}) {
  const math = createElement('math', { display: block ? 'block' : 'inline', 'aria-label': label }, children);
  return block ? <Scrolled>{math}</Scrolled> : math;
}

/** A formula wider than its place scrolls, and only then can be focused to do so with the arrow keys. */
function Scrolled({ children }: { readonly children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  const [tooWide, setTooWide] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setTooWide(element.scrollWidth > element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={ref} className="formula" tabIndex={tooWide ? 0 : undefined}>
      {children}
    </div>
  );
}

/** A variable. `upright` for names of several letters. */
export function Name({ children, concept, bold = false }: Part & { readonly bold?: boolean }) {
  return createElement('mi', { ...paint(concept), className: bold ? 'math-bold' : undefined }, children);
}

export function Num({ children, concept }: Part) {
  return createElement('mn', paint(concept), children);
}

export function Op({ children, concept }: Part) {
  return createElement('mo', paint(concept), children);
}

/** Words inside a formula. */
export function Words({ children, concept }: Part) {
  return createElement('mtext', paint(concept), children);
}

export function Row({ children, concept }: Part) {
  return createElement('mrow', paint(concept), children);
}

export function Sub({
  base,
  sub,
  concept,
}: {
  readonly base: ReactNode;
  readonly sub: ReactNode;
  readonly concept?: Concept;
}) {
  return createElement('msub', paint(concept), <Row>{base}</Row>, <Row>{sub}</Row>);
}

export function Sup({
  base,
  sup,
  concept,
}: {
  readonly base: ReactNode;
  readonly sup: ReactNode;
  readonly concept?: Concept;
}) {
  return createElement('msup', paint(concept), <Row>{base}</Row>, <Row>{sup}</Row>);
}

export function Fraction({
  over,
  under,
  concept,
}: {
  readonly over: ReactNode;
  readonly under: ReactNode;
  readonly concept?: Concept;
}) {
  return createElement('mfrac', paint(concept), <Row>{over}</Row>, <Row>{under}</Row>);
}

export function Root({ children, concept }: Part) {
  return createElement('msqrt', paint(concept), children);
}

export function Sum({ from, to }: { readonly from?: ReactNode; readonly to?: ReactNode }) {
  const sigma = createElement('mo', { movablelimits: 'false', className: 'math-sum' }, '∑');
  // Fonts without a mathematical table set limits too close.
  const under = createElement('mrow', { className: 'math-under' }, from);
  const over = createElement('mrow', { className: 'math-over' }, to);
  if (to !== undefined) return createElement('munderover', undefined, sigma, under, over);
  return from === undefined ? sigma : createElement('munder', undefined, sigma, under);
}

/** An accent above: `~`, `^`. */
export function Over({
  base,
  accent,
  concept,
}: {
  readonly base: ReactNode;
  readonly accent: string;
  readonly concept?: Concept;
}) {
  return createElement('mover', { ...paint(concept), accent: 'true' }, <Row>{base}</Row>, <Op>{accent}</Op>);
}
