import { frame } from '../src/content/en/frame';
import { expect, expectAccessible, follow, open, speak, test } from './page';

/** The section on similarity encoding, by what a visitor reads. */
const languages = [
  {
    language: 'en',
    train: 'Train all four',
    again: 'Train again',
    table: 'AUC now',
    base: 'base 3',
    cosine: /Cosine of user 3/,
    guess: 'cosine and digits about alike',
    right: 'Right.',
  },
  {
    language: 'zh',
    train: '训练四个模型',
    again: '再训练一次',
    table: '当前 AUC',
    base: '3 进制',
    cosine: /用户 3 与广告 280/,
    guess: '余弦与数字不相上下',
    right: '对。',
  },
] as const;

const [en] = languages;

test('similarity: the cosine and its digits win on new ads alike', async ({ page }) => {
  test.slow();
  await open(page, '#/hashid?lang=en&simUser=3&simAd=280&simBases=2');
  const section = page.locator('[data-part=similarity]');
  for (const say of languages) {
    await speak(page, say.language);
    await expect(section.getByRole('button', { name: say.base })).toHaveAttribute('aria-pressed', 'false');
    await section.locator('.similarity-walk .explained').first().click();
    await expect(page.getByRole('dialog')).toContainText(say.cosine);
    await page.keyboard.press('Escape');
  }

  // Nobody answers before the run has.
  await speak(page, 'en');
  await section.getByRole('button', { name: en.guess }).click();
  for (const say of languages) {
    await speak(page, say.language);
    await expect(section.getByRole('button', { name: say.guess })).toBeVisible();
    await expect(section.getByText(say.right, { exact: true })).toHaveCount(0);
  }
  await speak(page, 'en');
  await section.getByRole('button', { name: en.train }).click();
  await expect(section.getByRole('button', { name: en.again })).toBeVisible({ timeout: 120_000 });
  for (const say of languages) {
    await speak(page, say.language);
    await expect(section.getByRole('button', { name: say.again })).toBeVisible();
    await expect(section.getByText(say.right, { exact: true })).toBeVisible();
    const rows = section.getByRole('table', { name: say.table }).locator('tbody tr');
    const cold = (await rows.locator('td:nth-child(2)').allTextContents()).map(Number);
    const [none, embeddings, cosine, digits, best] = cold;
    expect(Math.abs(digits - cosine)).toBeLessThan(0.02);
    expect(digits).toBeGreaterThan(Math.max(none, embeddings) + 0.02);
    expect(best).toBeGreaterThan(digits);
    await expectAccessible(page, '[data-part=similarity]');
  }

  // At the default setting nobody waits for the answer: a recorded run gives it, and trains live.
  await follow(page, '#/hashid?lang=en');
  await expect(section.getByText(en.right, { exact: true })).toHaveCount(0);
  await section.getByRole('button', { name: en.guess }).click();
  await expect(section.getByText(en.right, { exact: true })).toBeVisible();
  await expect(section.getByText(frame.recorded.label('1'))).toBeVisible();
});
