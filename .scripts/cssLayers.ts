import { relative } from 'node:path';
import type { Plugin } from 'vite';

/** Cascade layers, from the first to the one that wins. Each folder of src with style sheets is one. */
export const layers = ['base', 'ui', 'charts', 'lab', 'panels', 'pages', 'app', 'gallery', 'media'];

/** Sheets that stand below or above those of their folder. */
const apart: Readonly<Record<string, string>> = {
  'app/theme.css': 'base',
  'app/forcedColors.css': 'media',
  'app/print.css': 'media',
};

/** The layer of a style sheet, by its path below src: `panels/timeline/Stage.css` → `panels`. */
export function layerOf(path: string): string {
  const layer = apart[path] ?? /^(?:panels\/)?(lab)\//.exec(path)?.[1] ?? path.split('/')[0];
  if (!layers.includes(layer)) throw new Error(`${path}: no cascade layer for this folder`);
  return layer;
}

/**
 * Puts each sheet of src into its layer, so that a rule wins by where it stands and never by when it was loaded: panels
 * are loaded in any order. The order of layers is said in each sheet, since any of them may be the first.
 */
export function cssLayers(): Plugin {
  return {
    name: 'css-layers',
    enforce: 'pre',
    transform(code, id) {
      const path = relative('src', id.replace(/\?.*$/, '')).replaceAll('\\', '/');
      if (!path.endsWith('.css') || path.startsWith('..')) return;
      // Inside of a layer an import is ignored without a word.
      if (code.includes('@import')) throw new Error(`${path}: sheets are imported by modules, not by sheets`);
      return { code: `@layer ${layers.join(', ')};\n@layer ${layerOf(path)} {\n${code}\n}\n`, map: null };
    },
  };
}
