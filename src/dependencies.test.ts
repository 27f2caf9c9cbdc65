import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

/**
 * The architecture: which folder may import which, besides its own. Entries are folders, single modules
 * (`training/protocol`) or packages; `worker:` is a module started as a worker, which is no import of its code;
 * `type:measures` is the type of any panel's `measures`.
 */
const mayImport: Record<string, readonly string[]> = {
  // Singular values in double precision are a library's business.
  math: ['ml-matrix'],
  content: [],
  data: ['math'],
  model: ['math', 'data', 'tfjs'],
  training: ['math', 'data', 'model', 'tfjs'],
  state: [
    'math',
    'data',
    'content',
    'training/protocol',
    'training/tableProtocol',
    'worker:training/worker',
    'worker:training/tableWorker',
    'zustand',
  ],
  charts: ['math', 'react', 'd3'],
  ui: ['react'],
  panels: ['math', 'data', 'content', 'state', 'training/protocol', 'charts', 'ui', 'react', 'd3', 'zustand'],
  // A lesson's questions are held to the types of what its panel measures.
  lessons: ['math', 'data', 'content', 'state', 'training/protocol', 'zustand', 'type:measures'],
  pages: ['math', 'data', 'content', 'state', 'ui', 'react', 'zustand'],
  // QR codes are a library's business, loaded with the share dialog.
  app: ['panels', 'pages', 'lessons', 'state', 'charts', 'ui', 'content', 'react', 'uqr'],
  // A page of development, in no build.
  gallery: [
    'content',
    'state',
    'charts',
    'ui',
    'panels/lab',
    'app/theme.css',
    'app/forcedColors.css',
    'react',
    'd3',
  ],
  'main.tsx': ['app', 'state', 'react'],
  // Runs apart from the page and from everything else.
  'serviceWorker.ts': [],
};

/** These run in Node, never in the page, and may use its tools. */
const runsInNode = /\.(test|verify)\.tsx?$|^model\/installedWasm\.ts$/;
const nodeTools = ['node', 'vitest', 'fast-check', 'vite'];

type Import = {
  /** Path below src without its ending (`math/random`), or the package (`react`). */
  readonly to: string;
  readonly kind: 'value' | 'type' | 'worker';
};

const src = import.meta.dirname;
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  // Tests right below src are about the whole and belong to no folder.
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts') && !/^[^/]*\.test\./.test(file));
const imports = new Map(files.map((file) => [file, importsOf(file, readFileSync(join(src, file), 'utf8'))]));
const modules = files.filter((file) => !runsInNode.test(file));

type Node = { readonly type: string } & Record<string, unknown>;

function importsOf(file: string, text: string): Import[] {
  const { program, errors } = parseSync(file, text);
  if (errors.length) throw new Error(`${file}: ${errors[0].message}`);
  const found: Import[] = [];
  const add = (source: unknown, kind: Import['kind']) => {
    const specifier = (source as Node).value ?? ((source as Node).literal as Node | undefined)?.value;
    if (typeof specifier !== 'string') throw new Error(`${file}: an import that cannot be read off the text`);
    found.push({ to: target(file, specifier), kind });
  };
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, source, importKind, exportKind } = node as Node;
    if (type === 'ImportDeclaration') add(source, importKind === 'type' ? 'type' : 'value');
    if (type === 'ExportAllDeclaration' || (type === 'ExportNamedDeclaration' && source))
      add(source, exportKind === 'type' ? 'type' : 'value');
    if (type === 'ImportExpression') add(source, 'value');
    if (type === 'TSImportType') add(source, 'type');
    // new URL('…', import.meta.url) is how a worker is named.
    if (type === 'NewExpression') {
      const { callee, arguments: given } = node as unknown as { callee: Node; arguments: Node[] };
      const [name, base] = given;
      if (callee.name === 'URL' && (base?.object as Node | undefined)?.type === 'MetaProperty')
        add(name, 'worker');
    }
    // It would import what no reader of this table sees.
    if (type === 'MemberExpression') {
      const { object, property } = node as unknown as { object: Node; property: Node };
      if (object.type === 'MetaProperty' && property.name === 'glob')
        throw new Error(`${file}: import.meta.glob`);
    }
    Object.values(node).forEach(visit);
  };
  visit(program);
  return found;
}

function target(file: string, specifier: string): string {
  const bare = specifier.replace(/\?.*$/, '');
  if (bare.startsWith('.')) return posix.join(posix.dirname(file), bare).replace(/\.tsx?$/, '');
  if (bare.startsWith('node:')) return 'node';
  if (bare.startsWith('@tensorflow/')) return 'tfjs';
  return bare
    .split('/')[0]
    .replace(/^react-dom$/, 'react')
    .replace(/^d3-.*/, 'd3');
}

