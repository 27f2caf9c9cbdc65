import type { Page } from '@playwright/test';
import { frame as frameEn } from '../src/content/en/frame';
import { numerals as numeralsEn } from '../src/content/en/numerals';
import { frame as frameZh } from '../src/content/zh/frame';
import { numerals as numeralsZh } from '../src/content/zh/numerals';
import { expect, show, test } from './page';

/** The panel in both languages, by what a visitor reads and hears. */
const languages = [
  {
    language: 'en',
    number: 'Number',
    second: 'Second number',
    shared: 'One per base (simplified)',
    positional: 'Position-aware (paper)',
    sameAs: 'Same vector as 51:',
    none: 'no other number from 0 to 63',
    compare: (twin: number) => `Compare 51 with ${twin}`,
    sameDigits: 'The same digits in another order: ',
    sameSums: 'equal digit sums',
    distance: 'Vector distance',
    total: 'Vector of 51, component 1',
    digit: 'digit 1, worth 1 × 32',
    damaged: 'Shown instead: value=51, bases=2,3, kind=positional, step=4.',
    refusal: frameEn.field,
    across: numeralsEn.across,
    concat: numeralsEn.walk.stepNames.concat,
    component: (index: number) => numeralsEn.cards.total(51, index),
    bases: 'Bases',
    line: 'Number 51',
    add: '4 · Add the bases',
    pair: (other: number) => `51 against ${other}`,
  },
  {
    language: 'zh',
    number: '数',
    second: '第二个数',
    shared: '每种进制一张表（简化）',
    positional: '区分数位（论文）',
    sameAs: '与 51 向量相同的数：',
    none: '0 到 63 中没有',
    compare: (twin: number) => `比较 51 与 ${twin}`,
    sameDigits: '数字相同，只是次序不同',
    sameSums: '数字和相等',
    distance: '向量距离',
    total: '51 的向量，第 1 个分量',
    digit: '数字 1，值 1 × 32',
    damaged: '已改用 value=51, bases=2,3, kind=positional, step=4。',
    refusal: frameZh.field,
    across: numeralsZh.across,
    concat: numeralsZh.walk.stepNames.concat,
    component: (index: number) => numeralsZh.cards.total(51, index),
    bases: '进制',
    line: '数 51',
    add: '4 · 各进制相加',
    pair: (other: number) => `51 与 ${other}`,
  },
];

/** Numbers on a card: operands, then the result. */
async function cardOf(page: Page) {
  const card = page.getByRole('dialog');
  await expect(card).toBeVisible();
  const number = (text: string) => Number(text.replace('−', '-'));
  return {
    card,
    operands: (await card.locator('dd').allTextContents()).map(number),
    result: number((await card.locator('.number-card-result strong').textContent()) ?? ''),
  };
}

test('51 becomes digits, rows and one vector, and every number knows its inputs', async ({ page }) => {
  for (const say of languages) {
    await show(page, `#/numerals?value=7&lang=${say.language}`);
    await page.getByLabel(say.number, { exact: true }).first().fill('51');
    await expect(page.getByText('51 = 1·32 + 1·16 + 0·8 + 0·4 + 1·2 + 1·1')).toBeVisible();
    await expect(page.getByText('51 = 1·27 + 2·9 + 2·3 + 0·1')).toBeVisible();
    for (const code of ['6₁', '5₁', '4₀', '3₀', '2₁', '1₁', '4₁', '3₂', '2₂', '1₀']) {
      await expect(page.getByText(code, { exact: true })).toBeVisible();
    }

    const digit = page.getByRole('button', { name: say.digit }).first();
    await digit.click();
    expect(await cardOf(page)).toMatchObject({ operands: [51, 32, 2], result: 1 });
    await page.keyboard.press('Escape');

    // The vector's first component is the sum of both bases' sums, to the digits shown.
    await page.getByRole('button', { name: say.total }).first().click();
    const { operands, result } = await cardOf(page);
    expect(operands).toHaveLength(2);
    expect(Math.abs(operands[0] + operands[1] - result)).toBeLessThan(0.02);
    await page.keyboard.press('Escape');

    // What is refused says why, and stays said once the field has its number back.
    const field = page.getByLabel(say.number, { exact: true }).first();
    for (const [typed, why] of [
      ['64', say.refusal.beyond('64', 0, 63, 51)],
      ['-3', say.refusal.beyond('-3', 0, 63, 51)],
      ['3.7', say.refusal.notWhole('3.7', 51)],
      ['', say.refusal.expected(0, 63, true, 51)],
    ]) {
      await field.fill(typed);
      await expect(field).toHaveAccessibleDescription(why);
      await expect(page.getByText(why)).toBeVisible();
    }
    await field.blur();
    await expect(field).toHaveValue('51');
    await expect(field).toHaveAccessibleDescription(say.refusal.expected(0, 63, true, 51));
    await field.fill('50');
    await expect(field).toHaveAccessibleDescription('');
    const bases = page.getByRole('group', { name: say.bases, exact: true }).first();
    await bases.getByRole('button', { name: '3' }).click();
    await expect(bases.getByText(say.refusal.lastStays)).toBeVisible();
    await bases.getByRole('button', { name: '2' }).click();
    await expect(bases.getByRole('button', { name: '2' })).toHaveAttribute('aria-pressed', 'true');
  }
});

