import { formatCsv } from './csv';
import { type About, type Picture, pictureOf } from './picture';
import { saveFile } from './saveFile';
import { tableOf } from './tableOf';

export type FigureFormat = 'svg' | 'png' | 'csv';
/** How a figure's title joins its panel's; heads of the comment rows of a CSV file, and of the columns of a chart that has no table. */
export type SaveWords = {
  readonly titled: (panel: string, figure: string) => string;
  readonly title: string;
  readonly claim: string;
  readonly link: string;
  readonly date: string;
  readonly picture: string;
  readonly mark: string;
};

/** Hands a figure over as a file. Nothing leaves the machine. */
export async function saveFigure(
  figure: Element,
  format: FigureFormat,
  link: string,
  words: SaveWords,
  fallbackTitle: string,
): Promise<void> {
  const about = aboutOf(figure, link, words, fallbackTitle);
  saveFile(`${nameOf(figure, link)}.${format}`, await contentOf(figure, format, about, words));
}

async function contentOf(
  figure: Element,
  format: FigureFormat,
  about: About,
  words: SaveWords,
): Promise<Blob> {
  switch (format) {
    case 'svg':
      return new Blob([pictureOf(figure, about).svg], { type: 'image/svg+xml' });
    case 'png':
      return raster(pictureOf(figure, about));
    case 'csv': {
      const comment = (['title', 'claim', 'link', 'date'] as const).flatMap((key) => {
        const value = about[key];
        return value ? [[`# ${words[key]}`, value]] : [];
      });
      const rows = [...comment, [], ...tableOf(figure, [words.picture, words.mark])];
      return new Blob([formatCsv(rows)], { type: 'text/csv' });
    }
  }
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

function nameOf(figure: Element, link: string): string {
  const route = /#\/([a-z]+)/.exec(link)?.[1];
  const part = figure.closest('[data-part]')?.getAttribute('data-part');
  return ['unfold', route, part].filter(Boolean).join('-');
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