/** The folder below src, or for a file right below src the file. */
const folderOf = (path: string) => path.split('/')[0];
/** Panels are told apart: `panels/timeline`. What lies right below `panels`, and in its lab, is all panels'. */
const panelOf = (path: string) => /^panels\/(?!lab\/)([^/]+)\//.exec(path)?.[1];
const fileOf = (path: string) =>
  files.find((file) => file.replace(/\.tsx?$/, '') === path || file.replace(/\/index\.tsx?$/, '') === path);

function mayHave(file: string, { to, kind }: Import): boolean {
  const folder = folderOf(file);
  const from = panelOf(file);
  const other = panelOf(fileOf(to) ?? `${to}/`);
  if (other && folder === 'panels' && from !== other) return false;
  if (kind === 'worker') return mayImport[folder].includes(`worker:${to}`);
  if (folderOf(to) === folder) return true;
  if (kind === 'type' && /^panels\/\w+\/measures$/.test(to))
    return mayImport[folder].includes('type:measures');
  const allowed = runsInNode.test(file) ? [...mayImport[folder], ...nodeTools] : mayImport[folder];
  return allowed.some((one) => to === one || to.startsWith(`${one}/`));
}

/** Everything that is loaded when the file is: value imports, and theirs. Workers are apart. */
function loadedBy(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const { to, kind } of imports.get(file) ?? []) {
    if (kind !== 'value') continue;
    const next = fileOf(to);
    if (next) loadedBy(next, seen);
    else seen.add(to);
  }
  return seen;
}

describe('imports', () => {
  it('are read from every folder of the table', () => {
    expect(files.length).toBeGreaterThan(20);
    const unknown = new Set(files.map(folderOf).filter((folder) => !(folder in mayImport)));
    expect([...unknown]).toEqual([]);
  });

  it('follow the table', () => {
    const wrong = files
      .filter((file) => folderOf(file) in mayImport)
      .flatMap((file) =>
        (imports.get(file) ?? [])
          .filter((one) => !mayHave(file, one))
          .map(({ to, kind }) => `${file} → ${to} (${kind})`),
      );
    expect(wrong).toEqual([]);
  });

  it('name files that exist', () => {
    const missing = files.flatMap((file) =>
      (imports.get(file) ?? [])
        .filter(({ to }) => to.includes('/') && !to.endsWith('.css') && !to.endsWith('.json') && !fileOf(to))
        .map(({ to }) => `${file} → ${to}`),
    );
    expect(missing).toEqual([]);
  });
  it('are found on disks that do not tell letters by case', () => {
    const named = new Map<string, string[]>();
    for (const file of files) {
      const name = file.toLowerCase().replace(/\.tsx?$/, '');
      named.set(name, [...(named.get(name) ?? []), file]);
    }
    expect([...named.values()].filter(({ length }) => length > 1)).toEqual([]);
  });

  it('never run in a circle between folders', () => {
    const circles: string[] = [];
    const follow = (path: readonly string[]) => {
      const last = path[path.length - 1];
      const next = new Set(
        modules
          .filter((file) => folderOf(file) === last)
          .flatMap((file) => imports.get(file) ?? [])
          .filter(({ to, kind }) => kind !== 'worker' && folderOf(to) in mayImport)
          .map(({ to }) => folderOf(to))
          .filter((folder) => folder !== last),
      );
      for (const folder of next) {
        if (folder === path[0]) circles.push([...path, folder].join(' → '));
        // Each circle is found once, from its first name in the alphabet.
        else if (folder > path[0] && !path.includes(folder)) follow([...path, folder]);
      }
    };
    for (const folder of Object.keys(mayImport)) follow([folder]);
    expect(circles).toEqual([]);
  });

  it('never lead a module back to itself, types included', () => {
    const clear = new Set<string>();
    const circle = (file: string, path: readonly string[]): readonly string[] | undefined => {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
      if (clear.has(file)) return undefined;
      for (const { to, kind } of imports.get(file) ?? []) {
        const next = kind === 'worker' ? undefined : fileOf(to);
        const found = next && circle(next, [...path, file]);
        if (found) return found;
      }
      clear.add(file);
      return undefined;
    };
    expect(modules.map((file) => circle(file, [])).find(Boolean)).toBeUndefined();
  });

  it('keep tfjs in the worker', () => {
    expect(loadedBy('training/worker.ts')).toContain('tfjs');
    const page = loadedBy('main.tsx');
    expect(page).toContain('react');
    expect([...page].filter((one) => one === 'tfjs' || one.startsWith('model/'))).toEqual([]);
  });
});
