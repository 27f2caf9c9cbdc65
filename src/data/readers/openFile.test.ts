import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type FileProblem, UnusableFile } from '../fileProblem';
import { fixture, numbers } from './fixtures';
import { openFile, type ReadOptions } from './openFile';
import { unpack } from './zip';

const table = Float64Array.from(numbers.flat());
const eighths = table.map((value) => 8 * value);
const transposed = Float64Array.from(numbers[0].flatMap((_, k) => numbers.map((row) => row[k])));

const open = (name: string, bytes = fixture(name)) => openFile(name, new Blob([bytes]));

async function readFirst(name: string, options: ReadOptions = {}) {
  const [first] = await open(name);
  return first.read(options);
}

async function problemOf(name: string, bytes?: Uint8Array<ArrayBuffer>): Promise<FileProblem | undefined> {
  try {
    for (const one of await open(name, bytes)) await one.read({});
    return undefined;
  } catch (error) {
    if (error instanceof UnusableFile) return error.problem;
    throw error;
  }
}

describe('a table is read as it was written', () => {
  it.each([
    ...['c-f4.npy', 'fortran-f8.npy', 'big-endian-f4.npy', 'f2.npy', 'f4.npy.gz'],
    ...['f32.safetensors', 'bf16.safetensors', 'state-dict.pt', 'protocol-4.pt'],
    ...['savetxt.txt', 'savetxt-header.csv', 'savetxt.txt.gz'],
    ...['pandas-utf16.tsv', 'pandas-utf16be.tsv'],
    ...['glove.txt', 'glove-blank-in-word.txt', 'word2vec.txt', 'fasttext.vec', 'word2vec.bin'],
    ...['pandas-words.csv'],
  ])('%s', async (name) => {
    const { rows, columns, values, all } = await readFirst(name);
    expect({ rows, columns, all }).toEqual({ rows: 7, columns: 3, all: 7 });
    expect([...values]).toEqual([...table]);
  });

  it('with the words that name its rows', async () => {
    const words = ['shoes', '咖啡', 'a_b', '2019', 'x', 'y', 'z'];
    for (const name of ['glove.txt', 'word2vec.txt', 'fasttext.vec', 'word2vec.bin'])
      expect((await readFirst(name)).labels).toEqual({ head: [], columns: [words] });
    const blank = ['shoes', '咖啡', 'a b', '2019', 'x', 'y', 'z'];
    for (const name of ['glove-blank-in-word.txt', 'pandas-words.csv'])
      expect((await readFirst(name)).labels?.columns).toEqual([blank]);
  });

  it('with integers as they are', async () => {
    expect([...(await readFirst('i1.npy')).values]).toEqual([...eighths]);
  });

  it.each(['stored.npz', 'deflated.npz'])('all tables of %s, embeddings first', async (name) => {
    const found = await open(name);
    expect(found.map(({ name, shape, type }) => [name, shape, type])).toEqual([
      ['item_embedding', [7, 3], 'float32'],
      ['wide', [3, 7], 'float64'],
    ]);
    const [items, wide] = await Promise.all(found.map((one) => one.read({})));
    expect([...items.values]).toEqual([...table]);
    expect([...wide.values]).toEqual([...transposed]);
  });

  it('all tables of a checkpoint, whatever else it keeps', async () => {
    const found = await open('checkpoint.pt');
    expect(found.map(({ name, type }) => `${name} ${type}`).sort()).toEqual([
      'model.bfloat16 bfloat16',
      'model.double float64',
      'model.half float16',
      'model.int8 int8',
      'model.parameter float32',
      'model.slice float32',
      'model.transposed float32',
    ]);
    for (const one of found) {
      const { values } = await one.read({});
      // Rows 0, 2, … 12 and columns 1 to 3 of 0 … 69, five in a row.
      const slice = numbers.flatMap((_, row) => [1, 2, 3].map((column) => 10 * row + column));
      const wanted = /slice/.test(one.name) ? slice : /int8/.test(one.name) ? eighths : table;
      expect([...values], one.name).toEqual([...wanted]);
    }
  });

  it('several dtypes of safetensors', async () => {
    const found = await open('several.safetensors');
    expect(found.map(({ name }) => name).sort()).toEqual(['f16', 'f64', 'i8']);
    for (const one of found)
      expect([...(await one.read({})).values]).toEqual([...(one.name === 'i8' ? eighths : table)]);
  });

  it('pandas’ own index and header stand beside it', async () => {
    const zipped = await readFirst('pandas.csv.zip');
    const plain = await readFirst('pandas.csv');
    expect(plain.header).toEqual(['', '0', '1', '2']);
    expect([...plain.values]).toEqual(numbers.flatMap((row, i) => [i, ...row]));
    expect(zipped).toEqual(plain);
    // Numbers over the columns, which are told from the table's later.
    for (const name of ['pandas-decimal-comma.csv', 'pandas-quoted-comma.csv', 'pandas-index-false.tsv'])
      expect([...(await readFirst(name)).values], name).toEqual([0, 1, 2, ...table]);
  });
});

