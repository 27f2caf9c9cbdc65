import { UnusableFile, unusable } from '../fileProblem';
import { cellsOf, dialectOf } from './dialect';
import { encodingOf, headLength, type KnownFormat, type ReadFormat, recognise } from './format';
import { mostNumbers, mostText, mostUnpacked } from './limits';
import { npyHeaderLength, openNpy, parseNpyHeader } from './npy';
import { openSafetensors } from './safetensorsFile';
import { asTable, type NumberType, readTensor, type Tensor } from './tensor';
import { type TextTable, TextTableReader } from './textTable';
import { openTorch, pickleOf } from './torchFile';
import { readWord2vec } from './word2vec';
import { openEntry, unpack, type ZipEntry, zipEntries } from './zip';

/** What a table was read with, beside its numbers. */
export type ReadTable = Pick<TextTable, 'rows' | 'columns' | 'values' | 'labels' | 'all' | 'origin'> &
  Partial<Pick<TextTable, 'header' | 'words' | 'counts' | 'commas' | 'firstBad'>>;

/** A table that a file holds. */
export type TableInFile = TableInfo & {
  readonly read: (options: ReadOptions, tell?: (share: number) => void) => Promise<ReadTable>;
};
export type TableInfo = {
  readonly name: string;
  readonly format: TableFormat;
  /** What is known before the numbers are read: nothing of a text. */
  readonly shape?: readonly [rows: number, columns: number];
  readonly type?: NumberType;
  /** What a text is likely to be: numbers, names of rows, or either. */
  readonly likely?: 'numbers' | 'names' | 'either';
};
export type TableFormat = Exclude<ReadFormat, 'zip' | 'gzip'> | 'torch';
export type ReadOptions = { readonly decimal?: '.' | ',' };

/** How deep archives may stand in one another. */
const deepest = 3;
const mostArrays = 1000;
const mostFiles = 100;

/**
 * The tables of a file, whatever it is: what its bytes say, not its name.
 * @throws UnusableFile and nothing else
 */
export async function openFile(name: string, bytes: Blob, depth = 0): Promise<readonly TableInFile[]> {
  if (bytes.size === 0) unusable({ key: 'empty' });
  const head = new Uint8Array(await bytes.slice(0, headLength).arrayBuffer());
  const format = recognise(head, bytes.size);
  switch (format) {
    case 'gzip': {
      if (depth === deepest) unusable({ key: 'format', format: 'binary' });
      const inside = name.replace(/\.gz$/i, '');
      return openFile(inside, await unpack(bytes, 'gzip', name, mostUnpacked), depth + 1);
    }
    case 'zip':
      return openZip(bytes, depth);
    case 'npy':
      return tablesOf('npy', [await openNpy(name, bytes)]);
    case 'safetensors':
      return tablesOf(format, await openSafetensors(bytes));
    case 'word2vec':
      return [{ name, format, read: (_, tell) => readWord2vec(bytes, tell) }];
    case 'text': {
      const encoding = encodingOf(head);
      const likely = await likelyText(bytes, encoding);
      return [
        { name, format, likely, read: ({ decimal }, tell) => readText(bytes, encoding, decimal, tell) },
      ];
    }
    default:
      return unusable({ key: 'format', format });
  }
}

async function openZip(archive: Blob, depth: number): Promise<readonly TableInFile[]> {
  const entries = (await zipEntries(archive)).filter(
    (entry) => !/(^|\/)(__MACOSX\/.*|\._.*|)$/.test(entry.name),
  );
  const pickle = pickleOf(entries);
  if (pickle) {
    const tensors = await openTorch(archive, entries, pickle);
    return tablesOf(
      'torch',
      tensors.map(({ open, ...tensor }) => ({ ...tensor, bytes: open })),
    );
  }
  const kind = kindOfArchive(entries);
  if (kind) unusable({ key: 'format', format: kind });
  if (entries.length === 0) unusable({ key: 'empty' });
  if (entries.every((entry) => /\.npy$/.test(entry.name))) {
    const arrays = entries.slice(0, mostArrays).map((entry) => npyIn(archive, entry));
    return tablesOf('npy', await Promise.all(arrays));
  }
  if (depth === deepest) unusable({ key: 'format', format: 'binary' });
  // Together they are no more than one may be.
  const files = entries.slice(0, mostFiles);
  const unpacked = files.reduce((sum, { deflated, size }) => sum + (deflated ? size : 0), 0);
  if (unpacked > mostUnpacked) unusable({ key: 'inflated', most: mostUnpacked });
  // Whatever can be read of it; if nothing can, why not the first.
  const found: TableInFile[] = [];
  let problem: unknown;
  for (const entry of files) {
    try {
      found.push(...(await openFile(entry.name, await openEntry(archive, entry), depth + 1)));
    } catch (error) {
      // A picture among tables is passed by, a damaged archive is not.
      if (!(error instanceof UnusableFile) || error.problem.key === 'zip') throw error;
      problem ??= error;
    }
  }
  if (found.length === 0) throw problem;
  return found;
}

