import { inlined } from './inlined';
import { type Paint, paintReader } from './paint';

/** What stands beside every exported figure. */
export type About = {
  readonly title: string;
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
const captionSize = 10;
const captionLine = 14;

/** What belongs to the page and not to the figure: its heading (drawn as the title), controls, words for screen readers. */
const notDrawn =
  '.figure-head > :is(h2, h3), .figure-menu, .figure-table, .visually-hidden, [popover], button, label, fieldset, input, select, textarea, .segmented, .field, title, desc';

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
  const box = figure.getBoundingClientRect();
  const width = Math.ceil(Math.max(box.width, 320) + 2 * pad);
  const caption = [
    [about.claim, about.date].filter(Boolean).join(' · '),
    ...wrapped(about.link, Math.floor((width - 2 * pad) / (captionSize * 0.55))),
  ];
  const top = pad + titleSize + 12;
  const foot = Math.ceil(top + box.height + pad);
  const height = foot + caption.length * captionLine + pad;

  root.setAttribute('width', String(width));
  root.setAttribute('height', String(height));
  root.setAttribute('viewBox', `0 0 ${width} ${height}`);
  root.setAttribute('font-family', style.fontFamily);
  root.setAttribute('lang', about.language);
  root.append(
    make('title', {}, about.title),
    make('desc', {}, [about.claim, about.date, about.link].filter(Boolean).join('\n')),
    metadata(page, about),
    make('rect', { width, height, fill: colors.page }),
    make(
      'text',
      { x: pad, y: pad + titleSize, 'font-size': titleSize, 'font-weight': 600, fill: colors.text },
      about.title,
    ),
  );

  const drawing = make('g', { transform: `translate(${pad - box.left},${top - box.top})` });
  drawing.append(...drawn(figure, make, paint));
  root.append(drawing);

  caption.forEach((line, index) => {
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
    if (index === 0) root.append(text);
    else {
      const anchor = make('a', { href: about.link });
      anchor.append(text);
      root.append(anchor);
    }
  });
  return { svg: new XMLSerializer().serializeToString(page), width, height };
}

type Make = (name: string, attributes: Record<string, string | number>, text?: string) => Element;

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
  return parts;
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
  for (let i = 0; i < node.data.length; i++) {
    range.setStart(node, i);
    range.setEnd(node, i + 1);
    const box = range.getClientRects()[0];
    if (!box || box.width === 0) continue;
    const last = lines[lines.length - 1];
    if (last && Math.abs(last.box.top - box.top) < box.height / 2) last.text += node.data[i];
    else lines.push({ text: node.data[i], box });
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

function wrapped(text: string, most: number): string[] {
  return text.match(new RegExp(`.{1,${Math.max(20, most)}}`, 'gu')) ?? [];
}
