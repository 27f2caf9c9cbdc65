import { inlined } from './inlined';
import { type Paint, paintReader } from './paint';

/** What stands beside every exported figure. */
export type About = {
  readonly title: string;
  /** What is to be seen, for those who do not see it. */
  readonly summary: readonly string[];
  /** The claim label's words, where the page has one. */
  readonly claim?: string;
  /** The address that shows this figure as it is. */
  readonly link: string;
  /** ISO date. */
  readonly date: string;
  readonly language: string;
};

export type Picture = { readonly svg: string; readonly width: number; readonly height: number };

const svgSpace = 'http://www.w3.org/2000/svg';
const dublinCore = 'http://purl.org/dc/elements/1.1/';
const pad = 16;
const titleSize = 15;
const titleLine = 20;
const captionSize = 10;
const captionLine = 14;

/**
 * What belongs to the page and not to the figure: its heading (drawn as the title), controls that show no picture of
 * their own, words for screen readers.
 */
const notDrawn =
  '.figure-head > :is(h2, h3), .figure-menu, .figure-table, .visually-hidden, [popover], button:not(:has(svg:not(.icon))), label, fieldset, input, select, textarea, .segmented, .field, title, desc';

/**
 * A figure as one svg without style sheets: its svgs, canvases and words where they stand in the page, a title above,
 * and below it the claim, the date and the link.
 */
