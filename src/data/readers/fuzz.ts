import { type Random, seeded } from '../../math/random';
import { type FileProblem, UnusableFile } from '../fileProblem';
import { fixture } from './fixtures';
import { openFile, type ReadTable, type TableInfo } from './openFile';
import { numberSizes } from './tensor';

/**
 * Files that other tools wrote, damaged by seed: each is refused with a problem or read, and what is read is what an
 * independent reading finds. `npm run fuzz` does it ten thousand times a format, the unit tests some.
 */
export const fuzzedFiles = [
  ...['c-f4.npy', 'fortran-f8.npy', 'big-endian-f4.npy', 'f2.npy', 'stored.npz', 'deflated.npz', 'f4.npy.gz'],
  ...['f32.safetensors', 'several.safetensors', 'checkpoint.pt', 'protocol-4.pt', 'word2vec.bin'],
  ...['savetxt.txt', 'pandas.csv', 'pandas-header-false.tsv', 'pandas-quoted-comma.csv', 'word2vec.txt'],
  ...['glove.txt', 'fasttext.vec', 'pandas-utf16.tsv'],
] as const;

export type Damage = {
  /** By the key of the problem, or `read`. */
  readonly outcomes: ReadonlyMap<string, number>;
  readonly problems: readonly FileProblem[];
  /** In milliseconds: of the slowest one. */
  readonly slowest: number;
};

