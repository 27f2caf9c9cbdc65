import type { Page } from '@playwright/test';
import { behaviour as behaviourEn } from '../src/content/en/behaviour';
import { experiments as en } from '../src/content/en/experiments';
import { behaviour as behaviourZh } from '../src/content/zh/behaviour';
import { experiments as zh } from '../src/content/zh/experiments';
import { expect, expectAccessible, open, speak, test } from './page';
import { languages } from './routes';

const spoken = {
  en: { say: en, names: behaviourEn.categories },
  zh: { say: zh, names: behaviourZh.categories },
};

/** The experiments on the timeline's page. */
const regionOf = (page: Page, language: keyof typeof spoken) =>
  page.getByRole('region', { name: spoken[language].say.title, exact: true });

/** One of them open. */
async function openExperiments(page: Page, query: string, language: keyof typeof spoken = 'en') {
  await open(page, `#/timeline?lang=${language}&backend=wasm&${query}`);
  const section = regionOf(page, language);
  await section.scrollIntoViewIfNeeded();
  return section;
}

/** A number as the page writes it. */
const read = (text: string | null) => Number((text ?? '').replace('−', '-').replace(/[^-+.\d]/g, ''));

test('three maps agree for the trained model, and light up together', async ({ page }) => {
  await openExperiments(page, 'target=coffee');
  for (const language of languages) {
    await speak(page, language);
    const { say, names } = spoken[language];
    const region = regionOf(page, language);
    const agreement = region.getByRole('row', { name: new RegExp(`^${say.maps.pairs.learned}`) });
    await expect
      .poll(async () => read(await agreement.getByRole('cell').nth(0).textContent()))
      .toBeGreaterThan(0.75);
    // Over all ads: asked of the trainer, once it is ready.
    await expect
      .poll(async () => read(await agreement.getByRole('cell').nth(1).textContent()), { timeout: 60_000 })
      .toBeGreaterThan(0.85);

    const planted = region.getByRole('group', { name: say.maps.planted, exact: true });
    await planted
      .getByRole('button', { name: new RegExp(`^${names.coffee}`) })
      .first()
      .hover();
    await expect(region.getByText(new RegExp(`^${names.coffee}`)).first()).toBeVisible();
    const card = page.getByRole('dialog');
    await expect(card).toContainText(say.maps.cards.planted.mean);
    await page.keyboard.press('Escape');
  }
});

test('recency: predict, train briefly, read the answer', async ({ page }) => {
  const section = await openExperiments(page, 'experiment=recency&trialSteps=20');
  for (const language of languages) {
    await speak(page, language);
    const { run } = spoken[language].say;
    await expect(regionOf(page, language).getByRole('button', { name: run, exact: true })).toBeDisabled();
  }
  await speak(page, 'en');
  await section.getByRole('button', { name: en.recency.choices[1] }).click();
  await section.getByRole('button', { name: en.run, exact: true }).click();
  await expect(section.getByRole('button', { name: en.again })).toBeVisible({ timeout: 60_000 });
  for (const language of languages) {
    await speak(page, language);
    const { say } = spoken[language];
    const region = regionOf(page, language);
    await expect(region.getByRole('button', { name: say.again })).toBeVisible();
    for (const name of Object.values(say.recency.names)) {
      const row = region.getByRole('row', { name: new RegExp(`^${name.replace(/[()]/g, '.')}`) });
      const auc = read(await row.getByRole('cell').first().textContent());
      expect(auc).toBeGreaterThan(0.4);
      expect(auc).toBeLessThan(0.9);
    }
    await expect(region.getByText(new RegExp(`${say.verdict.right}|${say.verdict.wrong}`))).toBeVisible();
    await expect(region.getByRole('heading', { name: say.recency.newest })).toBeVisible({ timeout: 60_000 });
  }
});

