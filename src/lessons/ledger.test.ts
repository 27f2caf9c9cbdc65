import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { claims, unclaimed } from '../content/ledger';

/** Every sentence of the page says on what it rests: src/content/ledger.ts. */

const src = join(import.meta.dirname, '..');
const english = join(src, 'content/en');

/** Interface words (what a button does, why a file was refused) and what asks, names or draws: nothing is claimed. */
const interfaceWords =
  /^(behaviour|classroom|exchange|figureMenu|fileProblems|frame|lesson|offline|tables|uploadedTable)\./;
const names =
  /\.(question|title|label|chart|name|caption|columns|axes|options|predict|ask|line)(\.\d+)?$|\.choices\./;

/** Long enough to say something, and ended as sentences end. */
const isSentence = (text: string) => /[.!?…](\s|"|'|`|$)/.test(text) && text.split(/\s+/).length >= 5;

async function sentences(): Promise<string[]> {
  const found: string[] = [];
  const walk = (words: unknown, key: string): void => {
    if (typeof words === 'string' || typeof words === 'function') {
      if (!interfaceWords.test(key) && !names.test(key) && isSentence(String(words))) found.push(key);
    } else if (words && typeof words === 'object')
      for (const [name, inner] of Object.entries(words)) walk(inner, `${key}.${name}`);
  };
  for (const file of readdirSync(english, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue;
    const name = file.replaceAll('\\', '/').replace(/\.ts$/, '');
    const module = (await vi.importActual(join(english, file))) as Record<string, unknown>;
    for (const words of Object.values(module)) walk(words, name);
  }
  return found;
}

const plain = Object.entries(unclaimed).flatMap(([file, keys]) =>
  keys.split(/\s+/).map((key) => `${file}.${key}`),
);

describe('the ledger of claims', () => {
  it('lists every sentence once: with its ground, or as one that claims nothing', async () => {
    const all = await sentences();
    expect(all.length).toBeGreaterThan(300);
    const listed = [...Object.keys(claims), ...plain];
    expect(all.filter((key) => !listed.includes(key))).toEqual([]);
    expect(listed.filter((key, i) => listed.indexOf(key) !== i)).toEqual([]);
  });

  it('names no sentence that is gone', async () => {
    const all = await sentences();
    const gone = [...Object.keys(claims), ...plain].filter((key) => !all.includes(key));
    // Shorter words may claim something, too; they are looked up by their place.
    const words = new Map<string, boolean>();
    for (const key of gone) words.set(key, await exists(key));
    expect(gone.filter((key) => !words.get(key))).toEqual([]);
  });

  it('rests on tests that exist', () => {
    const tests = readFileSync(join(import.meta.dirname, 'claims.test.ts'), 'utf8');
    const missing = Object.values(claims).flatMap((ground) =>
      'arithmetic' in ground && !tests.includes(`it('${ground.arithmetic}'`) ? [ground.arithmetic] : [],
    );
    expect(missing).toEqual([]);
  });

  it('rests on bands over at least five seeds', () => {
    const folder = join(src, 'training');
    const files = readdirSync(folder).filter((file) => file.endsWith('.verify.ts'));
    const bands = files.flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      const seeds = /^const seeds = \[([\d, ]+)\];$/m.exec(text)?.[1].split(',').length ?? 0;
      return seeds < 5 ? [] : [...text.matchAll(/\(\s*'([a-z]+\.[a-z\d]+): /g)].map(([, band]) => band);
    });
    const missing = Object.values(claims)
      .flatMap((ground) => ('measured' in ground ? ground.measured.split(' ') : []))
      .filter((band) => !bands.includes(band));
    expect([...new Set(missing)]).toEqual([]);
  });

  it('names papers that the sources page lists', () => {
    const page = readFileSync(join(english, 'sources.ts'), 'utf8');
    const missing = Object.values(claims).flatMap((ground) =>
      'source' in ground && !page.includes(ground.source.split(' §')[0]) ? [ground.source] : [],
    );
    expect(missing).toEqual([]);
  });
});

async function exists(key: string): Promise<boolean> {
  const file = /^(lessons\/)?[^.]+/.exec(key)?.[0] ?? '';
  const path = key.slice(file.length + 1).split('.');
  try {
    const module = (await vi.importActual(join(english, `${file}.ts`))) as Record<string, unknown>;
    return Object.values(module).some((words) => {
      let at: unknown = words;
      for (const name of path) at = (at as Record<string, unknown> | undefined)?.[name];
      return at !== undefined;
    });
  } catch {
    return false;
  }
}
