import { readFile, writeFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { tables as tablesEn } from '../src/content/en/tables';
import { tables as tablesZh } from '../src/content/zh/tables';
import { rowsOf } from './csv';
import { expect, expectAccessible, open, show, test } from './page';
import { languages, routes } from './routes';

const tableWords = { en: tablesEn, zh: tablesZh };
const words = {
  en: {
    export: /^Export: ./,
    formats: ['Picture (SVG)', 'Picture (PNG)', 'Numbers (CSV)'],
    show: 'Show as a table',
    open: 'Export and import weights',
    dialog: 'Weights and tables',
    weights: 'Weights (safetensors)',
    choose: 'Choose a safetensors file',
    step: 'Step',
    arm: 'Weights (safetensors): entanglement-stem',
    reset: 'Reset',
    kept: 'The live model stays as it was.',
    taken: /Test AUC measured here: (0\.\d{3}); the file says (0\.\d{3})/,
    damaged: {
      short: 'too short for a safetensors file',
      magic: 'Bytes 1–8 say that the header has',
      notFinite: 'Tensor “behaviour”, row 1, column 2',
      spec: 'field “batchSize”',
      tooLarge: 'at most 16,777,216 are read',
    },
  },
  zh: {
    export: /^导出：./,
    formats: ['SVG', 'PNG', 'CSV'],
    show: '显示为表格',
    open: '导出与导入权重',
    dialog: '权重与嵌入表',
    weights: /^(Weights|权重).*safetensors/,
    choose: '选择 safetensors 文件',
    step: '单步',
    arm: '权重（safetensors）：entanglement-stem',
    reset: '重置',
    kept: '当前模型保持不变。',
    taken: /AUC.*?(0\.\d{3}).*?(0\.\d{3})/,
    damaged: {
      short: '文件太短',
      magic: '第 1–8 字节说文件头长',
      notFinite: '张量“behaviour”第 1 行第 2 列',
      spec: '字段“batchSize”',
      tooLarge: '最多只读取 16,777,216 字节',
    },
  },
};

async function saved(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return readFile(await download.path());
}

/** One figure in one of the three formats. */
async function exported(page: Page, button: Locator, format: string): Promise<Buffer> {
  await button.focus();
  await button.press('Enter');
  return saved(page, () => page.locator('.figure-menu-items:popover-open').getByText(format).click());
}

for (const route of routes)
  test(`a figure of ${route} leaves as picture and numbers`, async ({ page }) => {
    for (const language of languages) {
      const say = words[language];
      await show(page, `#/${route}?lang=${language}`);
      // The blocks' shares of time arrive when they are measured; then the table stands still.
      if (route === 'overview') await expect(page.locator('[data-part=table] tbody')).toContainText('%');
      const figure = page.locator('.figure, [data-figure]').filter({ visible: true }).first();
      const button = figure.getByRole('button', { name: say.export }).first();
      await figure.locator('.figure-menu-button').first().focus();
      await expect(button).toBeFocused();

      const svg = (await exported(page, button, say.formats[0])).toString();
      const found = await page.evaluate((text) => {
        const read = new DOMParser().parseFromString(text, 'image/svg+xml');
        return {
          errors: read.querySelectorAll('parsererror').length,
          link: read.querySelector('a')?.getAttribute('href'),
          title: read.querySelector('svg > title')?.textContent,
          said: read.querySelector('svg > desc')?.textContent?.split('\n'),
          forbidden: read.querySelectorAll('script, style, foreignObject, [class], [style]').length,
        };
      }, svg);
      expect(found).toMatchObject({ errors: 0, forbidden: 0 });
      expect(found.link).toContain(`#/${route}`);
      const panel = await page.getByRole('main').getByRole('heading', { level: 1 }).textContent();
      expect(found.title).toMatch(language === 'zh' ? `${panel}：` : `${panel}: `);
      // A figure's own kind of claim counts before its panel's.
      const own = await figure.getAttribute('data-claim');
      const claim = own ?? (await page.locator('.panel .claim').first().textContent())?.trim();
      expect(found.said).toContain(claim);

      const png = await exported(page, button, say.formats[1]);
      expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

      const [head, ...csv] = rowsOf((await exported(page, button, say.formats[2])).toString());
      // A table on demand is asked for, others stand there anyway.
      await button.press('Enter');
      const asked = page.locator('.figure-menu-items:popover-open').getByText(say.show);
      if (await asked.count()) await asked.click();
      else await page.keyboard.press('Escape');
      const table = await figure
        .locator('tbody tr')
        .evaluateAll((rows) =>
          (rows as HTMLTableRowElement[]).map((row) =>
            [...row.cells].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()),
          ),
        );
      for (const row of csv) expect(row).toHaveLength(head.length);
      const cells = new Set(csv.flat());
      const values = csv.flat().filter(Boolean).map(Number).filter(Number.isFinite);
      // Of clouds the page tells how many points there are, and the file has them all.
      const clouds = await figure
        .getByRole('columnheader', { name: tableWords[language].cloud.points })
        .count();
      if (clouds > 0) {
        expect(head).toHaveLength(3);
        expect(csv).toHaveLength(table.reduce((sum, [, count]) => sum + Number(count), 0));
        for (const row of csv) expect(row.slice(1).map(Number).every(Number.isFinite)).toBe(true);
      } else if (table.length > 0)
        // What the page rounds, the file has in full.
        for (const text of table.flat().filter((one) => one && one !== '–')) {
          const plain = text.replace(/^−(?=[\d.])/, '-').replace(/(\d),(?=\d{3})/g, '$1');
          const decimals = plain.split('.')[1]?.length ?? 0;
          const known =
            cells.has(plain) ||
            cells.has(text) ||
            values.some((value) => Number(value.toFixed(decimals)) === Number(plain));
          expect(known, text).toBe(true);
        }
      else expect(csv.length).toBeGreaterThan(1);
    }
  });