/** @throws Error with the seed of a file that ends in another error, or is read as what it is not */
export async function damage(name: string, seed: number, count: number): Promise<Damage> {
  const outcomes = new Map<string, number>();
  const problems: FileProblem[] = [];
  const original = fixture(name);
  const wanted = await tablesOf(name, original);
  let slowest = 0;
  for (let turn = 0; turn < count; turn++) {
    const bytes = mutated(original, seeded(seed + turn));
    const start = performance.now();
    const found = await tablesOf(name, bytes).catch((error: unknown) => {
      if (error instanceof UnusableFile) return error.problem;
      throw new Error(`${name}, seed ${seed + turn}`, { cause: error });
    });
    slowest = Math.max(slowest, performance.now() - start);
    if ('key' in found) problems.push(found);
    else
      for (const [at, table] of found.entries())
        if (!agrees(name, bytes, table, wanted)) throw new Error(`${name}, seed ${seed + turn}: table ${at}`);
    const outcome = 'key' in found ? found.key : 'read';
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  return { outcomes, problems, slowest };
}

type Found = ReadTable & Pick<TableInfo, 'name' | 'format' | 'type'>;

async function tablesOf(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Found[]> {
  const tables: Found[] = [];
  for (const one of await openFile(name, new Blob([bytes])))
    tables.push({ ...(await one.read({})), name: one.name, format: one.format, type: one.type });
  return tables;
}

/** One to four changes: bits, bytes, pieces that are cut out, doubled, moved, or numbers that lie. */
function mutated(original: Uint8Array, random: Random): Uint8Array<ArrayBuffer> {
  let bytes = Array.from(original);
  const below = (count: number) => Math.floor(random() * count);
  // Headers are short, and most of what can be damaged stands in them.
  const place = () => below(random() < 0.5 ? Math.min(160, bytes.length) : bytes.length);
  for (let changes = 1 + below(4); changes > 0; changes--) {
    const [at, length] = [place(), 1 + below(12)];
    const change = below(9);
    if (change === 0) bytes[at] ^= 1 << below(8);
    else if (change === 1) bytes[at] = below(256);
    else if (change === 2) bytes = bytes.slice(0, at);
    else if (change === 3) bytes.splice(at, length);
    else if (change === 4) bytes.splice(at, 0, ...bytes.slice(at, at + length));
    else if (change === 5) bytes.splice(place(), 0, ...bytes.splice(at, length));
    else if (change === 6) bytes.fill([0, 0x30, 0xff][below(3)], at, at + length);
    else if (change === 7) bytes[at] = interesting[below(interesting.length)].charCodeAt(0);
    else bytes.splice(at, 1, ...Array.from(interesting[below(interesting.length)], (c) => c.charCodeAt(0)));
  }
  return Uint8Array.from(bytes);
}

const interesting = [
  ...[
    '0',
    '9',
    '-',
    '.',
    ',',
    ';',
    '\t',
    ' ',
    '\n',
    '\r',
    '"',
    '(',
    '[',
    '{',
    'e',
    'nan',
    'inf',
    '1e999',
    '\0',
  ],
  ...[
    '\xff\xff\xff\xff',
    '\x7f\xff\xff\xff',
    '99999999999',
    '-1',
    '\xef\xbb\xbf',
    '\xff\xfe',
    '\x1f\x8b',
    'PK\x03\x04',
  ],
];

/** Whether a second reading, written in another way, finds the same numbers. */
function agrees(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  table: Found,
  wanted: readonly Found[],
): boolean {
  const { rows, columns, values, labels } = table;
  if (values.length !== rows * columns || rows === 0) return false;
  if (labels?.columns.some((column) => column.length !== rows)) return false;
  const same = (other: ArrayLike<number>) => {
    if (other.length !== values.length) return false;
    return values.every((value, k) => Object.is(value, other[k]) || value === other[k]);
  };
  // A header that was damaged may leave a text, and with it numbers that stand there.
  if (table.format === 'text')
    return ['utf-8', 'utf-16le', 'utf-16be'].some((encoding) =>
      inOrder(new TextDecoder(encoding).decode(bytes), values),
    );
  // Checksums guard archives: what is read of them is what was written.
  if (/\.(npz|gz|pt)$/.test(name)) return wanted.some((one) => same(one.values));
  if (/\.npy$/.test(name))
    return same(plainNumbers(bytes, bytes.length - sizeOf(table), table, npyOrder(bytes)));
  if (/\.safetensors$/.test(name)) {
    const header = new TextDecoder().decode(
      bytes.subarray(8, 8 + new DataView(bytes.buffer).getUint32(0, true)),
    );
    const entry = JSON.parse(header)[table.name] as { data_offsets: readonly [number, number] };
    return same(plainNumbers(bytes, 8 + header.length + entry.data_offsets[0], table, {}));
  }
  if (/\.bin$/.test(name)) return values.every((value) => stands(bytes, value));
  return false;
}

const sizeOf = ({ rows, columns, type }: Found) => rows * columns * numberSizes[type ?? 'float32'];

function npyOrder(bytes: Uint8Array): { fortran?: boolean; big?: boolean } {
  const header = String.fromCharCode(...bytes.subarray(10, 128));
  return { fortran: /fortran_order': True/.test(header), big: /descr': '>/.test(header) };
}

/** By typed arrays, from bytes that were turned round first where they must be. */
function plainNumbers(
  bytes: Uint8Array,
  from: number,
  { rows, columns, type = 'float32' }: Found,
  { fortran, big }: { fortran?: boolean; big?: boolean },
): ArrayLike<number> {
  const size = numberSizes[type];
  const part = bytes.slice(from, from + rows * columns * size);
  if (big) for (let at = 0; at < part.length; at += size) part.subarray(at, at + size).reverse();
  const arrays = {
    ...{ float32: Float32Array, float64: Float64Array, int8: Int8Array, uint8: Uint8Array, bool: Uint8Array },
    ...{ int16: Int16Array, uint16: Uint16Array, int32: Int32Array, uint32: Uint32Array },
    ...{ int64: BigInt64Array, uint64: BigUint64Array, float16: Uint16Array, bfloat16: Uint16Array },
  };
  const flat = Array.from(new arrays[type](part.buffer) as ArrayLike<number | bigint>, Number).map((value) =>
    type === 'float16' ? half(value) : type === 'bfloat16' ? upperHalf(value) : value,
  );
  if (!fortran) return flat;
  return Array.from({ length: flat.length }, (_, k) => flat[(k % columns) * rows + Math.floor(k / columns)]);
}

function half(bits: number): number {
  const exponent = (bits & 0x7c00) >> 10;
  const fraction = bits & 0x3ff;
  const sign = bits & 0x8000 ? -1 : 1;
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (exponent ? (1024 + fraction) * 2 ** (exponent - 25) : fraction * 2 ** -24);
}
const upperHalf = (bits: number) => new Float32Array(Uint32Array.of(bits * 65536).buffer)[0];

/** Whether the bytes of a float32 stand somewhere. */
function stands(bytes: Uint8Array, value: number): boolean {
  if (Number.isNaN(value)) return true;
  const wanted = new Uint8Array(Float32Array.of(value).buffer);
  for (let at = bytes.indexOf(wanted[0]); at >= 0; at = bytes.indexOf(wanted[0], at + 1))
    if (wanted.every((byte, k) => bytes[at + k] === byte)) return true;
  return false;
}

/** Whether the numbers stand in the text, one after the other. */
function inOrder(text: string, values: Float64Array): boolean {
  const tokens = text
    .split(/[\t;| \n\r"]+/)
    .flatMap((token) => [token, token.replace(',', '.'), ...token.split(',')]);
  let at = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    while (at < tokens.length && Number(tokens[at] || 'none') !== value) at++;
    if (at === tokens.length) return false;
    at++;
  }
  return true;
}