async function npyIn(archive: Blob, entry: ZipEntry) {
  const head = await openEntry(archive, entry, npyHeaderLength);
  const header = parseNpyHeader(new Uint8Array(await head.arrayBuffer()));
  const name = entry.name.replace(/\.npy$/, '');
  const bytes = async () => (await openNpy(name, await openEntry(archive, entry))).bytes;
  return { ...header, name, bytes };
}

function kindOfArchive(entries: readonly ZipEntry[]): KnownFormat | undefined {
  const has = (pattern: RegExp) => entries.some(({ name }) => pattern.test(name));
  if (has(/^xl\//) || (has(/^content\.xml$/) && has(/^mimetype$/))) return 'xlsx';
  if (has(/^\[Content_Types\]\.xml$/)) return 'office';
  if (has(/^model\.weights\.h5$/)) return 'keras';
  return undefined;
}

type Openable = Omit<Tensor, 'bytes'> & { readonly bytes: Blob | (() => Promise<Blob>) };

/** Those of two dimensions, the likelier an embedding the earlier. */
function tablesOf(format: TableFormat, tensors: readonly Openable[]): readonly TableInFile[] {
  const found = tensors.flatMap((tensor) => {
    // Shape and strides only; the bytes come when they are read.
    const table = asTable({ ...tensor, bytes: new Blob() });
    if (!table) return [];
    const { name, type, shape } = table;
    const [rows, columns] = shape;
    return {
      name,
      format,
      type,
      shape: [rows, columns] as const,
      read: async (_: ReadOptions, tell?: (share: number) => void) => {
        const { bytes } = tensor;
        return readTensor({ ...table, bytes: bytes instanceof Blob ? bytes : await bytes() }, tell);
      },
    };
  });
  if (found.length === 0)
    unusable({
      key: 'noTable',
      found: tensors.slice(0, 8).map(({ name, shape }) => `${name} (${shape.join(' × ')})`),
    });
  return found.sort((a, b) => likeness(b) - likeness(a) || b.shape[0] - a.shape[0]);
}

/** How much like an embedding table: by its name; more rows than columns; not wider than can be measured. */
function likeness({ name, shape: [rows, columns] }: Required<Pick<TableInfo, 'name' | 'shape'>>): number {
  return (
    (/emb|lookup|wte|vocab|vector/i.test(name) ? 4 : 0) +
    (rows > columns ? 2 : 0) +
    (columns > 1 && columns <= mostNumbers.columns ? 8 : 0)
  );
}

async function readText(
  bytes: Blob,
  encoding: string,
  decimal: '.' | ',' | undefined,
  tell: (share: number) => void = () => {},
): Promise<ReadTable> {
  if (bytes.size > mostText) unusable({ key: 'tooLarge', bytes: bytes.size, most: mostText });
  const reader = new TextTableReader(decimal);
  const decoder = new TextDecoder(encoding);
  const pieces = bytes.stream().getReader();
  let read = 0;
  for (;;) {
    const { done, value } = await pieces.read();
    if (done) break;
    reader.read(decoder.decode(value, { stream: true }));
    read += value.length;
    tell(read / bytes.size);
  }
  reader.read(decoder.decode());
  return reader.finish();
}

/** By the first lines: a file of words, or of words and whole numbers, may hold the names of rows. */
async function likelyText(bytes: Blob, encoding: string): Promise<'numbers' | 'names' | 'either'> {
  const start = new TextDecoder(encoding).decode(await bytes.slice(0, 2 ** 16).arrayBuffer());
  const lines = start.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  // The last one may go on.
  if (bytes.size > 2 ** 16) lines.pop();
  if (lines.length === 0) return 'numbers';
  try {
    const { columns, words, separator, quoted, skipped } = dialectOf(lines.slice(0, 60));
    const whole = lines
      .slice(skipped, 60)
      .every((line) =>
        cellsOf(line, separator, quoted).every((cell, at) => words.includes(at) || /^[+-]?\d*$/.test(cell)),
      );
    if (!whole) return 'numbers';
    // Words and their class.
    if (words.length > 0 && columns === words.length + 1) return 'names';
    return words.length > 0 || columns === 1 ? 'either' : 'numbers';
  } catch (error) {
    return error instanceof UnusableFile && error.problem.key === 'noNumbers' ? 'names' : 'numbers';
  }
}
