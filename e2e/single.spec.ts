import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { classroom } from '../src/content/en/classroom';
import { frame } from '../src/content/en/frame';
import { expect, open, test } from './page';
import { routes } from './routes';

const file = pathToFileURL(join(import.meta.dirname, '../dist-single/unfold.html')).href;

// As a browser opens it on a double click: from a file, where nothing else can be loaded.
test.use({ baseURL: file });

test('the single file opens from the disk, trains in its worker on wasm, and turns its pages', async ({
  page,
}) => {
  await open(page, `${file}#/timeline?backend=wasm`);
  const status = page.getByRole('status').first();
  await expect(status).toContainText(/wasm .*step 300 \/ 300 .*AUC 0\.8\d\d/);
  expect(page.workers()).toHaveLength(1);
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(status).toContainText(/step [1-9]/);
  for (const route of routes) {
    await page.locator(`nav a[href^="#/${route}"]`).click();
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
  }
  // A lab's recorded run is inside.
  await page.locator('nav a[href^="#/hashid"]').click();
  await expect(page.getByText(frame.recorded.label('1'))).toBeVisible();
  await page.getByRole('radio', { name: '中文' }).check({ force: true });
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await expect(page).toHaveURL(/unfold\.html#.*lang=zh/);
});

test('the speaker’s window keeps step with a page from the disk', async ({ page }) => {
  await open(page, `${file}#/timeline`);
  await page.getByRole('button', { name: classroom.more.label, exact: true }).click();
  const [notes] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('button', { name: classroom.present.notes }).click(),
  ]);
  const heading = notes.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(frame.panels.timeline);
  await notes.getByRole('button', { name: classroom.notes.forward, exact: true }).click();
  await expect(page).toHaveURL(/#\/numerals/);
  await expect(heading).toHaveText(frame.panels.numerals);
  await expect(notes.locator('.notes-key')).toHaveText(
    (await page.locator('.panel-key').textContent()) ?? '',
  );
});

test('the single file is as strict as the site', async ({ page, faults }) => {
  await page.goto(file);
  const stopped = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "inline script ran"';
    document.body.append(script);
    const fetched = await fetch('https://example.com/').then(
      () => true,
      () => false,
    );
    return { script: document.title !== 'inline script ran', fetch: !fetched };
  });
  expect(stopped).toEqual({ script: true, fetch: true });
  await expect
    .poll(() => faults.filter((fault) => /content security policy/i.test(fault)).length)
    .toBeGreaterThan(2);
  // These were ours.
  faults.length = 0;
});
