import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { layerOf, layers } from '../.scripts/cssLayers.ts';

/**
 * Class names are global; these rules keep them apart. With the cascade's layers (.scripts/cssLayers.ts) they make sure
 * that a rule never wins because its sheet came later.
 */
const src = import.meta.dirname;
const read = (path: string) => readFileSync(join(src, path), 'utf8');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).map((file) =>
  file.replaceAll('\\', '/'),
);
const sheets = files.filter((file) => file.endsWith('.css'));
const modules = new Map(
  files
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.') && !file.startsWith('content/'))
    .map((file) => [file, read(file)]),
);
const tests = readdirSync(join(src, '../e2e'), { encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(src, '../e2e', file), 'utf8'));

const className = /\.([a-zA-Z][\w-]*)/g;
const classesIn = (selector: string) => [...selector.matchAll(className)].map(([, name]) => name);

/** Every selector of a sheet, lists taken apart: `.a, .b > :is(.c, .d)` is two. */
function selectorsOf(sheet: string): string[] {
  const text = read(sheet).replace(/\/\*.*?\*\//gs, '');
  return [...text.matchAll(/([^{};]+)\{/g)]
    .map(([, prelude]) => prelude.trim())
    .filter((prelude) => !/^@|^(?:from|to|[\d.]+%)$/.test(prelude))
    .flatMap((prelude) => prelude.split(/,(?![^(]*\))/).map((one) => one.trim()));
}

const selectors = new Map(sheets.map((sheet) => [sheet, selectorsOf(sheet)]));
/** Which classes a sheet begins selectors with; where the first selector has none, it says nothing. */
const begins = sheets.flatMap((sheet) => {
  const first = new Set((selectors.get(sheet) ?? []).flatMap((one) => classesIn(one).slice(0, 1)));
  return [...first].map((name) => ({ name, sheet, layer: layerOf(sheet) }));
});
const defined = new Set([...selectors.values()].flat().flatMap(classesIn));
const homely = (layer: string) => ['panels', 'pages'].includes(layer);
/** A panel's or page's folder, and those in it: `panels/hashid/similarity/…`. */
const folders = (path: string) => posix.dirname(path).split('/').slice(1);

/** The words of texts, and what their templates begin a word with (`panel-controls-${place}`). */
function wordsOf(texts: Iterable<string>) {
  const words = new Set<string>();
  const starts = new Set<string>();
  for (const text of texts) {
    for (const [word] of text.matchAll(/[\w-]+/g)) words.add(word);
    for (const [, start] of text.matchAll(/([a-z][\w-]*-)\$\{/g)) starts.add(start);
  }
  return { has: (name: string) => words.has(name) || [...starts].some((start) => name.startsWith(start)) };
}

describe('style sheets', () => {
  it('each stand in a layer', () => {
    expect(sheets.length).toBeGreaterThan(20);
    for (const sheet of sheets) expect(layers).toContain(layerOf(sheet));
  });

  it('lie beside the modules that import them', () => {
    const lonely = sheets.filter((sheet) => {
      const name = posix.basename(sheet);
      return ![...modules].some(
        ([file, text]) =>
          text.includes(`/${name}'`) && (posix.dirname(file) === posix.dirname(sheet) || file === 'main.tsx'),
      );
    });
    expect(lonely).toEqual([]);
  });

  it('of panels take their height from the frame, which knows what stands around a stage', () => {
    const sums = sheets.filter(
      (sheet) => ['lab', 'panels'].includes(layerOf(sheet)) && /100[ds]?vh/.test(read(sheet)),
    );
    expect(sums).toEqual([]);
  });

  it('style elements by class, but for the ground that all stand on', () => {
    const bare = [...selectors]
      .filter(([sheet]) => !['base', 'media'].includes(layerOf(sheet)))
      .flatMap(([sheet, all]) =>
        all
          .filter((one) => !/^(?:&|:root|#root|main$|svg \[)|[.[]/.test(one))
          .map((one) => `${sheet}: ${one}`),
      );
    expect(bare).toEqual([]);
  });
});

describe('a class', () => {
  it('has one home: of the sheets of a layer, one begins selectors with it', () => {
    const homes = new Map<string, string[]>();
    // Those of media speak of all that is on the page, each for a medium of its own.
    for (const { name, sheet, layer } of begins.filter((one) => one.layer !== 'media')) {
      const place = `${layer}: ${name}`;
      homes.set(place, [...(homes.get(place) ?? []), sheet]);
    }
    expect([...homes].filter(([, { length }]) => length > 1)).toEqual([]);
  });

  it('of a panel or page begins with the name of its folder', () => {
    const foreign = begins.filter(
      ({ name, sheet, layer }) =>
        homely(layer) &&
        !folders(sheet).some((folder) => name === folder || name.startsWith(`${folder}-`)) &&
        // What stands in a lower layer may look another way inside of this one.
        !begins.some((other) => other.name === name && layers.indexOf(other.layer) < layers.indexOf(layer)),
    );
    expect(foreign).toEqual([]);
  });

  it('of a panel or page is used there alone', () => {
    const lent = begins
      .filter(({ name, sheet, layer }) => homely(layer) && folders(sheet).some((one) => name.startsWith(one)))
      .flatMap(({ name, sheet }) =>
        [...modules]
          .filter(([file]) => !file.startsWith(sheet.split('/').slice(0, 2).join('/')))
          .filter(([, text]) => new RegExp(`className=[^\n]*["'\` ]${name}["'\` ]`).test(text))
          .map(([file]) => `${name}: ${file}`),
      );
    expect(lent).toEqual([]);
  });

  it('that a sheet styles is used by a component', () => {
    const named = wordsOf(modules.values());
    expect([...defined].filter((name) => !named.has(name))).toEqual([]);
  });

  it('that a component names is styled, or found by a test', () => {
    const found = wordsOf(tests);
    const idle = [...modules].flatMap(([file, text]) =>
      [...text.matchAll(/className="([^"]+)"/g)]
        .flatMap(([, list]) => list.split(' '))
        .filter((name) => !defined.has(name) && !found.has(name))
        .map((name) => `${name}: ${file}`),
    );
    expect(idle).toEqual([]);
  });
});
