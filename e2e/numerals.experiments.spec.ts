import type { Page } from '@playwright/test';
import { expect, expectAccessible, open, speak, test } from './page';

/** The experiments below the numerals panel, in both languages, by what a visitor reads and hears. */
const languages = [
  {
    language: 'en',
    tab: 'Order appears',
    roll: 'Roll 31 → 32',
    changed: 'Digits that change 70 %',
    binary: 'Wheels of base 2: 011111₂',
    binaryNext: 'Wheels of base 2: 100000₂',
    train: 'Train',
    again: 'Train again',
    stop: 'Stop',
    trained: /^trained, (\d+) steps/,
    stopped: /^stopped at step/,
    digits: 'digits, bases 2, 3',
    ids: 'one row per value',
    unseenCard: 'RMSE on unseen values: digits, bases 2, 3',
    ask: 'Besides base 10, which of these sets finds “ends in 9”?',
    right: 'Bases 2 and 5',
    base10: /^base 10: /,
    base3: /^base 3: /,
    rows: 'Rows: digits, bases 2, 3',
  },
  {
    language: 'zh',
    tab: '学出保序',
    roll: '31 → 32',
    changed: '改变的数位 70 %',
    binary: '2 进制的轮子：011111₂',
    binaryNext: '2 进制的轮子：100000₂',
    train: '训练',
    again: '重新训练',
    stop: '停止',
    trained: /^训练完成，共 (\d+) 步/,
    stopped: /^停在第/,
    digits: '区分数位，2、3 进制',
    ids: '每个取值一行',
    unseenCard: '没见过的取值上的 RMSE：区分数位，2、3 进制',
    ask: '除了 10 进制，下面哪一组进制也能发现“以 9 结尾”？',
    right: '2、5 进制',
    base10: /^10 进制: /,
    base3: /^3 进制: /,
    rows: '行数：区分数位，2、3 进制',
  },
] as const;

const [en] = languages;

const openExperiment = (page: Page, settings: string) =>
  open(page, `#/numerals?lang=en&motion=reduced&${settings}`);

const number = (text: string | null) => Number(text?.replace('−', '-'));

test('31 to 32 turns six binary wheels and one ternary', async ({ page }) => {
  await openExperiment(page, 'experiment=odometer');
  for (const say of languages) {
    await speak(page, say.language);
    await expect(page.getByText(say.changed)).toBeVisible();
    await expect(page.getByRole('img', { name: say.binary })).toBeVisible();
  }
  await page.getByRole('button', { name: languages[1].roll, exact: true }).click();
  for (const say of languages) {
    await speak(page, say.language);
    await expect(page.getByRole('button', { name: say.roll, exact: true })).toBeVisible();
    await expect(page.getByRole('img', { name: say.binaryNext })).toBeVisible();
  }
});

test('ids fail on hidden values, digits fill them in, and the card adds up', async ({ page }) => {
  await openExperiment(page, 'experiment=hidden&count=64&trainSteps=150');
  await page.getByRole('button', { name: en.train, exact: true }).click();
  await expect(page.getByText(en.trained)).toBeVisible({ timeout: 60_000 });
  for (const say of languages) {
    await speak(page, say.language);
    await expect(page.getByText(say.trained)).toBeVisible();
    const unseen = async (name: string) =>
      number(await page.getByRole('row', { name }).first().getByRole('button').last().textContent());
    const filledIn = await unseen(say.digits);
    expect(filledIn).toBeLessThan(0.25);
    expect(await unseen(say.ids)).toBeGreaterThan(0.4);

    await page.getByRole('row', { name: say.digits }).first().getByRole('button').last().click();
    const card = page.getByRole('dialog');
    await expect(card).toContainText(say.unseenCard);
    const result = number(await card.locator('.number-card-result strong').textContent());
    expect(result).toBeCloseTo(filledIn, 2);
    await page.keyboard.press('Escape');
  }
});

test('prediction first; base 10 finds prices in 9, base 3 does not', async ({ page }) => {
  await openExperiment(page, 'experiment=prices&trainSteps=300');
  for (const say of languages) {
    await speak(page, say.language);
    await expect(page.getByRole('group', { name: say.ask })).toBeVisible();
    await expect(page.getByRole('button', { name: say.train, exact: true })).toBeVisible();
  }
  const [, zh] = languages;
  await page
    .getByRole('group', { name: zh.ask })
    .getByRole('button', { name: zh.right, exact: true })
    .click();
  await page.getByRole('button', { name: zh.train, exact: true }).click();
  await expect(page.getByText(zh.trained)).toBeVisible({ timeout: 60_000 });
  for (const say of languages) {
    await speak(page, say.language);
    await expect(page.getByText(say.trained)).toBeVisible();
    const error = async (name: RegExp) =>
      number((await page.getByRole('button', { name }).getAttribute('aria-label'))?.split(': ')[1] ?? '');
    expect(await error(say.base10)).toBeLessThan(0.1);
    expect(await error(say.base3)).toBeGreaterThan(0.12);
  }
});

test('leaving an experiment ends its training', async ({ page }) => {
  await open(page, '#/numerals?lang=en&motion=full&experiment=order&trainSteps=800');
  await page.getByRole('button', { name: en.train, exact: true }).click();
  await expect(page.getByRole('button', { name: en.stop, exact: true })).toBeVisible();
  await page.getByRole('tab').first().click();
  await page.getByRole('tab', { name: en.tab }).click();
  // What was learned until then stays to be looked at.
  for (const say of languages) {
    await speak(page, say.language);
    await expect(page.getByText(say.stopped)).toBeVisible();
    await expect(page.getByRole('button', { name: say.again, exact: true })).toBeVisible();
  }
});

for (const [language, theme] of [
  ['en', 'light'],
  ['zh', 'dark'],
] as const)
  test(`axe finds nothing in any experiment: ${language}, ${theme}`, async ({ page }) => {
    await open(page, `#/numerals?lang=${language}&motion=reduced&theme=${theme}&hiding=block`);
    const tabs = page.locator('.numerals-experiments').getByRole('tab');
    await expect(tabs).toHaveCount(5);
    for (const tab of await tabs.all()) {
      await tab.click();
      await expect(tab).toHaveAttribute('aria-selected', 'true');
      await expectAccessible(page, '.numerals-experiments');
    }
  });

test('a billion values take 117 rows', async ({ page }) => {
  await openExperiment(page, 'experiment=meter&power=30');
  for (const say of languages) {
    await speak(page, say.language);
    await page.getByRole('button', { name: '117', exact: true }).last().click();
    await expect(page.getByRole('dialog')).toContainText(say.rows);
    await expect(page.getByRole('dialog')).toContainText('2·30 + 3·19');
    await page.keyboard.press('Escape');
  }
});
