import { collapse } from '../src/content/en/collapse';
import { expect, open, test } from './page';

test('a chart tells its values by keys, by pointer and by tap', async ({ page }) => {
  await open(page, '#/collapse?lang=en');
  const figure = page.locator('[data-part=spectra]');
  const field = figure.getByRole('application', { name: collapse.spectrum.chart });
  const told = figure.locator('[aria-live]');
  const readout = figure.locator('.lab-readout');
  await field.focus();
  await page.keyboard.press('ArrowRight');
  // Every spectrum begins at its largest value.
  const first = `${collapse.spectrum.direction} 1; ${collapse.random} 1.0000; ${collapse.truth} 1.0000`;
  await expect(told).toContainText(first);
  await expect(readout).toBeVisible();
  await page.keyboard.press('End');
  await expect(told).toContainText(`${collapse.spectrum.direction} 64; `);
  // The planted truth has fewer directions.
  await expect(told).toContainText(`${collapse.truth} –`);
  await page.keyboard.press('Escape');
  await expect(readout).toHaveCount(0);

  await field.hover({ position: { x: 1, y: 10 } });
  await expect(told).toContainText(first);
  await page.mouse.move(0, 0);
  await expect(readout).toHaveCount(0);
  await field.dispatchEvent('pointerdown', { pointerType: 'touch', clientX: 0 });
  await expect(told).toContainText(first);
});
