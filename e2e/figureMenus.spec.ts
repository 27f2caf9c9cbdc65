import type { Page } from '@playwright/test';
import { figureMenu } from '../src/content/en/figureMenu';
import { uploadedTable } from '../src/content/en/uploadedTable';
import { expect, test } from './page';
import { routes } from './routes';

/** What a panel shows beside its first sight: every tab, and what appears once something was measured. */
const sights: Readonly<Record<string, readonly Sight[]>> = {
  timeline: [
    ...['maps', 'cost', 'copies', 'rule'].map((tab) => ({ query: `experiment=${tab}` })),
    ...['recency', 'drown'].map((tab) => ({
      query: `experiment=${tab}&trialSteps=20`,
      before: async (page: Page) => {
        const section = page.locator('[data-part=experiments]');
        await section.locator('.prediction button').first().click();
        await section.locator('.primary').click();
        await expect(section.locator('.figure')).toHaveCount(1);
      },
    })),
    {
      query: 'experiment=knockouts',
      before: async (page: Page) => {
        const section = page.locator('[data-part=experiments]');
        await section.locator('.primary').click();
        await expect(section.locator('.figure')).toHaveCount(1);
      },
    },
  ],
  numerals: ['odometer', 'order', 'prices', 'hidden', 'meter'].map((tab) => ({ query: `experiment=${tab}` })),
  collapse: [
    {
      query: '',
      before: async (page: Page) => {
        await page.getByRole('button', { name: uploadedTable.files.open }).click();
        await expect(page.locator('[data-part=uploaded-cloud]')).toBeVisible();
      },
    },
  ],
};
type Sight = { readonly query: string; readonly before?: (page: Page) => Promise<void> };

type Saved = { readonly figure: string; readonly name: string; readonly type: string; readonly text: string };

/** Presses every entry of every figure's menu; what would be downloaded is kept instead. */
const pressAll = (page: Page, entries: readonly string[]) =>
  page.evaluate(async (entries) => {
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
    for (const button of document.querySelectorAll<HTMLElement>('.figure-menu-button')) {
      if (!button.checkVisibility()) continue;
      button.focus();
      figure = button.getAttribute('aria-label') ?? '';
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
    const { formats, showTable, hideTable } = figureMenu;
    for (const { query, before } of sights[route] ?? [{ query: '' }]) {
      await page.goto('about:blank');
      await page.goto(`#/${route}?lang=en&${query}`);
      await expect(page.locator('.panel h1')).toBeVisible();
      await expect(page.locator('.figure-menu-button').first()).toBeVisible();
      await before?.(page);
      const { saved, wrong } = await pressAll(page, [showTable, hideTable, ...Object.values(formats)]);
      expect(wrong).toEqual([]);
      const figures = new Set(saved.map(({ figure }) => figure));
      expect(saved.length).toBe(figures.size * Object.keys(formats).length);
      for (const { figure, type, text } of saved)
        if (type !== 'image/png') expect(text.length, figure).toBeGreaterThan(10);
    }
  });