for (const language of languages) {
  const say = words[language];
  test.describe(language, () => {
    test('weights go out and come back as they were', async ({ page }) => {
      await open(page, `#/timeline?lang=${language}`);
      const status = page.getByRole('status').first();
      await expect(status).toContainText(/AUC 0\.\d{3}/);
      const before = await status.textContent();
      const prediction = page
        .locator('[data-part=stage]')
        .getByText(/^0\.\d{3}$/)
        .first();
      const predicted = await prediction.textContent();
      await page.getByRole('button', { name: say.open }).click();
      const dialog = page.getByRole('dialog', { name: say.dialog });
      const file = await saved(page, () => dialog.getByRole('button', { name: say.weights }).click());
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: say.reset, exact: true }).click();
      await expect(prediction).not.toHaveText(predicted ?? '');

      await page.getByRole('button', { name: say.open }).click();
      const give = (buffer: Buffer) =>
        dialog.getByLabel(say.choose).setInputFiles({ name: 'a.safetensors', mimeType: '', buffer });
      const report = dialog.getByRole('status').first();
      const untrained = await prediction.textContent();
      const length = Number(file.readBigUInt64LE());
      const header = file.subarray(8, 8 + length).toString();
      const changed = (change: (copy: Buffer) => void) => {
        const copy = Buffer.from(file);
        change(copy);
        return copy;
      };
      const damaged = {
        short: file.subarray(0, 5),
        magic: Buffer.from('PK no weights in here'),
        notFinite: changed((copy) => copy.writeFloatLE(Number.NaN, 8 + length + 4)),
        spec: changed((copy) =>
          copy.write(
            header
              .replace(/batchSize\\":\d/, 'batchSize\\":0')
              .replace(/(batchSize\\":0)\d+/, (all, start) => start.padEnd(all.length)),
            8,
          ),
        ),
      };
      const tooLarge = test.info().outputPath('a.safetensors');
      await writeFile(tooLarge, new Uint8Array(16 * 2 ** 20 + 1));
      const isRefused = async (kind: keyof typeof say.damaged) => {
        await expect(report).toContainText(say.damaged[kind]);
        await expect(report).toContainText(say.kept);
        await expect(prediction).toHaveText(untrained ?? '');
      };
      for (const [kind, buffer] of Object.entries(damaged)) {
        await give(buffer);
        await isRefused(kind as keyof typeof damaged);
      }
      await dialog.getByLabel(say.choose).setInputFiles(tooLarge);
      await isRefused('tooLarge');

      await give(file);
      await expect(report).toHaveText(say.taken);
      const [, measured, said] = say.taken.exec((await report.textContent()) ?? '') ?? [];
      expect(measured).toBe(said);
      await page.keyboard.press('Escape');
      await expect(prediction).toHaveText(predicted ?? '');
      await expect(status).toContainText(/AUC (0\.\d{3})/.exec(before ?? '')?.[0] ?? 'no AUC');
    });

    test('the arms of a panel’s experiment leave with what made them', async ({ page }) => {
      await open(page, `#/entanglement?lang=${language}`);
      await page.getByRole('button', { name: say.step, exact: true }).click();
      await expect(page.getByTitle(/ 1 \/ 500/)).toBeVisible();
      await page.getByRole('button', { name: say.open }).click();
      const dialog = page.getByRole('dialog', { name: say.dialog });
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        dialog.getByRole('button', { name: say.arm }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('entanglement-stem-step-1.safetensors');
      const file = await readFile(await download.path());
      const { __metadata__, embeddings } = JSON.parse(
        file.subarray(8, 8 + Number(file.readBigUInt64LE())).toString(),
      );
      expect(JSON.parse(__metadata__.spec)).toMatchObject({ experiment: 'entanglement' });
      // Three tables of two dimensions side by side: one of each task, and the shared one.
      expect(embeddings.shape[1]).toBe(6);
      const table = await saved(page, () =>
        dialog.getByRole('button', { name: /stem-embeddings-S$/ }).click(),
      );
      const lines = table.toString().trimEnd().split('\n');
      expect(lines).toHaveLength(embeddings.shape[0]);
      expect(lines[0].split('\t')).toHaveLength(2);
    });
  });
}
