import type { Language } from '../../content';
import { formatHash, formatLink, parseHash } from '../../state/link/link';
import { free, type Worksheet, worksheetFields } from '../../state/link/worksheet';

export const forms = ['page', 'worksheet', 'embed'] as const;
export type Form = (typeof forms)[number];

/** How the sharer likes the page is not what the others should get. */
const personal = ['theme', 'motion', 'present', 'embed', 'lang', 'hide', 'lock'];

/** The address to give away, from the page's own. @param language left out: the reader's own */
export function sharedLink({
  page,
  link,
  worksheet,
  form,
  language,
}: {
  /** Address of the page without its hash. */
  readonly page: string;
  readonly link: string;
  readonly worksheet: Worksheet;
  readonly form: Form;
  readonly language?: Language;
}): string {
  const { route, parameters } = parseHash(link);
  const given = new Map([...parameters].filter(([name]) => !personal.includes(name)));
  for (const [name, value] of formatLink(worksheet, worksheetFields, free)) given.set(name, value);
  if (language) given.set('lang', language);
  if (form === 'embed') given.set('embed', '1');
  return page + formatHash({ route, parameters: given });
}

const escapes: Record<string, string> = { '&': '&amp;', '"': '&quot;', '<': '&lt;' };
const escaped = (text: string) => text.replace(/[&"<]/g, (one) => escapes[one]);

/** What to paste into another page. */
export function iframeOf(link: string, title: string): string {
  return `<iframe src="${escaped(link)}" title="${escaped(title)}" width="600" height="400" loading="lazy"></iframe>`;
}
