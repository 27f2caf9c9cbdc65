import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { renderToStaticMarkup as drawn } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { languages } from '../content';
import { useSession } from '../state/visitor/session';
import { examples } from './examples';
import { Gallery, Shown } from './Gallery';

const src = join(import.meta.dirname, '..');

describe.each(Object.entries(examples))('the gallery of %s', (folder, shown) => {
  it.each(languages)('draws every example in %s', (language) => {
    useSession.setState({ language });
    for (const one of shown)
      expect(drawn(<Shown examples={[one]} />), one.name).toMatch(/<section><\w.*><\/section>/s);
  });

  it('shows the lines of each', () => {
    for (const { name, text } of shown) {
      expect(text).toContain(`export function ${name}Example()`);
      expect(text.match(/^export/gm)).toHaveLength(1);
      expect(text.endsWith('}')).toBe(true);
    }
  });

  it('has an example of every component', () => {
    const text = readFileSync(join(src, `gallery/${basename(folder)}.tsx`), 'utf8');
    const missing = readdirSync(join(src, folder))
      .filter((file) => /\.tsx$/.test(file) && !file.includes('.test.'))
      .flatMap((file) => {
        const whole = new RegExp(`import \\* as \\w+ from '[./]*${folder}/${file.slice(0, -4)}'`).test(text);
        const exported = readFileSync(join(src, folder, file), 'utf8').matchAll(
          /^export (?:const|function) ([A-Z][a-z]\w*)/gm,
        );
        return [...exported]
          .map(([, name]) => name)
          .filter((name) => !whole && !new RegExp(`<${name}[\\s></]`).test(text));
      });
    expect(missing).toEqual([]);
  });
});

it('lists them all', () => {
  const markup = drawn(<Gallery chosen="Line" />);
  for (const { name } of Object.values(examples).flat()) expect(markup).toContain(`href="#${name}"`);
});
