import { collapse } from '../src/content/en/collapse';
import { frame } from '../src/content/en/frame';
import { expect, follow, open, test } from './page';

test('the link is the worksheet', async ({ page }) => {
  await open(page, '#/numerals?value=23&lang=zh&theme=dark');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page).toHaveTitle(/进制编码/);

  // What changes is written, what is at its default is not.
  await page.getByRole('radio', { name: 'English' }).check({ force: true });
  await expect(page).toHaveURL(/#\/numerals\?value=23&theme=dark$/);

  // A panel is found again as it was left, and the back button leads there too.
  await page.getByRole('link', { name: 'Timeline' }).click();
  await expect(page).toHaveURL(/#\/timeline\?theme=dark$/);
  await page.goBack();
  await expect(page).toHaveURL(/#\/numerals\?value=23&theme=dark$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Numerals' })).toBeVisible();
});

test('a damaged link gives defaults and says what was wrong', async ({ page }) => {
  // The panel that the address begins with is shown at once, and no other before it.
  await page.addInitScript(() => {
    new MutationObserver(() => {
      if (document.title !== 'Unfold · 展开') document.documentElement.dataset.first ??= document.title;
    }).observe(document, { subtree: true, childList: true });
  });
  const notices = page.getByRole('region', { name: 'Notices' });
  await open(page, '#/collapse/extra?dimension=999');
  await expect(page.locator('html')).toHaveAttribute(
    'data-first',
    frame.documentTitle(frame.panels.collapse),
  );
  await expect(page.getByRole('heading', { level: 1, name: collapse.title })).toBeVisible();
  await expect(notices).toContainText('goes on with “extra” after “collapse”');
  await expect(notices).toContainText(
    'dimension=999, which cannot be used here. Shown instead: dimension=64.',
  );
  for (const left of [1, 0]) {
    await notices.getByRole('button', { name: 'Dismiss' }).first().click();
    await expect(notices.getByRole('button')).toHaveCount(left);
  }

  await follow(page, '#/numerals?value=5000&sparkle=1');
  await expect(notices).toContainText('value=5000');
  await expect(notices).toContainText('sparkle=1');
  for (const left of [1, 0]) {
    await notices.getByRole('button', { name: 'Dismiss' }).first().click();
    await expect(notices.getByRole('button')).toHaveCount(left);
  }

  await open(page, '#/nowhere');
  await expect(notices).toContainText('nowhere');
  await expect(page.getByRole('heading', { level: 1, name: 'One click, predicted live' })).toBeVisible();
  // Values that are good by themselves and contradict each other.
  for (const [link, told] of [
    [
      '#/collapse?dimension=8&direction=20',
      'direction=20, which cannot be used here. Shown instead: direction=8.',
    ],
    ['#/numerals?range=64&value=700', 'range=64, which cannot be used here. Shown instead: range=1024.'],
    ['#/timeline?chosen=9', 'chosen=9, which cannot be used here. Shown instead: chosen=none.'],
  ]) {
    await follow(page, link);
    await expect(notices).toContainText(told);
  }
  await open(page, '#/timeline?history=coffee:abc');
  await expect(notices).toContainText('Shown instead: history=coffee:0.167,news:1.5');
  await open(page, '#/nowhere');
  await page.getByRole('radio', { name: '中文' }).check({ force: true });
  await expect(page.getByRole('region', { name: '提示' })).toContainText('没有名为“nowhere”的面板');
});

test('runs are played, paused, stepped and reset, by keys too', async ({ page }) => {
  await open(page, '#/timeline');
  const status = page.getByRole('status').first();
  await expect(status).toContainText(/wasm .*step 300 \/ 300 .*AUC 0\.\d{3}/);
  await page.getByRole('combobox', { name: 'Speed' }).selectOption({ label: '2 steps/s' });

  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  await expect(status).toContainText('step 0 / 300');
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(status).toContainText('step 1 / 300');

  await page.locator('.panel-stage').focus();
  await page.keyboard.press('.');
  await expect(status).toContainText('step 2 / 300');
  await page.keyboard.press(' ');
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  await page.keyboard.press(' ');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await page.keyboard.press('r');
  await expect(status).toContainText('step 0 / 300');
});

test('on empty ground Space scrolls, and what was trained stays', async ({ page }) => {
  await open(page, '#/timeline');
  const status = page.getByRole('status').first();
  await expect(status).toContainText(/step 300 \/ 300.*trained in advance/);
  await page.getByRole('main').focus();
  await page.keyboard.press(' ');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
  for (const key of ['.', 'r', ' ']) await page.keyboard.press(key);
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await expect(status).toContainText(/step 300 \/ 300.*trained in advance/);
  // The picture takes the keys once it was clicked.
  await page.keyboard.press('Home');
  await page.locator('.panel-stage').click({ position: { x: 3, y: 3 } });
  await page.keyboard.press('r');
  await expect(status).toContainText('step 0 / 300');
});

test('a number opens its card from the keyboard, and Escape leads back', async ({ page }) => {
  await open(page, '#/timeline');
  const number = page
    .getByRole('main')
    .getByRole('button', { name: /0\.\d{3}/ })
    .first();
  await number.focus();
  await page.keyboard.press('Enter');
  const card = page.locator('[popover]').getByRole('dialog');
  await expect(card).toBeVisible();
  await expect(card.getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await expect(number).toBeFocused();
});

test('the first stop leads past the frame', async ({ page }) => {
  await open(page, '#/timeline');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('a dark page is dark from its first picture', async ({ page }) => {
  await page.addInitScript(() => {
    const grounds = new Set<string>();
    const look = () => {
      grounds.add(getComputedStyle(document.documentElement).backgroundColor);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    Object.assign(window, { grounds });
  });
  const grounds = () => page.evaluate(() => [...(window as unknown as { grounds: Set<string> }).grounds]);
  const dark = ['rgb(15, 16, 17)'];

  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page, '#/numerals');
  expect(await grounds()).toEqual(dark);

  // Chosen against the system, in the link and from then on.
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('about:blank');
  await open(page, '#/numerals?theme=dark');
  expect(await grounds()).toEqual(dark);
});

test('where the system chooses the colours, pictures stand on its ground', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await open(page, '#/collapse?theme=light');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('enlarged twice, or with large type, header and rail leave three quarters of the height to the panel', async ({
  page,
}) => {
  await page.setViewportSize({ width: 640, height: 360 });
  await open(page, '#/timeline?lang=en');
  const heightOf = async (selector: string) => (await page.locator(selector).boundingBox())?.height ?? 0;
  expect((await heightOf('.header')) + (await heightOf('.rail'))).toBeLessThan(90);
  await expect(page.getByRole('link', { name: 'Numerals' })).toBeVisible();
});
