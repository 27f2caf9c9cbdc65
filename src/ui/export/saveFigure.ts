import { formatCsv } from './csv';
import type { Data } from './data';
import { type About, type Picture, pictureOf } from './picture';
import { saveFile } from './saveFile';
import { tableOf } from './tableOf';

/** `json` tells where the numbers of `csv` are from, as CSV on the Web (W3C) has it. */
export type FigureFormat = 'svg' | 'png' | 'csv' | 'json';
/** How a figure's title joins its panel's; heads of the columns of a chart that has no table. */
export type SaveWords = {
  readonly titled: (panel: string, figure: string) => string;
  readonly picture: string;
  readonly mark: string;
};

/** Hands a figure over as a file. Nothing leaves the machine. */
export async function saveFigure(
  figure: Element,
  format: FigureFormat,
  {
    link,
    words,
    title,
    data,
  }: {
    readonly link: string;
    readonly words: SaveWords;
    /** Of a figure that has no heading. */
    readonly title: string;
    /** Left out: the figure's tables in the page. */
    readonly data?: () => Data;
  },
): Promise<void> {
  const about = aboutOf(figure, link, words, title);
  const name = nameOf(figure, link);
  const numbers = () => data?.() ?? tableOf(figure, [words.picture, words.mark]);
  saveFile(`${name}.${endings[format]}`, await contentOf(figure, format, name, about, numbers));
}

const endings = { svg: 'svg', png: 'png', csv: 'csv', json: 'csv-metadata.json' };

async function contentOf(
  figure: Element,
  format: FigureFormat,
  name: string,
  about: About,
  numbers: () => Data,
): Promise<Blob> {
  switch (format) {
    case 'svg':
      return new Blob([pictureOf(figure, about).svg], { type: 'image/svg+xml' });
    case 'png':
      return raster(pictureOf(figure, about));
    case 'csv':
      return new Blob([formatCsv(numbers())], { type: 'text/csv' });
    case 'json':
      return new Blob([metadataOf(`${name}.csv`, about, numbers())], { type: 'application/json' });
  }
}

/** https://www.w3.org/TR/tabular-metadata/: a file beside the table, found by its name. */
function metadataOf(url: string, { title, claim, link, date, language }: About, { columns }: Data): string {
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': language }],
    url,
    'dc:title': title,
    'dc:description': claim,
    'dc:source': link,
    'dc:date': date,
    tableSchema: { columns: columns.map((titles) => ({ titles })) },
  };
  return `${JSON.stringify(metadata, undefined, 2)}\n`;
}

function aboutOf(figure: Element, link: string, words: SaveWords, fallbackTitle: string): About {
  const own = textOf(figure.querySelector('.figure-head > :is(h2, h3)')) || fallbackTitle;
  const panel = textOf(figure.closest('.panel')?.querySelector('h1'));
  const shown = [...figure.querySelectorAll('.figure-note, [role=img][aria-label], svg[aria-label]')]
    .filter((one) => !one.closest('.figure-menu'))
    .map((one) => one.getAttribute('aria-label') ?? textOf(one));
  return {
    title: panel && own ? words.titled(panel, own) : panel || own,
    summary: [...new Set(shown)].filter((line) => line && line !== own),
    claim: claimOf(figure),
    link,
    date: new Date().toISOString().slice(0, 10),
    language: document.documentElement.lang,
  };
}

const textOf = (element: Element | null | undefined) => element?.textContent?.trim() ?? '';

/** The nearest claim label: the figure's own, its section's, its panel's. */
function claimOf(figure: Element): string | undefined {
  const own = figure.getAttribute('data-claim');
  if (own) return own;
  for (let at: Element | null = figure; at; at = at.parentElement) {
    const claim = at.querySelector(
      at === figure ? '.claim' : ':scope > :is(.panel-title, .panel-head) .claim, :scope > .claim',
    );
    if (claim) return claim.textContent?.trim();
  }
  return undefined;
}

/** `unfold-collapse-trace`; a figure that is no part by itself adds its title. */
function nameOf(figure: Element, link: string): string {
  const route = /#\/([a-z]+)/.exec(link)?.[1];
  const part = figure.closest('[data-part]');
  const title = textOf(figure.querySelector('.figure-head > :is(h2, h3)'));
  const own = part === figure ? '' : title;
  return ['unfold', route, part?.getAttribute('data-part'), own]
    .filter(Boolean)
    .join('-')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 80)
    .replace(/-$/, '');
}

/** Pixels per CSS pixel, and the longest side that every browser's canvas takes. */
const density = 2;
const longest = 8192;

async function raster({ svg, width, height }: Picture): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const scale = Math.min(density, longest / Math.max(width, height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new Error('the picture could not be encoded');
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}
