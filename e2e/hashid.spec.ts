import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectLevel, follow, open, reload, speak, test } from './page';

/** The panel in both languages, by what a visitor reads and hears. */
const languages = [
  {
    language: 'en',
    train: 'Train all five',
    again: 'Train again',
    standing: 'Test AUC now',
    own: /The new ad at/,
    flipped: /changed/,
    duplicate: 'Duplicate this creative',
    predictions: /Predicted click rate of the new ad/,
    shuffle: 'Shuffle the hash',
    bits: 'Bits',
    overlay: 'Overlay run 1',
    recall: 'Recall run 1',
    symbol: 'Symbol 1',
    header: 'Experiment: HashID.*counter 0\\.\\d{3} \\| id 0',
  },
  {
    language: 'zh',
    train: '训练五个模型',
    again: '再训练一次',
    standing: '当前测试 AUC',
    own: /新广告位于/,
    flipped: /变了/,
    duplicate: '复制这个素材',
    predictions: /新广告与画面最像它的广告的预估点击率/,
    shuffle: '打乱哈希',
    bits: '比特数',
    overlay: '叠加第 1 次',
    recall: '恢复设置第 1 次',
    symbol: '第 1 个符号',
    header: '实验：HashID.*自增 ID 0\\.\\d{3} \\| 随机 ID 0',
  },
] as const;

/** [key][parameters, cold, warm, variation in percent] as screen readers hear them. */
async function figures(page: Page, caption: string): Promise<number[][]> {
  const rows = page.getByRole('table', { name: caption }).locator('tbody tr');
  await expect(rows).toHaveCount(5);
  const texts = await rows.evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? '')),
  );
  return texts.map((cells) => cells.map(Number.parseFloat));
}

const [en] = languages;

test('new ads are ranked by HashID and not by id; the run is kept; nothing is inaccessible', async ({
  page,
}) => {
  // Five models: much for a busy machine.
  test.slow();
  await open(page, '#/hashid?lang=en');
  const recorded = await figures(page, en.standing);
  await page.getByRole('button', { name: en.train }).click();
  await expect(page.getByRole('button', { name: en.again })).toBeVisible({ timeout: 120_000 });
  expect(await figures(page, en.standing)).toEqual(recorded);
  const details = page.locator('.status > button');
  for (const say of languages) {
    await speak(page, say.language);
    await expect(page.getByRole('button', { name: say.again })).toBeVisible();
    // The header names what is in the picture, in one line; the rest is in what the line opens.
    await expect(details).toContainText(new RegExp(say.header));
    expect((await details.boundingBox())?.height).toBeLessThan(40);
    await expect(details).not.toContainText('wasm');
    await details.click();
    await expect(page.locator('.status-details')).toContainText('wasm');
    await page.keyboard.press('Escape');
    const [increment, id, , hash] = await figures(page, say.standing);
    expect(hash[1] - id[1]).toBeGreaterThan(0.1);
    expect(increment[1]).toBeLessThan(id[1] + 0.02);
    expect(hash[3]).toBeLessThan(id[3] / 10);
  }

  // A duplicate: the id's two predictions differ, HashID's hardly.
  await page.getByRole('button', { name: languages[1].duplicate }).click();
  for (const say of languages) {
    await speak(page, say.language);
    await expect(page.getByRole('button', { name: say.duplicate })).toBeVisible();
    const variations = await page
      .getByRole('table', { name: say.predictions })
      .locator('tbody tr td:nth-child(4)')
      .allTextContents();
    expect(Number.parseFloat(variations[3])).toBeLessThan(Number.parseFloat(variations[1]));
  }
  for (const say of languages) {
    await speak(page, say.language);
    await page.getByRole('button', { name: say.overlay }).click();
    await expectAccessible(page);

    await page.getByRole('button', { name: say.shuffle }).first().click();
    await expect(page).toHaveURL(/hash=random/);
    await reload(page);
    await page.getByRole('button', { name: say.recall }).click();
    await expect(page).not.toHaveURL(/hash=random/);
  }
});

test('arrow keys move the new ad across a line: a bit flips, a row changes; a number explains itself', async ({
  page,
}) => {
  await open(page, '#/hashid');
  for (const say of languages) {
    await follow(page, `#/hashid?lang=${say.language}&bits=18&x=0.5`);
    await expect(page.getByRole('slider', { name: say.bits })).toHaveValue('18');
    const own = page.getByRole('application', { name: say.own });
    await own.focus();
    for (let i = 0; i < 5; i++) await page.keyboard.press('Shift+ArrowRight');
    await expect(page.getByText(say.flipped)).toBeVisible();
    await expect(page.locator('.hashid-symbol[data-flipped]').first()).toBeVisible();
    await expect(page.locator('.hashid-digit[data-flipped]').first()).toBeVisible();
    await expect(page).toHaveURL(/x=1\.5/);
    await page.locator('.hashid-symbol').first().click();
    await expect(page.getByRole('dialog')).toContainText(say.symbol);
    await page.keyboard.press('Escape');
  }
});

test('damaged links and a spoilt history leave the defaults', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('unfold.hashid.history', '[{"id":1,"specs":{"hash":{}},"curves":7},3,null]');
  });
  await open(page, '#/hashid?bits=13&bases=7&traffic=12&hash=magic&ad=9999&lang=en');
  await expect(page.getByRole('slider', { name: 'Bits' })).toHaveValue('12');
  await expect(page.getByText('Finished runs are kept here')).toBeVisible();
  await expect(page.getByText(/bits=13/)).toBeVisible();
});

test('paused midway, all five stand at one step, as they did in every picture before', async ({ page }) => {
  await open(page, '#/hashid?lang=en');
  await expectLevel(page, 5);
});
