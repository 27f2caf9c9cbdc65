import type { Page } from '@playwright/test';
import { collapse as en } from '../src/content/en/collapse';
import { frame as frameEn } from '../src/content/en/frame';
import { collapse as zh } from '../src/content/zh/collapse';
import { frame as frameZh } from '../src/content/zh/frame';
import { expect, expectAccessible, expectLevel, follow, open, reload, speak, test } from './page';
import { languages } from './routes';

const spoken = { en: { say: en, frame: frameEn }, zh: { say: zh, frame: frameZh } };
type Language = keyof typeof spoken;

const read = (text: string | null) => Number((text ?? '').replace('−', '-'));

async function train(page: Page, language: Language): Promise<void> {
  const { run, status } = spoken[language].frame;
  await page.getByRole('button', { name: run.play }).click();
  await expect(page.getByTitle(status.finished, { exact: false })).toBeVisible({ timeout: 60_000 });
}

/** The figures of a row of the measures: A, B, random, truth. */
async function measured(page: Page, row: string): Promise<number[]> {
  const cells = page.getByRole('row', { name: row }).first().getByRole('cell');
  return (await cells.allTextContents()).map(read);
}

/** Every number of the table of measures, as it is and not as it is written. */
const measures = (page: Page) =>
  page
    .locator('[data-part=measures] td')
    .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-value') ?? cell.textContent));

test('the lab opens on a recorded run, which moves through its steps and is what is trained live', async ({
  page,
}) => {
  test.slow();
  await open(page, '#/collapse?lang=en');
  const status = page.getByRole('status').first();
  const recorded = page.getByRole('group', { name: frameEn.recorded.group });
  await expect(recorded).toContainText(frameEn.recorded.label('1'));
  await expect(page.getByText(en.verdict.better)).toBeVisible();
  const end = await measures(page);

  const steps = recorded.getByRole('slider', { name: frameEn.recorded.step });
  await steps.press('Home');
  await expect(status).toContainText(frameEn.status.step(0, 500));
  const [one, four, random] = await measured(page, en.measures.abundance);
  // Untrained tables are random ones.
  for (const untrained of [one, four]) expect(Math.abs(untrained - random)).toBeLessThan(2);
  await recorded.getByRole('button', { name: frameEn.recorded.watch }).click();
  await expect(status).not.toContainText(frameEn.status.step(0, 500));
  await recorded.getByRole('button', { name: frameEn.recorded.hold }).click();
  await steps.press('End');
  await expect(status).toContainText(frameEn.status.step(500, 500));
  expect(await measures(page)).toEqual(end);

  await recorded.getByRole('button', { name: frameEn.recorded.live }).click();
  await expect(recorded).toBeHidden();
  await expect(page.getByTitle(frameEn.status.finished, { exact: false })).toBeVisible({ timeout: 60_000 });
  expect(await measures(page)).toEqual(end);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(recorded).toBeVisible();
});

test('four sets rank better than one and use more directions; the run is remembered', async ({ page }) => {
  test.slow();
  await open(page, '#/collapse?lang=en');
  // Whoever wants to begin at the beginning does, and finds the way back.
  await page.getByRole('button', { name: frameEn.run.reset, exact: true }).click();
  await expect(page.getByText(en.verdict.untrained)).toBeVisible();
  await speak(page, 'zh');
  await expect(page.getByText(zh.verdict.untrained)).toBeVisible();
  await page.getByRole('button', { name: frameZh.recorded.show }).click();
  await expect(page.getByText(frameZh.recorded.label('1'))).toBeVisible();
  await speak(page, 'en');
  await train(page, 'en');

  for (const language of languages) {
    await speak(page, language);
    const { say, frame } = spoken[language];
    const [one, four] = await measured(page, say.measures.auc);
    expect(four - one).toBeGreaterThanOrEqual(0.015);
    const [narrow, wide, random] = await measured(page, say.measures.abundance);
    expect(wide - narrow).toBeGreaterThanOrEqual(4);
    expect(random).toBeGreaterThan(wide);
    await expect(page.getByText(say.verdict.better)).toBeVisible();
    await expectAccessible(page);

    // The card's operands give its result.
    const row = page.getByRole('row', { name: say.measures.abundance }).first();
    await row.getByRole('button').first().click();
    const card = page.getByRole('dialog');
    await card.getByRole('button', { name: frame.card.exact }).click();
    const [sum, largest] = (await card.getByRole('definition').allTextContents()).map(read);
    expect(sum / largest).toBeCloseTo(read(await card.locator('strong').last().textContent()), 2);
    await page.keyboard.press('Escape');

    // User × item: lost by A (below the diagonal), not user × gender.
    const map = page.getByRole('group', { name: say.recovery.name });
    const recovered = async (arm: string, pair: string) => {
      const label = say.recovery.describe(arm, pair, '');
      const cell = map.locator(`[aria-label^="${label}"]`);
      return read(((await cell.getAttribute('aria-label')) ?? '').slice(label.length));
    };
    expect(Math.abs(await recovered('A', say.pair(say.fields[0], say.fields[1])))).toBeLessThan(0.2);
    expect(await recovered('A', say.pair(say.fields[0], say.fields[5]))).toBeGreaterThan(0.8);
    expect(await recovered('B', say.pair(say.fields[0], say.fields[2]))).toBeGreaterThan(0.5);
  }

  await reload(page);
  await expect(page.getByRole('button', { name: zh.history.recall })).toHaveCount(1);
  await page.getByRole('button', { name: zh.history.overlay }).click();
  for (const language of languages) {
    await speak(page, language);
    const { history } = spoken[language].say;
    await expect(page.getByRole('button', { name: history.recall })).toHaveCount(1);
    await expect(page.getByRole('button', { name: history.overlay })).toHaveAttribute('aria-pressed', 'true');
  }
  await page.getByRole('button', { name: zh.history.forget }).click();
  for (const language of languages) {
    await speak(page, language);
    await expect(page.getByText(spoken[language].say.history.empty)).toBeVisible();
  }
});