test('copies: the model does not count, and its attention never passes one', async ({ page }) => {
  await openExperiments(page, 'experiment=copies&target=cars&copies=6');
  for (const language of languages) {
    await speak(page, language);
    const { say } = spoken[language];
    const value = async (name: string) =>
      read(
        await regionOf(page, language)
          .getByRole('row', { name: new RegExp(`^${name}`) })
          .getByRole('cell')
          .first()
          .textContent(),
      );
    await expect.poll(() => value(say.copies.share)).toBeGreaterThan(0.9);
    expect(await value(say.copies.share)).toBeLessThanOrEqual(1);
    expect(Math.abs(await value(say.copies.learned))).toBeLessThan(
      Math.abs(await value(say.copies.adds)) / 2,
    );
  }
});

test('what K candidates cost is counted by formula and measured on the backend', async ({ page }) => {
  const section = await openExperiments(page, 'experiment=cost');
  await section.getByRole('button', { name: en.cost.choices[1] }).click();
  // 64 inputs of interest and target and 16 of the number: 2652 for attention, 5248 for the tower.
  await expect(section.getByText('640 + 7,900 · K')).toBeVisible();
  await expect(section.getByText('640 + 5,248 · K')).toBeVisible();
  await section.getByRole('button', { name: en.cost.measure }).click();
  await expect(section.getByRole('row', { name: /^5000/ }).getByRole('cell').last()).toContainText('ms', {
    timeout: 40_000,
  });
});

test('knock-outs leave less than the intact model, and least without b·t', async ({ page }) => {
  const section = await openExperiments(page, 'experiment=knockouts');
  await section.getByRole('button', { name: en.knockouts.measure }).click();
  const bars = section.getByRole('group', { name: en.knockouts.chart });
  const auc = async (part: string) =>
    Number((await bars.getByRole('button', { name: part }).getAttribute('aria-label'))?.slice(-5));
  await expect(bars).toBeVisible({ timeout: 40_000 });
  expect(await auc(en.knockouts.parts.none)).toBeGreaterThan(0.84);
  expect(await auc(en.knockouts.parts.bt)).toBeLessThan(0.76);
});

test('the other rule retrains the page’s model on another log', async ({ page }) => {
  const section = await openExperiments(page, 'experiment=rule');
  const model = section.getByRole('row', { name: new RegExp(`^${en.rule.rows.model}`) });
  await expect(model.getByRole('cell').nth(0)).toContainText('0.8');
  await section.getByRole('radio', { name: en.rule.choices.sum }).click({ force: true });
  await expect(model.getByRole('cell').nth(1)).toContainText(/0\.[78]/, { timeout: 50_000 });
  await expect(section.getByText(/^The model misses/)).toBeVisible();
});

test('leaving the panel ends its runs', async ({ page }) => {
  const section = await openExperiments(page, 'experiment=drown&trialSteps=2000');
  await section.getByRole('button', { name: en.drown.choices[0] }).click();
  await section.getByRole('button', { name: en.run, exact: true }).click();
  const step = page.getByText(/step [1-9]\d* of 2000/);
  await expect(step.first()).toBeVisible({ timeout: 30_000 });
  await open(page, '#/numerals?lang=en&backend=wasm');
  await expect(step).toHaveCount(0);
  await open(page, '#/timeline?lang=en&backend=wasm&experiment=drown');
  await expect(page.getByText(en.stopped).first()).toBeVisible();
  await expect(page.getByRole('button', { name: en.again })).toBeVisible();
});

for (const [language, theme] of [
  ['en', 'light'],
  ['zh', 'dark'],
] as const) {
  test(`axe finds nothing in any experiment: ${language}, ${theme}`, async ({ page }) => {
    const { say } = spoken[language];
    const section = await openExperiments(page, `theme=${theme}`, language);
    for (const tab of Object.values(say.tabs)) {
      await section.getByRole('tab', { name: tab, exact: true }).click();
      const choices = section.locator('[aria-pressed]');
      if (await choices.count()) await choices.nth(1).click();
      await expectAccessible(page, '[role=tabpanel]', tab);
    }
  });
}