export function pictureOf(figure: Element, about: About): Picture {
  const paint = paintReader();
  const page = document.implementation.createDocument(svgSpace, 'svg');
  const root = page.documentElement;
  const make = (name: string, attributes: Record<string, string | number>, text?: string): Element => {
    const element = page.createElementNS(svgSpace, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    if (text !== undefined) element.textContent = printable(text);
    return element;
  };
  const style = getComputedStyle(figure);
  const colors = {
    page: paint(getComputedStyle(document.documentElement).backgroundColor).color,
    text: paint(style.color).color,
  };
  const box = seenOf(figure, make, paint);
  const width = Math.ceil(Math.max(box.width, 320) + 2 * pad);
  const fitted = (text: string, size: number, weight = 400) =>
    wrapped(text, width - 2 * pad, `${weight} ${size}px ${style.fontFamily}`);
  const title = fitted(about.title, titleSize, 600);
  const caption = [
    ...fitted([about.claim, about.date].filter(Boolean).join(' · '), captionSize).map((text) => ({ text })),
    ...fitted(about.link, captionSize).map((text) => ({ text, link: about.link })),
  ];
  const top = pad + title.length * titleLine + 8;
  const foot = Math.ceil(top + box.height + pad);
  const height = foot + caption.length * captionLine + pad;

  root.setAttribute('width', String(width));
  root.setAttribute('height', String(height));
  root.setAttribute('viewBox', `0 0 ${width} ${height}`);
  root.setAttribute('font-family', style.fontFamily);
  root.setAttribute('lang', about.language);
  root.append(
    make('title', {}, about.title),
    make('desc', {}, [...about.summary, about.claim, about.date, about.link].filter(Boolean).join('\n')),
    metadata(page, about),
    make('rect', { width, height, fill: colors.page }),
    ...title.map((text, index) => {
      const y = pad + titleSize + index * titleLine;
      return make('text', { x: pad, y, 'font-size': titleSize, 'font-weight': 600, fill: colors.text }, text);
    }),
  );

  const drawing = make('g', { transform: `translate(${pad - box.left},${top - box.top})` });
  drawing.append(...drawn(figure, make, paint));
  root.append(drawing);

  caption.forEach(({ text: line, link }: { text: string; link?: string }, index) => {
    const text = make(
      'text',
      {
        x: pad,
        y: foot + (index + 1) * captionLine,
        'font-size': captionSize,
        fill: colors.text,
        'fill-opacity': 0.75,
      },
      line,
    );
    const anchor = link && make('a', { href: link });
    if (anchor) anchor.append(text);
    root.append(anchor || text);
  });
  return { svg: new XMLSerializer().serializeToString(page), width, height };
}

type Make = (name: string, attributes: Record<string, string | number>, text?: string) => Element;

type Box = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** Where the figure is, without the line of its heading if nothing else stands there, and without empty space below. */
function seenOf(figure: Element, make: Make, paint: (color: string) => Paint): Box {
  const { left, top, bottom, width } = figure.getBoundingClientRect();
  const head = figure.querySelector(':scope > .figure-head');
  const from = head && drawn(head, make, paint).length === 0 ? head.getBoundingClientRect().bottom : top;
  const ends = [...figure.children]
    .filter((child) => drawn(child, make, paint).length > 0)
    .map((child) => child.getBoundingClientRect().bottom);
  const to = ends.length > 0 ? Math.max(...ends) : bottom;
  return { left, top: from, width, height: Math.max(0, to - from) };
}

/** Elements for what is seen of a part of the page, in the window's coordinates. */
function drawn(element: Element, make: Make, paint: (color: string) => Paint): Element[] {
  if (
    element.matches(notDrawn) ||
    !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  )
    return [];
  const { x, y, width, height } = element.getBoundingClientRect();
  if (element instanceof SVGSVGElement) {
    const copy = inlined(element, paint);
    for (const [key, value] of Object.entries({ x, y, width, height })) copy.setAttribute(key, String(value));
    copy.setAttribute('overflow', getComputedStyle(element).overflow);
    return [copy];
  }
  if (element instanceof HTMLCanvasElement)
    return [
      make('image', { x, y, width, height, href: enlarged(element, width), preserveAspectRatio: 'none' }),
    ];
  const parts = [...boxOf(element, make, paint)];
  for (const child of element.childNodes) {
    if (child instanceof Text) parts.push(...wordsOf(child, element, make, paint));
    else if (child instanceof Element) parts.push(...drawn(child, make, paint));
  }
  return cutsOff(element) && parts.length > 0 ? [clipped(parts, { x, y, width, height }, make)] : parts;
}

/** Whether more stands in the element than it shows (a wheel of digits). */
function cutsOff(element: Element): boolean {
  const { overflowX, overflowY } = getComputedStyle(element);
  const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
  return (
    (cuts(overflowX) && element.scrollWidth > element.clientWidth) ||
    (cuts(overflowY) && element.scrollHeight > element.clientHeight)
  );
}

/** A nested svg cuts off what leaves it, without names for clips that could meet others on a page. */
function clipped(
  parts: readonly Element[],
  { x, y, width, height }: Record<'x' | 'y' | 'width' | 'height', number>,
  make: Make,
): Element {
  const view = make('svg', {
    x,
    y,
    width,
    height,
    viewBox: `${x} ${y} ${width} ${height}`,
    overflow: 'hidden',
  });
  view.append(...parts);
  return view;
}

/** Cells keep their edges in programs that smooth what they enlarge. */
function enlarged(canvas: HTMLCanvasElement, width: number): string {
  const factor = Math.max(1, Math.ceil((2 * width) / canvas.width));
  const large = document.createElement('canvas');
  large.width = canvas.width * factor;
  large.height = canvas.height * factor;
  const context = large.getContext('2d');
  if (context) {
    context.imageSmoothingEnabled = false;
    context.drawImage(canvas, 0, 0, large.width, large.height);
  }
  return large.toDataURL();
}

/** Background and borders. */
function boxOf(element: Element, make: Make, paint: (color: string) => Paint): Element[] {
  const style = getComputedStyle(element);
  const { x, y, width, height } = element.getBoundingClientRect();
  const parts: Element[] = [];
  const { color, opacity } = paint(style.backgroundColor);
  if (opacity > 0 && width > 0 && height > 0) {
    const rx = Number.parseFloat(style.borderRadius) || 0;
    parts.push(make('rect', { x, y, width, height, rx, fill: color, 'fill-opacity': opacity }));
  }
  const sides = {
    top: [x, y, x + width, y],
    right: [x + width, y, x + width, y + height],
    bottom: [x, y + height, x + width, y + height],
    left: [x, y, x, y + height],
  };
  for (const [side, [x1, y1, x2, y2]] of Object.entries(sides)) {
    const thickness = Number.parseFloat(style.getPropertyValue(`border-${side}-width`));
    const line = paint(style.getPropertyValue(`border-${side}-color`));
    if (!(thickness > 0) || line.opacity === 0) continue;
    const dash = { dashed: '4 3', dotted: '1 3' }[style.getPropertyValue(`border-${side}-style`)];
    const look = { stroke: line.color, 'stroke-opacity': line.opacity, 'stroke-width': thickness };
    parts.push(make('line', { x1, y1, x2, y2, ...look, ...(dash && { 'stroke-dasharray': dash }) }));
  }
  return parts;
}

const ruler = document.createElement('canvas').getContext('2d');

/** A text node as it was broken into lines. */
function wordsOf(node: Text, parent: Element, make: Make, paint: (color: string) => Paint): Element[] {
  const style = getComputedStyle(parent);
  const { color, opacity } = paint(style.color);
  const font = {
    'font-size': style.fontSize,
    'font-weight': style.fontWeight,
    'font-style': style.fontStyle,
  };
  if (!ruler) return [];
  ruler.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = ruler.measureText('x');
  return linesOf(node).map(({ text, box }) => {
    const y = box.top + (box.height - ascent - descent) / 2 + ascent;
    return make('text', { x: box.left, y, ...font, fill: color, 'fill-opacity': opacity }, text);
  });
}

type TextLine = { text: string; readonly box: DOMRect };

function linesOf(node: Text): TextLine[] {
  const range = document.createRange();
  const lines: TextLine[] = [];
  // A letter and the tilde above it are one.
  for (const { segment, index } of new Intl.Segmenter().segment(node.data)) {
    range.setStart(node, index);
    range.setEnd(node, index + segment.length);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    const last = lines[lines.length - 1];
    if (last && Math.abs(last.box.top - box.top) < box.height / 2) last.text += segment;
    // An svg drops the space that a line begins with: the line begins after it.
    else if (segment.trim()) lines.push({ text: segment, box });
  }
  return lines.filter(({ text }) => text.trim());
}

function metadata(page: XMLDocument, { title, claim, link, date, language }: About): Element {
  const element = page.createElementNS(svgSpace, 'metadata');
  for (const [name, value] of Object.entries({ title, source: link, description: claim, date, language })) {
    if (!value) continue;
    const entry = page.createElementNS(dublinCore, `dc:${name}`);
    entry.textContent = printable(value);
    element.append(entry);
  }
  return element;
}

/** Without what XML cannot hold. */
function printable(text: string): string {
  return [...text]
    .filter((character) => character >= ' ' || character === '\n' || character === '\t')
    .join('');
}

/** Lines no wider than that: broken between words, between Chinese characters, and within what is wider than a line. */
function wrapped(text: string, width: number, font: string): string[] {
  if (!ruler) return [text];
  ruler.font = font;
  const fits = (line: string) => (ruler?.measureText(line.trimEnd()).width ?? 0) <= width;
  const pieces = text.match(/\p{Script=Han}\p{P}*|[^\s\p{Script=Han}]+\s*|\s+/gu) ?? [];
  const lines = [''];
  for (const piece of pieces.flatMap((one) => (fits(one) ? [one] : [...one]))) {
    const last = lines.length - 1;
    if (fits(lines[last] + piece)) lines[last] += piece;
    else lines.push(piece);
  }
  return lines.filter((line) => line.trim()).map((line) => line.trimEnd());
}
