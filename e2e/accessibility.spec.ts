import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, follow, open, test } from './page';
import { languages, pages, routes, themes } from './routes';

test('the rail links to every panel of the list, and to no other', async ({ page }) => {
  await open(page);
  const links = page.getByRole('navigation', { name: 'Panels' }).locator('a[href^="#/"]');
  await expect(links).toHaveCount(routes.length);
  const addresses = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  expect(addresses.map((address) => address.replace(/^#\/|\?.*$/g, ''))).toEqual(routes);
});

for (const route of [...routes, ...pages]) {
  test(`${route}: axe finds nothing in any language and theme, and it fits a phone's width`, async ({
    page,
  }) => {
    await open(page, `#/${route}?lang=en&theme=light`);
    const turnTo = async (lang: (typeof languages)[number], theme: (typeof themes)[number]) => {
      await follow(page, `#/${route}?lang=${lang}&theme=${theme}`);
      await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${lang}`));
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
    };
    for (const lang of languages)
      for (const theme of themes) {
        await turnTo(lang, theme);
        await expectAccessible(page, 'html', `${lang}, ${theme}`);
      }
    await page.setViewportSize({ width: 390, height: 844 });
    for (const lang of languages) {
      await turnTo(lang, 'light');
      // Pictures that measure themselves follow the window a moment later.
      const width = () => page.evaluate(() => document.documentElement.scrollWidth);
      await expect.poll(width, lang).toBeLessThanOrEqual(390);
    }
  });
}

test('where the system chooses the colours, what is chosen and how long a bar is can still be seen', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page, '#/timeline');
  const backgroundOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor);
  await expect(page.locator('.timeline-ad-bar').first()).toBeVisible();
  const segment = 'main .segmented input';
  expect(await backgroundOf(`${segment}:checked + span`)).not.toBe(
    await backgroundOf(`${segment}:not(:checked) + span`),
  );
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const toggle = page.getByRole('switch').first();
  const track = () => toggle.evaluate((element) => getComputedStyle(element).backgroundColor);
  const on = await track();
  await toggle.click();
  await expect.poll(track).not.toBe(on);
  expect(await backgroundOf('.timeline-ad-bar')).not.toBe(ground);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  /** A finger's way over the page, which playwright has no word for. */
  async function swipe(page: Page, from: readonly [number, number], by: readonly [number, number]) {
    const session = await page.context().newCDPSession(page);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', part?: number) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: part === undefined ? [] : [{ x: from[0] + part * by[0], y: from[1] + part * by[1] }],
      });
    await send('touchStart', 0);
    for (let i = 1; i <= 8; i++) await send('touchMove', i / 8);
    await send('touchEnd');
  }

  const middle = async (handle: Locator) => {
    const box = await handle.boundingBox();
    if (!box) throw new Error('the handle is not drawn');
    return [box.x + box.width / 2, box.y + box.height / 2] as const;
  };

  for (const { route, handle, by, says, freely } of [
    {
      route: 'numerals',
      handle: '.numerals-marker >> nth=-1',
      by: [-160, 0],
      says: /value=\d+/,
      freely: false,
    },
    { route: 'timeline', handle: '.timeline-disc >> nth=0', by: [-160, 0], says: /history=/, freely: false },
    { route: 'hashid', handle: '.hashid-own', by: [120, -106], says: /[?&]x=/, freely: true },
  ] as const)
    test(`what is dragged on ${route} follows a finger to the end`, async ({ page }) => {
      await open(page, `#/${route}`);
      const found = page.locator(handle);
      await found.scrollIntoViewIfNeeded();
      const [x, y] = await middle(found);
      await swipe(page, [x, y], by);
      await expect(page).toHaveURL(says);
      await expect.poll(async () => Math.abs((await middle(found))[0] - (x + by[0]))).toBeLessThan(4);
      if (freely) expect(Math.abs((await middle(found))[1] - (y + by[1]))).toBeLessThan(4);
    });

  for (const { on, address, what } of [
    { on: 'a slider', address: '#/entanglement', what: '.panel-controls input[type=range]' },
    { on: 'the number line', address: '#/numerals', what: '[data-part=line] > svg' },
    { on: 'a picture to pick from', address: '#/entanglement', what: '.entanglement-ground' },
  ])
    test(`a finger that begins on ${on} and scrolls changes nothing there, and a tap does`, async ({
      page,
    }) => {
      await open(page, `${address}?backend=wasm`);
      const place = page.locator(what).first();
      await place.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      const before = page.url();
      const { x, y, width, height } = (await place.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
      const from = [x + width * 0.8, y + height * 0.8] as const;
      const top = await page.evaluate(() => scrollY);
      await swipe(page, from, [2, -160]);
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(top + 60);
      // Longer than a change takes to stand in the address.
      await page.waitForTimeout(500);
      expect(page.url()).toBe(before);
      await expect(page.getByRole('button', { name: 'Undo', exact: true })).toHaveAttribute(
        'aria-disabled',
        'true',
      );
      await place.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      // The tap that stops a page in motion does nothing else: a visitor taps again.
      await expect(async () => {
        const now = (await place.boundingBox()) ?? { x: 0, y: 0 };
        await page.touchscreen.tap(now.x + width * 0.8, now.y + height * 0.8);
        await expect(page).not.toHaveURL(before, { timeout: 1500 });
      }).toPass();
    });

  test('a finger that starts beside what is dragged scrolls the page', async ({ page }) => {
    await open(page, '#/timeline');
    await expect(page.locator('.timeline-disc').first()).toBeVisible();
    const [x, y] = await middle(page.locator('.timeline-ad'));
    await swipe(page, [x, y], [0, -160]);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(80);
  });
});
