import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { transformWithOxc } from 'vite';

const source = 'src/serviceWorker.ts';

/** Writes `sw.js` beside the built page: the service worker, told which files there are and which version they are. */
export function offline(): Plugin {
  let out = '';
  return {
    name: 'offline',
    apply: 'build',
    configResolved(config) {
      out = config.build.outDir;
    },
    // When every file stands on the disk: the training worker's and those of public/, too.
    async closeBundle() {
      const { code } = await transformWithOxc(readFileSync(source, 'utf8'), source);
      writeFileSync(join(out, 'sw.js'), serviceWorker(code, filesBelow(out)));
    },
  };
}

/** A built file: its path below the site's root, with forward slashes, and its bytes. */
export type BuiltFile = { readonly path: string; readonly bytes: Uint8Array };

/** The page itself is kept under the address that visitors know: the folder's. */
export function serviceWorker(code: string, files: readonly BuiltFile[]): string {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const hash = createHash('sha256').update(code);
  for (const { path, bytes } of sorted) hash.update(path).update(bytes);
  const built = {
    version: hash.digest('hex').slice(0, 12),
    files: sorted.map(({ path }) => (path === 'index.html' ? './' : `./${path}`)),
  };
  return `const built = ${JSON.stringify(built)};\n${code.replace(/^export\s*\{\s*\};?$/m, '')}`;
}

function filesBelow(folder: string): BuiltFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'sw.js')
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return { path: path.slice(folder.length + 1).replaceAll('\\', '/'), bytes: readFileSync(path) };
    });
}
