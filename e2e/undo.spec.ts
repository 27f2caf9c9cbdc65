import type { Locator, Page } from '@playwright/test';
import { expect, open, test } from './page';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const status = (page: Page) => page.getByRole('status').first();

async function middleOf(what: Locator): Promise<{ x: number; y: number }> {
  await what.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await what.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  return { x: x + width / 2, y: y + height / 2 };
}

test('a trained model that Reset or Play replaced comes back by Undo, and its tooltip says so', async ({
  page,
}) => {
  await open(page, '#/timeline?backend=wasm');
  await expect(status(page)).toContainText(/wasm .* step 300 \/ 300/);
  const trained = await status(page).textContent();
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  await expect(undo).toHaveAttribute('aria-disabled', 'true');
  await press(page, 'Reset');
  await expect(status(page)).toContainText('step 0 / 300');
  await expect(undo).toHaveAttribute('title', /back to the training at step 300/);
  await undo.click();
  await expect(status(page)).toHaveText(trained ?? '');
  await press(page, 'Redo');
  await expect(status(page)).toContainText('step 0 / 300');
  await undo.click();
  await press(page, 'Step');
  await expect(status(page)).toContainText('step 1 / 300');
  await page.keyboard.press('Control+z');
  await expect(status(page)).toHaveText(trained ?? '');
});

test('the model trained in advance is in the menu once another has taken its place', async ({ page }) => {
  await open(page, '#/timeline?backend=wasm');
  const entry = page.getByRole('button', { name: 'Show the model trained in advance' });
  await press(page, 'More');
  await expect(entry).toBeHidden();
  await page.keyboard.press('Escape');
  await press(page, 'Step');
  await expect(status(page)).toContainText('step 1 / 300');
  await press(page, 'More');
  await entry.click();
  await expect(status(page)).toContainText('trained in advance');
});

test('arms that a setting replaced come back by Undo with the setting, and go by Redo', async ({ page }) => {
  await open(page, '#/entanglement?backend=wasm');
  // At full speed it would have finished before it is paused.
  await page.getByRole('combobox', { name: 'Speed' }).selectOption({ label: '30 steps/s' });
  await press(page, 'Play');
  // Not the recorded run that stood there before.
  await expect(status(page)).toContainText(/step [1-9]\d? \//);
  await press(page, 'Pause');
  await expect(status(page)).toContainText('paused');
  const slider = page.getByRole('slider', { name: 'Conflict' });
  const before = await slider.inputValue();
  await slider.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(status(page)).toContainText('step 0');
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  await expect(undo).toHaveAttribute('title', /back to the training at step [1-9]\d?\b/);
  const [step] = /step \d+/.exec((await undo.getAttribute('title')) ?? '') ?? [];
  await undo.click();
  await expect(status(page)).toContainText(`${step} /`);
  expect(await slider.inputValue()).toBe(before);
  await press(page, 'Redo');
  await expect(status(page)).toContainText('step 0');
  expect(await slider.inputValue()).not.toBe(before);
});

test('a drag is one entry of Undo, however long it rests', async ({ page }) => {
  await open(page, '#/numerals');
  const marker = page.locator('[data-part=line]').getByRole('slider').last();
  const from = await middleOf(marker);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (const by of [-60, -120, -180]) {
    await page.mouse.move(from.x + by, from.y, { steps: 4 });
    // Longer than a key that is held down may rest.
    await page.waitForTimeout(600);
  }
  await page.mouse.up();
  await expect(marker).not.toHaveAttribute('aria-valuenow', '51');
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  await undo.click();
  await expect(marker).toHaveAttribute('aria-valuenow', '51');
  await expect(undo).toHaveAttribute('aria-disabled', 'true');
});

test('a page loaded again in mid-training offers the last weights', async ({ page }) => {
  await open(page, '#/timeline?backend=wasm');
  await page.getByRole('combobox', { name: 'Speed' }).selectOption({ label: '10 steps/s' });
  await press(page, 'Play');
  // Of the new run, not step 300 of the model that was shown before.
  await expect(status(page)).toContainText(/step [1-9]\d? \//);
  const asked = page.waitForEvent('dialog');
  // By the page itself: the driver's own reload does not always return from the browser's question.
  await page.evaluate(() => void setTimeout(() => location.reload()));
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.accept();
  await page.getByRole('button', { name: 'Show them' }).click();
  await expect(status(page)).toContainText(/step [1-9]\d* \/ 300 .* stopped/);
});
