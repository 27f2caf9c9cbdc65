import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, 'theme.css'), 'utf8');

/** The colours of one rule of the style sheet, by their names. */
function colorsOf(selector: string): Map<string, string> {
  const body =
    css
      .slice(css.search(new RegExp(`^ *${selector.replace(/[[\]]/g, '\\$&')} \\{`, 'm')))
      .match(/\{([^}]*)\}/)?.[1] ?? '';
  return new Map([...body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, color]) => [name, color]));
}

/** WCAG 2.2: relative luminance of sRGB. */
function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

const written = [
  'text',
  'text-2',
  'text-3',
  'warning',
  'semantic',
  'temporal',
  'target',
  'attention',
  'base-2',
].concat(['base-3', 'base-10', 'base-other', 'task-a', 'task-b', 'positive', 'negative']);

describe('colours that are read', () => {
  it('black on white is 21 : 1', () => expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5));

  for (const [selector, least] of [
    [':root', 4.5],
    [':root[data-theme="dark"]', 4.5],
    [':root[data-presenting]', 7],
    [':root[data-presenting][data-theme="dark"]', 7],
  ] as const) {
    it(`${selector}: at least ${least} : 1 on the page and on surfaces`, () => {
      const colors = colorsOf(selector);
      const colorOf = (name: string) => colors.get(name) ?? '';
      const weak = written.filter((name) =>
        ['page', 'surface'].some((ground) => !(contrast(colorOf(name), colorOf(ground)) >= least)),
      );
      expect(weak).toEqual([]);
    });
  }
});
