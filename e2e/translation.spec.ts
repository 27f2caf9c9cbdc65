import type { Page } from '@playwright/test';
import { expect, open, test } from './page';
import { routes } from './routes';

declare global {
  /** What `translate` put in the place of texts. */
  var translated: { readonly node: Text; readonly text: string; readonly outer: Element }[];
}

/** What a browser does that translates the page: each text gives way to elements of the translator's own. */
async function translate(page: Page): Promise<void> {
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    globalThis.translated = texts.flatMap((node) => {
      const left = 'script, style, title, option, textarea, svg, math, [translate=no]';
      if (!node.data.trim() || node.parentElement?.closest(left)) return [];
      const outer = document.createElement('font');
      outer.append(document.createElement('font'));
      outer.firstElementChild?.append(node.data);
      node.replaceWith(outer);
      return [{ node, text: node.data, outer }];
    });
  });
}

/** Texts that have changed since, while the page goes on showing their translation. */
const frozen = (page: Page) =>
  page.evaluate(() =>
    globalThis.translated.flatMap(({ node, text, outer }) =>
      outer.isConnected && node.data !== text
        ? [`${outer.parentElement?.className}: ${text}, now ${node.data}`]
        : [],
    ),
  );

for (const route of routes)
  test(`${route} lives on and shows true numbers while a browser translates it`, async ({ page }) => {
    await open(page, `#/${route}?backend=wasm`);
    await translate(page);
    const step = page.getByRole('button', { name: 'Step', exact: true });
    await step.click();
    await expect(page.locator('.status')).toHaveAttribute('title', /step 1 \//);
    const sliders = page.getByRole('main').getByRole('slider');
    for (const slider of (await sliders.all()).slice(0, 4)) {
      if (!(await slider.isVisible()) || !(await slider.isEnabled())) continue;
      await slider.focus();
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowLeft');
    }
    await step.click();
    await expect(page.locator('.status')).toHaveAttribute('title', /step [1-9]/);
    // Pictures follow a report within a few frames.
    await page.waitForTimeout(500);
    expect(await frozen(page)).toEqual([]);
    await expect(page.getByText('This panel stopped working')).toHaveCount(0);
  });
