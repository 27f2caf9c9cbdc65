import type { Locator, Page } from '@playwright/test';
import { figureMenu } from '../src/content/en/figureMenu';
import { rowsOf } from './csv';
import { expect, open, test } from './page';
import { routes } from './routes';

const experiments = '[data-part=experiments]';
const measured = (query: string, press: (section: Locator) => Promise<void>): Sight => ({
  query,
  within: experiments,
  before: async (page) => {
    const section = page.locator(experiments);
    await press(section);
    await section.locator('.button-primary').click();
    // A training or a measurement is under way.
    await expect(section.locator('.figure')).toHaveCount(1, { timeout: 30_000 });
  },
});
const choose = (section: Locator) => section.locator('.prediction button').first().click();

/** What a panel shows: as it opens, under every tab, and once something was measured. */
const sights: Readonly<Record<string, readonly Sight[]>> = {
  timeline: [
    { query: '' },
    { query: 'experiment=copies', within: experiments },
    measured('experiment=cost', choose),
    measured('experiment=recency&trialSteps=20', choose),
    measured('experiment=drown&trialSteps=20', choose),
    measured('experiment=knockouts', async () => {}),
  ],
  numerals: [
    { query: '' },
    ...['order', 'prices', 'hidden', 'meter'].map((tab) => ({
      query: `experiment=${tab}`,
      within: experiments,
    })),
  ],
};
type Sight = {
  readonly query: string;
  /** The part whose figures are pressed; left out: the panel. */
  readonly within?: string;
  readonly before?: (page: Page) => Promise<void>;
};

type Saved = { readonly figure: string; readonly name: string; readonly type: string; readonly text: string };

/** Presses every entry of every figure's menu; what would be downloaded is kept instead. */
const pressAll = (page: Page, within: string, entries: readonly string[]) =>
  page.locator(within).evaluate(async (place, entries) => {
    const saved: Saved[] = [];
    const wrong: string[] = [];
    const frames = () =>
      new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const until = async (happened: () => boolean) => {
      for (let waited = 0; waited < 600 && !happened(); waited++) await frames();
      return happened();
    };
    const blobs = new Map<string, Blob>();
    const address = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      const url = address(blob);
      blobs.set(url, blob);
      return url;
    };
    let figure = '';
    let figures = 0;
    const downloads: Promise<void>[] = [];
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      const { download: name, href } = this;
      const blob = blobs.get(href);
      const of = figure;
      downloads.push(
        (async () => {
          const text = blob?.type === 'image/png' ? '' : ((await blob?.text()) ?? '');
          saved.push({ figure: of, name, type: blob?.type ?? '', text });
        })(),
      );
    };
    const open = () => document.querySelector<HTMLElement>('.figure-menu-items:popover-open');
    for (const button of place.querySelectorAll<HTMLElement>('.figure-menu-button')) {
      if (!button.checkVisibility()) continue;
      button.focus();
      // The name is given with the focus.
      await frames();
      figure = `${++figures} ${button.getAttribute('aria-label')}`;
      const count = [...(button.nextElementSibling?.querySelectorAll('button') ?? [])].length;
      for (let entry = 0; entry < count; entry++) {
        button.click();
        if (!(await until(() => open() !== null))) wrong.push(`${figure}: does not open`);
        await frames();
        const item = open()?.querySelectorAll('button')[entry];
        const label = item?.textContent ?? '';
        if (!entries.includes(label)) wrong.push(`${figure}: ${label} is not an entry`);
        item?.click();
        if (!(await until(() => open() === null)))
          wrong.push(`${figure}: ${label}: ${open()?.querySelector('p')?.textContent}`);
        await frames();
      }
      if (!document.querySelector('.panel')) wrong.push(`${figure}: the panel is gone`);
    }
    await Promise.all(downloads);
    return { saved, wrong };
  }, entries);

for (const route of routes)
  test(`every entry of every figure's menu in ${route} gives what it says`, async ({ page }) => {
    test.slow();
    const { formats, showTable, hideTable } = figureMenu;
    for (const { query, within = '.panel', before } of sights[route] ?? [{ query: '' }]) {
      await page.goto('about:blank');
      await open(page, `#/${route}?lang=en&${query}`);
      await before?.(page);
      await expect(page.locator(within).locator('.figure-menu-button').first()).toBeAttached();
      const { saved, wrong } = await pressAll(page, within, [
        showTable,
        hideTable,
        ...Object.values(formats),
      ]);
      expect(wrong).toEqual([]);
      const figures = new Set(saved.map(({ figure }) => figure));
      expect(saved.length).toBe(figures.size * Object.keys(formats).length);
      // Each figure has files of its own.
      expect(new Set(saved.map(({ name }) => name)).size).toBe(saved.length);
      for (const { figure, type, text } of saved) {
        if (type !== 'image/png') expect(text.length, figure).toBeGreaterThan(10);
        if (type !== 'text/csv') continue;
        const [head, ...rows] = rowsOf(text);
        expect(new Set(head).size, `${figure}: ${head}`).toBe(head.length);
        expect(head, figure).not.toContain('');
        for (const row of rows) expect(row.length, `${figure}: ${row}`).toBe(head.length);
      }
    }
  });
