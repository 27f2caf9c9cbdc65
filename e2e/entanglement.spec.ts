import type { Page } from '@playwright/test';
import { expect, expectAccessible, follow, open, reload, speak, test } from './page';

/** The panel in both languages, by what a visitor reads and hears. */
const languages = [
  {
    language: 'en',
    train: 'Train all three',
    again: 'Train again',
    table: 'Test AUC now',
    agree: 'Agree',
    conflict: 'Conflict',
    history: 'Finished runs',
    overlay: 'Overlay run 1',
    recall: 'Recall run 1',
    thin: 'thin: run 1',
    distance: 'Distance in table B',
    near: 'near = liked',
    gate: /Task B gives table B/,
    onlyA: 'only A',
  },
  {
    language: 'zh',
    train: '训练三个模型',
    again: '再训练一次',
    table: '当前测试 AUC',
    agree: '一致',
    conflict: '冲突',
    history: '完成的训练',
    overlay: '叠加第 1 次',
    recall: '恢复设置第 1 次',
    thin: '细线：第 1 次',
    distance: '表 B中的距离',
    near: '近 = 喜欢',
    gate: /任务 B 给表 B的权重/,
    onlyA: '只学 A',
  },
] as const;

const panel = '.entanglement-stage';

/** [shared, STEM, single][task A all, task B all, conflicting, agreeing] as screen readers hear them. */
async function aucs(page: Page, caption: string): Promise<number[][]> {
  const rows = page.getByRole('table', { name: caption }).locator('tbody tr');
  await expect(rows).toHaveCount(3);
  const texts = await rows.evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? '')),
  );
  return texts.map((cells) => cells.map(Number));
}

const [en] = languages;

test('opposite tasks invert the shared table; its own table keeps task B right', async ({ page }) => {
  await open(page, '#/entanglement?lang=en');
  const recorded = await aucs(page, en.table);
  await page.getByRole('button', { name: en.train }).click();
  await expect(page.getByRole('button', { name: en.again })).toBeVisible({ timeout: 60_000 });
  expect(await aucs(page, en.table)).toEqual(recorded);
  for (const say of languages) {
    await speak(page, say.language);
    await expect(page.getByRole('button', { name: say.again })).toBeVisible();
    const [shared, stem, single] = await aucs(page, say.table);
    expect(shared[2]).toBeLessThan(0.2);
    expect(stem[2]).toBeGreaterThan(0.8);
    expect(single[2]).toBeGreaterThan(0.8);
    expect(shared[3]).toBeGreaterThan(0.85);

    await expectAccessible(page);

    // A number knows its inputs.
    const far = page.locator('.entanglement-plane').filter({ hasText: /B/ }).locator('.explained');
    await far.first().click();
    const card = page.getByRole('dialog');
    await expect(card).toContainText(say.distance);
    expect(Number(await card.locator('.number-card-result strong').textContent())).toBeGreaterThan(1);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: say.gate }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
  }

  // The run is kept, drawn behind the next one, and survives a reload.
  for (const say of languages) {
    await speak(page, say.language);
    await page.getByRole('button', { name: say.overlay }).click();
    await expect(page.getByText(say.thin)).toBeVisible();
    await page.locator('.lab-presets').getByRole('button', { name: say.agree }).click();
    await expect(page).toHaveURL(/conflict=0/);
    await reload(page);
    await page.getByRole('button', { name: say.recall }).click();
    await expect(page).not.toHaveURL(/conflict=0/);
  }
});

test('a link holds the experiment, and the header drives it step by step', async ({ page }) => {
  await open(page, '#/entanglement');
  for (const say of languages) {
    await follow(
      page,
      `#/entanglement?lang=${say.language}&conflict=0.5&width=4&towers=1&learn=A&user=3&item=5`,
    );
    await expect(page.locator(panel)).toContainText(/3.*5/);
    await expect(page.getByRole('slider', { name: say.conflict })).toHaveValue('0.5');
    await expect(page.getByRole('radio', { name: say.onlyA })).toBeChecked();
    await page.locator('.panel-stage').focus();
    await page.keyboard.press('.');
    await expect(page.getByRole('banner')).toContainText('1 / 500');
    await page.keyboard.press('.');
    await expect(page.getByRole('banner')).toContainText('2 / 500');
    await page.keyboard.press('r');
    await expect(page.getByRole('banner')).toContainText('0 / 500');
  }
});

test('damaged links and a spoilt history leave the defaults', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('unfold.entanglement.history', '[{"id":1,"specs":{"shared":{}},"curves":7},3,null]');
  });
  await open(page, '#/entanglement?conflict=7&width=99&lang=en');
  await expect(page.getByRole('slider', { name: 'Conflict' })).toHaveValue('1');
  await expect(page.getByText('Finished runs are kept here')).toBeVisible();
});