test('shared tables cannot tell 51 from 23, nor from 43 when rows step evenly; positions can', async ({
  page,
}) => {
  for (const say of languages) {
    await show(page, `#/numerals?lang=${say.language}`);
    const twins = page.getByText(say.sameAs).locator('..');
    await expect(twins).toContainText(say.none);
    await page.getByLabel(say.shared).check();
    await expect(twins.getByRole('button')).toHaveText(['23', '43']);

    await page.getByRole('button', { name: say.compare(23) }).click();
    await expect(page.getByText(say.sameDigits)).toBeVisible();
    await expect(page.getByRole('region', { name: say.pair(23) })).toContainText(`${say.distance} 0`);
    await page.getByRole('button', { name: say.compare(43) }).click();
    await expect(page.getByText(say.sameSums)).toBeVisible();

    await page.getByLabel(say.positional).check();
    await expect(twins).toContainText(say.none);
    await expect(twins.getByRole('button')).toHaveCount(0);
  }
});

test('a damaged link gives defaults and says so', async ({ page }) => {
  for (const say of languages) {
    await show(page, `#/numerals?value=9999&bases=1,2&kind=odd&step=x&compare=12&lang=${say.language}`);
    // One notice names all that was damaged.
    await expect(page.getByText(say.damaged).last()).toHaveText(/value=9999.*bases=1,2.*kind=odd.*step=x/);
    await expect(page.getByLabel(say.number, { exact: true }).first()).toHaveValue('51');
    await expect(page.getByLabel(say.second, { exact: true }).first()).toHaveValue('12');
  }
});

test('markers answer the keyboard and the pointer, and the link follows', async ({ page }) => {
  for (const say of languages) {
    await show(page, `#/numerals?lang=${say.language}`);
    const marker = page.getByRole('slider', { name: say.line });
    await marker.focus();
    await page.keyboard.press('End');
    await expect(page.getByLabel(say.number, { exact: true }).first()).toHaveValue('63');
    await page.keyboard.press('Home');
    await expect(page.getByLabel(say.number, { exact: true }).first()).toHaveValue('0');
    const line = page.locator('.numerals-line > svg');
    const box = await line.boundingBox();
    if (!box) throw new Error('no number line');
    await page.mouse.move(box.x + 16, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + 20, { steps: 4 });
    await page.mouse.up();
    await expect(page.getByLabel(say.number, { exact: true }).first()).toHaveValue(/^3[12]$/);
    await expect(page).toHaveURL(/value=3[12]/);
  }
});

test('the walk can be taken step by step', async ({ page }) => {
  for (const say of languages) {
    await show(page, `#/numerals?step=1&lang=${say.language}`);
    const walk = page.locator('.numerals-walk');
    await expect(walk.getByRole('button', { name: say.total, exact: true })).toHaveCount(0);
    await page.getByRole('radio', { name: say.add }).check();
    await expect(walk.getByRole('button', { name: say.total, exact: true })).toHaveCount(1);
    // Concatenated, the vector has the components of both bases, and says whose idea that is and what it costs.
    await page.getByRole('radio', { name: say.across.choices.concat, exact: true }).check();
    await expect(walk.getByRole('button', { name: new RegExp(say.component(32)) })).toHaveCount(1);
    await expect(page.getByText(say.across.source.concat)).toBeVisible();
    await expect(page.getByText(/16 × 32 = 512/)).toBeVisible();
    await expect(page.getByRole('radio', { name: say.concat })).toBeChecked();
  }
});