test('the regulated curve rises with the partner', async ({ page }) => {
  test.slow();
  await open(page, '#/collapse?lang=en');
  await page.getByRole('button', { name: en.regulated.all }).click();
  await expect(page.getByRole('button', { name: en.regulated.all })).toBeVisible({ timeout: 60_000 });
  for (const language of languages) {
    await speak(page, language);
    const { regulated } = spoken[language].say;
    await expect(page.getByRole('button', { name: regulated.all })).toBeVisible();
    const rows = page.getByRole('table', { name: regulated.table }).getByRole('row');
    await expect(rows).toHaveCount(8);
    const abundances = await rows.evaluateAll((all) =>
      all.slice(1).map((row) => Number(row.querySelector('td')?.textContent)),
    );
    // Both ends and the middle; neighbours may tie on one seed.
    expect(abundances[3]).toBeGreaterThan(abundances[0] + 2);
    expect(abundances[6]).toBeGreaterThan(abundances[3] + 2);
  }
});

test('a deep and cross network trains in both arms, and no pair is read off it', async ({ page }) => {
  await open(page, '#/collapse?lang=en&dimension=4&pairsA=cross&pairsB=cross');
  await page.getByRole('button', { name: frameEn.run.step, exact: true }).click();
  for (const language of languages) {
    await speak(page, language);
    const { say, frame } = spoken[language];
    await expect(page.getByTitle(frame.status.step(1, 500))).toBeVisible();
    const [one, four] = await measured(page, say.measures.auc);
    expect(Math.min(one, four)).toBeGreaterThan(0.3);
    await expect(page.getByText(say.recovery.mixedNote)).toBeVisible();
    await expect(page.getByText(say.weights.none)).toBeVisible();
  }
});

test('the link sets both arms up, and a case changes the link', async ({ page }) => {
  await open(page, '#/collapse');
  for (const language of languages) {
    const { presets, preset: label } = spoken[language].say.controls;
    await follow(page, `#/collapse?lang=${language}&setsB=1&pairsB=warmUp`);
    const preset = page.getByLabel(label);
    await expect(preset.locator('option:checked')).toHaveText(presets.later);
    await preset.selectOption({ label: presets.narrow });
    await expect(page).toHaveURL(/dimension=8/);
    await expect(page).not.toHaveURL(/pairsB/);
    await preset.selectOption({ label: presets.cross });
    await expect(page).toHaveURL(/pairsA=cross/);
  }
});

test('paused midway, both arms stand at one step, as they did in every picture before', async ({ page }) => {
  // A cross network beside another: steps of one cost more than of the other.
  await open(page, '#/collapse?lang=en&pairsB=cross');
  await expectLevel(page, 2);
});

test('@webgpu collapse: WebGPU and WASM learn the same', async ({ page }) => {
  // A software adapter evaluates slowly, and slower still on a busy machine.
  test.setTimeout(400_000);
  const told: string[] = [];
  for (const backend of ['webgpu', 'wasm']) {
    await open(page, `?${backend}#/collapse?lang=en&dimension=8&pairsB=shared&backend=${backend}`);
    // Until the panel has loaded, the header drives the lab.
    await expect(page.getByTitle(frameEn.status.step(0, 500))).toBeVisible();
    for (let step = 1; step <= 3; step++) {
      await page.getByRole('button', { name: frameEn.run.step, exact: true }).click();
      await expect(page.getByTitle(frameEn.status.step(step, 500))).toBeVisible({ timeout: 100_000 });
    }
    await expect(page.getByTitle(frameEn.status.paused)).toBeVisible();
    await expect(page.getByTitle(new RegExp(`${backend}.*AUC`))).toBeVisible();
    const rows = page.getByRole('table', { name: en.measures.caption }).getByRole('cell');
    await expect(rows.nth(0)).not.toHaveText(en.measures.untrained);
    told.push((await rows.allTextContents()).join(' '));
  }
  expect(told[0]).toBe(told[1]);
});
