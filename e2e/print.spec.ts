import { expect, open, test } from './page';
import { pages, routes } from './routes';

/** The inner width of an A4 sheet with margins of 12 mm, in CSS pixels. */
const width = 703;

test.use({ viewport: { width: 1280, height: 720 } });

for (const route of [...routes, ...pages]) {
  test(`${route} on paper: light, without what is pressed, no wider than the sheet`, async ({ page }) => {
    await open(page, `#/${route}?lang=zh&theme=dark`);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    await expect(page.locator('main')).toHaveCSS('color', 'rgb(27, 27, 25)');
    for (const name of ['.header', '.rail', '.panel-controls', '.page-links nav', '.button'])
      for (const one of await page.locator(name).all()) await expect(one).toBeHidden();

    await page.setViewportSize({ width, height: 1000 });
    const faults = () =>
      page.evaluate((sheet) => {
        const found: string[] = [];
        for (const element of document.querySelectorAll('main *')) {
          // What is for screen readers only takes no place, and a picture draws what it likes inside of itself.
          if (element.closest('.visually-hidden') || element.parentElement?.closest('svg')) continue;
          const { left, right, height } = element.getBoundingClientRect();
          const name = `${element.tagName} ${element.getAttribute('class')}`;
          if (right > sheet + 1 || left < -1) found.push(`${name}: from ${left} to ${right}`);
          const room = element.parentElement?.getBoundingClientRect().height ?? 0;
          if (element.matches(':is(.chart, .heatmap) > svg') && height > room + 1)
            found.push(`${name}: ${height} high in ${room}`);
        }
        return found;
      }, width);
    await expect.poll(faults).toEqual([]);
  });
}

test('a sheet says where the page is found again', async ({ page }) => {
  await open(page, '#/numerals?lang=en&value=23');
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('.page-links')).toHaveText(/numerals\?.*value=23/);
});
