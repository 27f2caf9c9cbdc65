import { expect, it } from 'vitest';
import { fileProblems as en } from '../../content/en/fileProblems';
import { fileProblems as zh } from '../../content/zh/fileProblems';
import { damage, fuzzedFiles } from '../../data/readers/fuzz';
import { problemText } from './problemWords';

it('says what is wrong with a damaged file in both languages, in letters that can be read', async () => {
  for (const name of fuzzedFiles)
    for (const problem of (await damage(name, 77, 40)).problems)
      for (const words of [en, zh]) {
        const text = problemText(words, problem);
        expect(text.length).toBeGreaterThan(5);
        expect(text).not.toMatch(/undefined|NaN,|[\p{Cc}\ufffd]/u);
      }
});

it('sets thousands apart and leaves a stranger’s text its place', () => {
  const about = { key: 'notNumber', line: 12345, column: 2, text: 'a\u0000b\ufffd' } as const;
  expect(problemText(en, about)).toBe(
    'Line 12,345, column 2: “a·b·” is no number, as the rest of the column is.',
  );
  expect(problemText(zh, { key: 'format', format: 'png' })).toBe('这是 PNG 图片，不是表格。');
});
