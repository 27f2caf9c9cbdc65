import { expect, open, test } from './page';

test('a word of the text opens its definition, and Escape leads back to the word', async ({ page }) => {
  await open(page, '#/collapse');
  const word = page.getByRole('button', { name: 'several sets' });
  await word.focus();
  await page.keyboard.press('Enter');
  const card = page.getByRole('dialog', { name: 'several sets' });
  await expect(card).toContainText('multi-embedding (ME)');
  await expect(card).toContainText('2310.04400');
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await expect(word).toBeFocused();

  await page.keyboard.press('Enter');
  await card.getByRole('link', { name: 'All terms' }).click();
  await expect(page).toHaveURL(/#\/glossary\?term=me/);
  await expect(page.locator('#term-me')).toBeInViewport();
  await expect(card).toHaveCount(0);
});

test('the glossary is filtered in both languages, and leads to where a term can be seen', async ({
  page,
}) => {
  await open(page, '#/glossary?lang=zh');
  await expect(page).toHaveTitle(/术语表/);
  await page.getByRole('searchbox', { name: '查找术语' }).fill('hamming');
  await expect(page.locator('.glossary').getByRole('heading', { level: 2 })).toHaveText([/汉明距离/]);
  await page.getByRole('link', { name: '去看：进制编码' }).click();
  await expect(page).toHaveURL(/#\/numerals\?value=31&compare=32&bases=2/);
  await expect(page.getByRole('heading', { level: 1, name: '进制编码' })).toBeVisible();
});

test('every place the glossary leads to is understood', async ({ page }) => {
  await open(page, '#/glossary');
  const links = page.getByRole('main').getByRole('link', { name: /^See it/ });
  await expect(links.first()).toBeVisible();
  const places = new Set(await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? '')));
  expect(places.size).toBeGreaterThan(10);
  const notices = page.getByRole('region', { name: 'Notices' });
  for (const place of places) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, place);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).not.toHaveText('Glossary');
    await page.waitForFunction(() => document.querySelector('main .panel-main'));
    await expect(notices.getByRole('button')).toHaveCount(0);
  }
});

test('the errata show the arithmetic', async ({ page }) => {
  await open(page, '#/timeline');
  await page.getByRole('navigation', { name: 'Reference' }).getByRole('link', { name: 'Sources' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sources and errata' })).toBeVisible();
  await expect(page.getByRole('row', { name: /^total/ })).toContainText('[2.45, 3.10, 3.75, 4.40]');
  await expect(page.getByRole('main')).toContainText('43 share their vector');
});
