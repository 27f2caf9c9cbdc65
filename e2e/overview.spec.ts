import type { Page } from '@playwright/test';
import { behaviour as behaviourEn } from '../src/content/en/behaviour';
import { frame as frameEn } from '../src/content/en/frame';
import { overview as en } from '../src/content/en/overview';
import { timeline as timelineEn } from '../src/content/en/timeline';
import { behaviour as behaviourZh } from '../src/content/zh/behaviour';
import { frame as frameZh } from '../src/content/zh/frame';
import { overview as zh } from '../src/content/zh/overview';
import { timeline as timelineZh } from '../src/content/zh/timeline';
import { expect, expectAccessible, open, show, test } from './page';
import { languages } from './routes';

const spoken = {
  en: { say: en, frame: frameEn, names: behaviourEn.categories, timeline: timelineEn },
  zh: { say: zh, frame: frameZh, names: behaviourZh.categories, timeline: timelineZh },
};
type Language = keyof typeof spoken;

const read = (text: string | null) => Number((text ?? '').replace('−', '-'));
const block = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

async function openOverview(page: Page, language: Language, query = ''): Promise<void> {
  await show(page, `#/overview?lang=${language}${query}`);
  await expect(page.getByText(spoken[language].timeline.weights.snapshot(300))).toBeVisible();
}

test('a number goes through MNSE and tower to pCTR, and the card recomputes it', async ({ page }) => {
  for (const language of languages) {
    const { say, frame } = spoken[language];
    await openOverview(page, language);
    const pctr = block(page, say.blocks.pctr.name).getByRole('button').first();
    const before = await pctr.textContent();
    await page.getByRole('slider', { name: say.inputs.number }).fill('63');
    await expect(pctr).not.toHaveText(before ?? '');
    await expect(page.getByText(say.sinceNumber(31))).toBeVisible();
    // MNSE says how far it moved; the representation has nothing to say.
    await expect(block(page, say.blocks.number.name).getByText('Δ')).toBeVisible();
    await expect(block(page, say.blocks.interest.name).getByText('Δ')).toHaveCount(0);

    await pctr.click();
    const card = page.getByRole('dialog');
    await card.getByRole('button', { name: frame.card.exact }).click();
    const logit = read(await card.getByRole('definition').first().textContent());
    const result = read(await card.locator('strong').last().textContent());
    expect(result).toBeCloseTo(1 / (1 + Math.exp(-logit)), 12);
    expect(await pctr.textContent()).toBe(result.toFixed(3));
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/overview\?.*x=63/);

    await expectAccessible(page);
  }
});

test('the pass is scrubbed by keyboard, each stage with its sentence', async ({ page }) => {
  for (const language of languages) {
    const { say } = spoken[language];
    await openOverview(page, language, '&motion=reduced');
    const scrubber = page.getByRole('slider', { name: say.scrub.label });
    await scrubber.press('Home');
    await expect(page.getByText(say.scrub.sentences.features)).toBeVisible();
    await scrubber.press('ArrowRight');
    await scrubber.press('ArrowRight');
    await expect(page.getByText(say.scrub.sentences.attend)).toBeVisible();
    await expect(scrubber).toHaveAttribute('aria-valuetext', say.scrub.names.attend);
    await expect(page).toHaveURL(/stage=2/);
  }
});

test('a block says what it is made of, and opens its panel with the same question', async ({ page }) => {
  for (const language of languages) {
    const { say, names } = spoken[language];
    await openOverview(page, language, '&user=coffee&target=games&x=51');
    const attention = page.getByRole('link', { name: say.open(say.blocks.attention.name) });
    const encoding = page.getByRole('link', { name: say.open(say.blocks.encode.name) });
    await encoding.focus();
    // 12 categories and 12 gaps of 32 numbers.
    await expect(page.getByRole('definition').filter({ hasText: /^768$/ })).toBeVisible();
    await expect(page.getByRole('definition').filter({ hasText: '7 × 32' })).toBeVisible();
    await expect(page.getByRole('definition').filter({ hasText: /\d %.*wasm/ })).toBeVisible({
      timeout: 20_000,
    });

    const pctr = await block(page, say.blocks.pctr.name).getByRole('button').first().textContent();
    await attention.click();
    await expect(page).toHaveURL(/#\/timeline\?.*target=games/);
    const ads = page.getByRole('list', { name: spoken[language].timeline.ranking.label });
    await expect(ads.getByRole('listitem').filter({ hasText: names.games })).toContainText(pctr ?? '');
  }
});

test('an address without a route shows the overview; what is not live says so', async ({ page }) => {
  await open(page);
  await expect(page.getByRole('heading', { level: 1, name: en.title })).toBeVisible();
  // A stranger finds the three problems, a way in and the lessons by their names, without scrolling.
  const problems = page.getByRole('region', { name: en.problems.title });
  for (const problem of ['priors', 'collapse', 'entanglement'] as const)
    await expect(problems.getByRole('heading', { name: en.problems[problem].name })).toBeInViewport();
  for (const [route, name] of Object.entries({
    ...en.problems.priors.links,
    ...en.problems.collapse.links,
    ...en.problems.entanglement.links,
  }))
    await expect(problems.getByRole('link', { name })).toHaveAttribute('href', `#/${route}`);
  await expect(block(page, en.blocks.pctr.name)).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('button', { name: 'Lessons', exact: true })).toHaveText('Lessons');
  // What a month does to the first user's answer; nothing but figures moves.
  const heights = () =>
    page.locator('.overview-block').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().y));
  const before = await heights();
  await block(page, en.blocks.pctr.name)
    .getByRole('button', { name: en.turn('28 days') })
    .click();
  await expect(block(page, en.blocks.pctr.name).getByRole('button').first()).toHaveText(/^0\.9/);
  expect(await heights()).toEqual(before);
  for (const [name, route] of [
    ['similarity', 'hashid'],
    ['hashid', 'hashid'],
    ['interaction', 'collapse'],
    ['tasks', 'entanglement'],
  ] as const) {
    const apart = block(page, en.apart[name].name);
    await expect(apart).toContainText(en.experiment);
    await expect(apart.getByRole('link')).toHaveAttribute('href', `#/${route}`);
  }
  await page.getByRole('link', { name: en.problems.begin }).click();
  await expect(page.locator('.lesson')).toHaveAttribute('data-step', 'overview.puzzle');
});
