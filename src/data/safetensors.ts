import { unusable } from './fileProblem';

/**
 * The safetensors format (github.com/huggingface/safetensors, "Format"): the header's length as 8 little-endian bytes,
 * the header as JSON, then the tensors' numbers, row-major and little-endian, without holes.
 */
export type Tensor = {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Float32Array;
};
export type Safetensors = {
  readonly tensors: readonly Tensor[];
  /** `__metadata__`: text only. */
  readonly metadata: Readonly<Record<string, string>>;
};

/** Far above any model of this page. */
export const mostBytes = 16 * 2 ** 20;
const prefix = 8;

export function formatSafetensors({ tensors, metadata }: Safetensors): Uint8Array<ArrayBuffer> {
  const header: Record<string, unknown> = { __metadata__: metadata };
  let offset = 0;
  for (const { name, shape, values } of tensors) {
    header[name] = { dtype: 'F32', shape, data_offsets: [offset, offset + 4 * values.length] };
    offset += 4 * values.length;
  }
  const text = new TextEncoder().encode(JSON.stringify(header));
  // The numbers begin at a multiple of 8, as the reference writer has it; the header may end in spaces.
  const length = Math.ceil(text.length / 8) * 8;
  const bytes = new Uint8Array(prefix + length + offset);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(length), true);
  bytes.fill(0x20, prefix, prefix + length);
  bytes.set(text, prefix);
  let at = prefix + length;
  for (const { values } of tensors)
    for (const value of values) {
      view.setFloat32(at, value, true);
      at += 4;
    }
  return bytes;
}

/** @throws UnusableFile and nothing else, whatever the bytes */
export function parseSafetensors(bytes: Uint8Array): Safetensors {
  if (bytes.length > mostBytes) unusable({ key: 'tooLarge', bytes: bytes.length, most: mostBytes });
  const length = headerLength(bytes, bytes.length);
  const first = prefix + length;
  const { places, metadata } = parseSafetensorsHeader(bytes.subarray(prefix, first), bytes.length - first, {
    F32: 4,
  });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tensors = places.map(({ name, shape, begin, end }) => {
    const values = Float32Array.from({ length: (end - begin) / 4 }, (_, i) =>
      view.getFloat32(first + begin + 4 * i, true),
    );
    const bad = values.findIndex((value) => !Number.isFinite(value));
    if (bad >= 0) {
      const columns = shape[shape.length - 1] || 1;
      const [row, column] = [Math.floor(bad / columns) + 1, (bad % columns) + 1];
      const count = values.filter((value) => !Number.isFinite(value)).length;
      unusable({ key: 'notFiniteAt', name, row, column, count });
    }
    return { name, shape, values };
  });
  return { tensors, metadata };
}

/**
 * @param bytes the file's first ones
 * @param size of the whole file
 * @throws UnusableFile
 */
export function headerLength(bytes: Uint8Array, size: number): number {
  if (bytes.length < prefix) unusable({ key: 'notSafetensors' });
  const length = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true));
  if (length > size - prefix) unusable({ key: 'header', length, bytes: size });
  return length;
}

/** Where a tensor lies, in bytes after the header. */
type Place = {
  readonly name: string;
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly begin: number;
  readonly end: number;
};

/**
 * @param room bytes behind the header, which the tensors fill without holes
 * @param sizes bytes of a number of each dtype that is read
 * @throws UnusableFile
 */
export function parseSafetensorsHeader(
  bytes: Uint8Array,
  room: number,
  sizes: Readonly<Record<string, number>>,
): { readonly places: readonly Place[]; readonly metadata: Readonly<Record<string, string>> } {
  const { __metadata__: metadata = {}, ...entries } = headerOf(bytes);
  if (!isRecord(metadata) || !Object.values(metadata).every((value) => typeof value === 'string'))
    unusable({ key: 'metadata' });
  const places = Object.entries(entries).map(([name, entry]) => placeOf(name, entry, room, sizes));
  places.sort((a, b) => a.begin - b.begin || a.end - b.end);
  let reached = 0;
  for (const { begin, end } of places) {
    if (begin !== reached) unusable({ key: 'gap', offset: Math.min(begin, reached) });
    reached = end;
  }
  if (reached !== room) unusable({ key: 'gap', offset: reached });
  return { places, metadata: metadata as Record<string, string> };
}

function headerOf(bytes: Uint8Array): Record<string, unknown> {
  try {
    const header: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (bytes[0] === 0x7b && isRecord(header)) return header;
  } catch {
    // Told below, like a header that is no object.
  }
  return unusable({ key: 'headerText' });
}

function placeOf(name: string, entry: unknown, room: number, sizes: Readonly<Record<string, number>>): Place {
  const bad = (what: 'form' | 'dtype' | 'shape' | 'place') => unusable({ key: 'tensor', name, what });
  if (!isRecord(entry)) return bad('form');
  const { dtype, shape, data_offsets: offsets } = entry;
  if (typeof dtype !== 'string' || !Object.hasOwn(sizes, dtype)) return bad('dtype');
  if (!isCounts(shape)) return bad('shape');
  if (!isCounts(offsets) || offsets.length !== 2) return bad('place');
  const [begin, end] = offsets;
  if (begin > end || end > room) return bad('place');
  if (shape.reduce((product, count) => product * count, 1) * sizes[dtype] !== end - begin)
    return bad('shape');
  return { name, dtype, shape, begin, end };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCounts(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((count) => Number.isSafeInteger(count) && count >= 0);
}
