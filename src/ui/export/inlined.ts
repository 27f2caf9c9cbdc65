import type { Paint } from './paint';

/** Initial values of what a child takes over from its parent; only what differs is written. */
const inherited: Readonly<Record<string, string>> = {
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'font-size': '16px',
  'font-weight': '400',
  'font-style': 'normal',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
  'shape-rendering': 'auto',
  'paint-order': 'normal',
};
/** Attributes that mean something only in the page. */
const ofThePage = /^(class|style|tabindex|role|focusable|aria-.*|data-.*)$/;
const shapes = 'path, rect, circle, ellipse, line, polyline, polygon';

/**
 * A copy of an svg that looks the same without the page's style sheets: computed styles stand in attributes, the names
 * of marks in `title`, and what cannot be seen (areas that only catch the pointer) is left out.
 */
export function inlined(svg: SVGSVGElement, paint: (color: string) => Paint): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll<SVGElement>('*')];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  const gone: SVGElement[] = [];
  originals.forEach((original, index) => {
    const element = copies[index];
    const style = getComputedStyle(original);
    const parent = index > 0 && original.parentElement ? getComputedStyle(original.parentElement) : undefined;
    const name = original.getAttribute('aria-label');
    for (const attribute of [...element.attributes])
      if (ofThePage.test(attribute.name)) element.removeAttribute(attribute.name);
    if (style.display === 'none' || style.visibility === 'hidden' || isUnseen(original, style, paint)) {
      gone.push(element);
      return;
    }
    for (const side of ['fill', 'stroke']) setPaint(element, side, style, paint);
    for (const [property, initial] of Object.entries(inherited)) {
      const value = style.getPropertyValue(property);
      if (value !== (parent?.getPropertyValue(property) ?? initial)) element.setAttribute(property, value);
      else element.removeAttribute(property);
    }
    if (style.opacity !== '1') element.setAttribute('opacity', style.opacity);
    if (style.transform !== 'none' && !element.hasAttribute('transform') && index > 0)
      element.setAttribute('transform', style.transform);
    if (name) {
      const title = document.createElementNS(svg.namespaceURI, 'title');
      title.textContent = name;
      element.prepend(title);
    }
  });
  for (const element of gone) element.remove();
  return copy;
}

function setPaint(
  element: SVGElement,
  side: string,
  style: CSSStyleDeclaration,
  paint: (color: string) => Paint,
): void {
  element.removeAttribute(`${side}-opacity`);
  const value = style.getPropertyValue(side);
  if (value === 'none' || value.startsWith('url(')) {
    element.setAttribute(side, value);
    return;
  }
  const { color, opacity } = paint(value);
  element.setAttribute(side, color);
  const covers = opacity * Number(style.getPropertyValue(`${side}-opacity`));
  if (covers < 1) element.setAttribute(`${side}-opacity`, String(covers));
}

function isUnseen(element: SVGElement, style: CSSStyleDeclaration, paint: (color: string) => Paint): boolean {
  const clear = (value: string) =>
    value === 'none' || (!value.startsWith('url(') && paint(value).opacity === 0);
  return element.matches(shapes) && clear(style.fill) && clear(style.stroke);
}
