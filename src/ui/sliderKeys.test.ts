import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { slid } from './sliderKeys';

it('leads a slider by the keys of a native one, and no further than its ends', () => {
  const range = { min: 0, max: 63, step: 1, page: 10 };
  const keys = ['ArrowRight', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', 'Tab'];
  expect(keys.map((key) => slid(key, 60, range))).toEqual([61, 59, 63, 50, 0, 63, undefined]);
  expect(slid('ArrowLeft', 0, range)).toBe(0);
});

it('is asked by whatever is drawn as a slider', () => {
  const src = join(import.meta.dirname, '..');
  const drawn = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx') && !file.includes('.test.'))
    .filter((file) => /role(=|: )["']slider["']/.test(readFileSync(join(src, file), 'utf8')));
  expect(drawn.length).toBeGreaterThan(2);
  for (const file of drawn) expect(readFileSync(join(src, file), 'utf8'), file).toContain('slid(');
});
