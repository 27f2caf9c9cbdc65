import { expect, expectAccessible, test } from './page';
import { languages, pages, routes, themes } from './routes';

test('the rail links to every panel of the list, and to no other', async ({ page }) => {
  await page.goto('');
  const links = page.getByRole('navigation', { name: 'Panels' }).locator('a[href^="#/"]');
  await expect(links).toHaveCount(routes.length);
  const addresses = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  expect(addresses.map((address) => address.replace(/^#\/|\?.*$/g, ''))).toEqual(routes);
});

for (const route of [...routes, ...pages]) {
  for (const language of languages) {
    for (const theme of themes) {
      test(`${route} in ${language}, ${theme}: axe finds nothing`, async ({ page }) => {
        await page.goto(`#/${route}?lang=${language}&theme=${theme}`);
        await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
        await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`));
        await expectAccessible(page);
      });
    }

    test(`${route} in ${language}: fits a phone's width`, async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(`#/${route}?lang=${language}`);
      await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(390);
    });
  }
}
