import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { normalizePath, type Plugin, type UserConfig } from 'vite';

/**
 * `npm run build:single`: the whole lesson as one HTML file that opens by a double click. From a file a browser loads no
 * module scripts, no workers and no data, so everything is put inside: one script, one style sheet, and, in place of
 * src/state/run/bundled.ts, the worker as text and the snapshots and recordings as strings.
 */
export const singleFileConfig: UserConfig = {
  build: {
    outDir: 'dist-single',
    copyPublicDir: false,
    assetsInlineLimit: Number.POSITIVE_INFINITY,
    cssCodeSplit: false,
    rolldownOptions: { output: { codeSplitting: false } },
  },
  worker: {
    // A worker made from text must be a classic script: browsers refuse modules from a blob here.
    format: 'iife',
    rolldownOptions: { output: { codeSplitting: false } },
  },
};

/** As Vite names modules: with forward slashes on every system. */
const moduleAt = (path: string) => normalizePath(resolve(path));

const replaced = moduleAt('src/state/run/bundled.ts');
const inside = '\0bundled-inside';
const snapshots = resolve('public/snapshot');
const recordings = resolve('public/recordings');

const replacement = () => `
import TrainingWorker from ${JSON.stringify(`${moduleAt('src/training/worker.ts')}?worker&inline`)};
import TableWorker from ${JSON.stringify(`${moduleAt('src/training/tableWorker.ts')}?worker&inline`)};
const snapshots = ${JSON.stringify(
  Object.fromEntries(
    readdirSync(snapshots).map((file) => [
      basename(file, '.json'),
      JSON.stringify(JSON.parse(readFileSync(join(snapshots, file), 'utf8'))),
    ]),
  ),
)};
export const startTrainingWorker = () => new TrainingWorker({ name: 'training' });
export const startTableWorker = () => new TableWorker({ name: 'table' });
export async function readSnapshot(name) {
  if (!(name in snapshots)) throw new Error(name + ' is not in this file');
  return snapshots[name];
}
const recordings = ${JSON.stringify(
  Object.fromEntries(
    readdirSync(recordings).map((file) => [
      basename(file, '.bin'),
      readFileSync(join(recordings, file)).toString('base64'),
    ]),
  ),
)};
export async function readRecording(name) {
  if (!(name in recordings)) throw new Error(name + ' is not in this file');
  const packed = Uint8Array.from(atob(recordings[name]), (character) => character.charCodeAt(0));
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}
`;

/** Only the two texts in the file may run or style; tfjs compiles its WASM in a worker that inherits this policy. */
const policy = (script: string, style: string) =>
  [
    "default-src 'none'",
    `script-src '${hashOf(script)}' 'wasm-unsafe-eval'`,
    `style-src '${hashOf(style)}'`,
    'img-src data: blob:',
    // The WASM binaries are data: addresses.
    'connect-src data:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

export function singleFile(): Plugin {
  return {
    name: 'single-file',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith('/bundled')) return;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found?.id === replaced ? inside : found;
    },
    load: (id) => (id === inside ? replacement() : undefined),
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const files = Object.values(bundle);
        const page = files.find(({ fileName }) => fileName === 'index.html');
        const scripts = files.filter((file) => file.type === 'chunk');
        const styles = files.filter(({ fileName }) => fileName.endsWith('.css'));
        if (page?.type !== 'asset' || scripts.length !== 1 || styles.length !== 1)
          this.error(`one page, script and style sheet expected, not ${Object.keys(bundle).join(', ')}`);
        const [script] = scripts;
        const [style] = styles;
        const code = script.code.replaceAll('</script', '<\\/script');
        const css = style.type === 'asset' ? String(style.source) : '';
        const icon = readFileSync('public/icon.svg').toString('base64');
        // Replacements by function: code is full of what `replace` would take for patterns.
        const html = String(page.source)
          .replace(/<script type="module"[^>]*><\/script>/, '')
          .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${css}</style>`)
          .replace(/href="[^"]*icon\.svg"/, () => `href="data:image/svg+xml;base64,${icon}"`)
          .replace(
            '<head>',
            () => `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy(code, css)}">`,
          )
          .replace('</body>', () => `<script type="module">${code}</script>\n  </body>`);
        for (const name of Object.keys(bundle)) delete bundle[name];
        this.emitFile({ type: 'asset', fileName: 'unfold.html', source: html });
      },
    },
  };
}
