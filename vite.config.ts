import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { mergeConfig } from 'vite';
import { defineConfig, type ViteUserConfig as UserConfig } from 'vitest/config';
import { cssLayers } from './.scripts/cssLayers.ts';
import { offline } from './.scripts/offline.ts';
import { singleFile, singleFileConfig } from './.scripts/singleFile.ts';

/** The page loads its own files and nothing else, and runs no text as code; tfjs compiles its WASM in the worker. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** In the built page only: the development server's hot reload needs inline scripts. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/** Nothing is painted before the page's script has run and chosen the theme: there is nothing else to paint. */
const firstPicture: Plugin = {
  name: 'first-picture',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => html.replace('<script type="module"', '<script type="module" blocking="render"'),
  },
};

/** Largest sizes in KB (1024 bytes) after gzip: JavaScript before the page is usable, and tfjs in the worker. */
const budget = { page: 150, tfjs: 235 };

type Chunk = {
  type: 'chunk';
  fileName: string;
  code: string;
  isEntry: boolean;
  imports: string[];
  moduleIds: string[];
};

const kilobytes = (chunks: readonly Chunk[]) =>
  chunks.reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0) / 1024;
const hasTfjs = ({ moduleIds }: Chunk) => moduleIds.some((id) => id.includes('/@tensorflow/'));

/** Fails the build when a budget is passed, or when the page itself would load tfjs. */
function sizeBudget(part: keyof typeof budget): Plugin {
  return {
    name: `size-budget-${part}`,
    apply: 'build',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk') as Chunk[];
      const counted = part === 'page' ? loadedAtOnce(chunks) : chunks.filter(hasTfjs);
      const size = kilobytes(counted);
      const line = `${part}: ${size.toFixed(1)} KB gzip of ${budget[part]}`;
      if (size > budget[part]) {
        const list = counted
          .map((chunk) => `  ${chunk.fileName} ${kilobytes([chunk]).toFixed(1)}`)
          .join('\n');
        this.error(`size budget passed, ${line}\n${list}`);
      }
      const misplaced = part === 'page' && chunks.find(hasTfjs);
      if (misplaced) this.error(`tfjs belongs in the worker, but ${misplaced.fileName} of the page holds it`);
      this.info(line);
    },
  };
}

/** The page's entry and all that it imports statically. */
function loadedAtOnce(chunks: readonly Chunk[]): Chunk[] {
  const found = new Set<Chunk>(chunks.filter((chunk) => chunk.isEntry));
  for (const { imports } of found)
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) found.add(chunk);
  return [...found];
}

/** The gradients of tfjs are ES modules in files that Node takes for CommonJS: Vite reads them for tests and scripts. */
const modulesInDisguise = [/@tensorflow\/tfjs-core/];

const server = { deps: { inline: modulesInDisguise } };

/** Folders whose modules keep nothing between calls: their tests share what they load, tfjs above all. */
const plain = ['src/math', 'src/data', 'src/model', 'src/training', 'src/charts'];

const unitTests = (name: string, folders: readonly string[], others: readonly string[]) => ({
  extends: true as const,
  test: {
    name,
    include: folders.map((folder) => `${folder}/**/*.test.{ts,tsx}`),
    exclude: others.map((folder) => `${folder}/**`),
    isolate: name !== 'plain',
    // Only a test that hangs waits for it: trainings take their time on a busy machine.
    testTimeout: 60_000,
  },
});

/** The site of many files, with its policy, budgets and service worker; or, `--mode single`, one file. */
const site: UserConfig = {
  plugins: [contentSecurityPolicy(), firstPicture, sizeBudget('page'), offline()],
  worker: { format: 'es', plugins: () => [sizeBudget('tfjs')] },
};
const single = mergeConfig(singleFileConfig, { plugins: [singleFile()] });

const common = (mode: string): UserConfig => ({
  // Relative addresses: the built site works below any path.
  base: './',
  // A file that is missing is missing: no page in its place. Routes live in the address's hash.
  appType: 'mpa',
  // The application names the library it uses; the bundle takes only its core, backends are imported one by one.
  resolve: { alias: [{ find: /^@tensorflow\/tfjs$/, replacement: '@tensorflow/tfjs-core' }] },
  plugins: [react(), cssLayers()],
  build: { modulePreload: { polyfill: false }, target: 'es2023' },
  // `npm run verify` holds the slow measurements, `npm test` the rest.
  test:
    mode === 'verify'
      ? // Slow tests train for minutes, and longer beside others.
        { include: ['src/**/*.verify.ts'], testTimeout: 900_000, server }
      : { projects: [unitTests('plain', plain, []), unitTests('page', ['src'], plain)], server },
  ssr: { noExternal: modulesInDisguise },
});

export default defineConfig(({ mode }) => mergeConfig(common(mode), mode === 'single' ? single : site));