describe('what is no table here is told by name', () => {
  const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const text = (words: string) => new TextEncoder().encode(words);

  it.each<[string, FileProblem]>([
    ['pandas.parquet', { key: 'format', format: 'parquet' }],
    ['pandas.feather', { key: 'format', format: 'arrow' }],
    ['pandas.xlsx', { key: 'format', format: 'xlsx' }],
    ['pandas.json', { key: 'format', format: 'json' }],
    ['pandas.pkl', { key: 'format', format: 'pickle' }],
    ['before-1.6.pt', { key: 'format', format: 'torchOld' }],
    ['u8-1d.npy', { key: 'noTable', found: ['u8-1d.npy (3)'] }],
    ['structured.npy', { key: 'npy', field: 'descr', text: "[('a', '<f4'), ('b', '<i4')]" }],
  ])('%s', async (name, problem) => {
    expect(await problemOf(name)).toEqual(problem);
  });

  it.each<[Uint8Array<ArrayBuffer>, FileProblem]>([
    [bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), { key: 'format', format: 'png' }],
    [text('<!doctype html>\n<html><body>404 Not Found</body></html>'), { key: 'format', format: 'html' }],
    [text('version https://git-lfs.github.com/spec/v1\noid sha256:00\n'), { key: 'format', format: 'lfs' }],
    [text('[[0.5, 1], [2, 3]]'), { key: 'format', format: 'json' }],
    [text('{"a": [1, 2]}'), { key: 'format', format: 'json' }],
    [text('%PDF-1.7\n'), { key: 'format', format: 'pdf' }],
    [bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), { key: 'format', format: 'xls' }],
    [bytes('\x01\x02\x03\x04\x00\x00'), { key: 'format', format: 'binary' }],
    [text('a\t[0.1, 0.2]\nb\t[0.3, 0.4]\n'), { key: 'brackets' }],
    [text(''), { key: 'empty' }],
    [text('\ufeff'), { key: 'empty' }],
  ])('%#: by its first bytes', async (content, problem) => {
    expect(await problemOf('renamed.tsv', content)).toEqual(problem);
  });

  it('a pickle that would call something is refused, and calls nothing', async () => {
    const calls = await problemOf('calls.pt');
    expect(calls).toMatchObject({ key: 'pickle', what: 'class', text: 'posix.system' });
    const offset = calls?.key === 'pickle' ? calls.offset : 0;
    // The opcode GLOBAL stands there.
    const entry = new TextDecoder('latin1').decode(fixture('calls.pt'));
    const start = entry.indexOf('\x80\x02}');
    expect(entry.slice(start + offset, start + offset + 14)).toBe('cposix\nsystem\n');
    expect(await problemOf('module.pt')).toMatchObject({
      key: 'pickle',
      what: 'class',
      text: 'torch.nn.modules.container.Sequential',
    });
  });
});

describe('a damaged file is refused, with the place', () => {
  const changed = (name: string, change: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>) =>
    problemOf(name, change(fixture(name)));
  const replaced = (name: string, from: string, to: string) =>
    changed(name, (bytes) =>
      Uint8Array.from(Buffer.from(Buffer.from(bytes).toString('latin1').replace(from, to), 'latin1')),
    );

  it('one that is cut off', async () => {
    const cut = (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, -5);
    expect(await changed('c-f4.npy', cut)).toEqual({ key: 'cut', offset: 207, wanted: 212 });
    expect(await changed('f32.safetensors', cut)).toMatchObject({ key: 'tensor', what: 'place' });
    expect(await changed('state-dict.pt', cut)).toMatchObject({ key: 'zip', what: 'directory' });
    expect(await changed('f4.npy.gz', cut)).toMatchObject({ key: 'damaged' });
    expect(await changed('word2vec.bin', cut)).toMatchObject({ key: 'word2vec', word: 7 });
    expect(await changed('word2vec.txt', (bytes) => bytes.slice(0, 130))).toMatchObject({
      key: 'countLine',
      what: 'rows',
      said: 7,
    });
  });

  it('one whose header says what is not so', async () => {
    expect(await replaced('c-f4.npy', '(7, 3)', '(7, 4)')).toMatchObject({ key: 'cut', wanted: 240 });
    expect(await replaced('c-f4.npy', '(7, 3)', '(7, 2)')).toMatchObject({ key: 'npy', field: 'shape' });
    expect(await replaced('c-f4.npy', 'False', 'Maybe')).toMatchObject({ field: 'fortran_order' });
    expect(await replaced('f32.safetensors', '[7,3]', '[6,3]')).toMatchObject({ what: 'shape' });
    expect(await replaced('several.safetensors', '[192,234]', '[191,233]')).toMatchObject({ key: 'gap' });
    expect(await replaced('word2vec.txt', '7 3', '7 4')).toMatchObject({
      what: 'columns',
      said: 4,
      found: 3,
    });
    expect(await replaced('word2vec.txt', '7 3', '9 3')).toMatchObject({ what: 'rows', said: 9, found: 7 });
  });

  it('one whose numbers were changed in an archive', async () => {
    const flipped = (name: string, at: number) =>
      changed(name, (bytes) => bytes.map((byte, k) => (k === at ? byte ^ 1 : byte)));
    expect(await flipped('stored.npz', 700)).toMatchObject({ key: 'zip', what: 'checksum' });
    const storage = Buffer.from(fixture('state-dict.pt')).indexOf('data/0') + 80;
    expect(await flipped('state-dict.pt', storage)).toMatchObject({ key: 'zip' });
  });

  it('an archive that claims more than is unpacked', async () => {
    const claimed = fixture('pandas.csv.zip');
    const at = Buffer.from(claimed).lastIndexOf('PK\x01\x02');
    new DataView(claimed.buffer).setUint32(at + 24, 2 ** 31, true);
    expect(await problemOf('pandas.csv.zip', claimed)).toEqual({ key: 'inflated', most: 2 ** 28 });
  });

  it('a bomb, before it is unpacked', async () => {
    const bomb = new Blob([gzipSync(new Uint8Array(2 ** 24))]);
    expect(bomb.size).toBeLessThan(2 ** 15);
    await expect(unpack(bomb, 'gzip', 'bomb', 2 ** 16)).rejects.toThrow(/"inflated","most":65536/);
    expect((await unpack(bomb, 'gzip', 'bomb', 2 ** 16, true)).size).toBe(2 ** 16);
  });
});
