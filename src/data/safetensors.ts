import { type FileProblem, UnusableFile } from './fileProblem';

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
  if (bytes.length > mostBytes) fail({ key: 'tooLarge', bytes: bytes.length, most: mostBytes });
  if (bytes.length < prefix) fail({ key: 'notSafetensors' });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = Number(view.getBigUint64(0, true));
  if (length > bytes.length - prefix) fail({ key: 'header', length, bytes: bytes.length });
  const { __metadata__: metadata = {}, ...entries } = headerOf(bytes.subarray(prefix, prefix + length));
  if (!isRecord(metadata) || !Object.values(metadata).every((value) => typeof value === 'string'))
    fail({ key: 'metadata' });
  const first = prefix + length;
  const found = Object.entries(entries).map(([name, entry]) => {
    const { shape, begin, end } = placeOf(name, entry, bytes.length - first);
    const values = Float32Array.from({ length: (end - begin) / 4 }, (_, i) =>
      view.getFloat32(first + begin + 4 * i, true),
    );
    const bad = values.findIndex((value) => !Number.isFinite(value));
    if (bad >= 0) {
      const columns = shape[shape.length - 1] || 1;
      fail({ key: 'notFinite', name, row: Math.floor(bad / columns) + 1, column: (bad % columns) + 1 });
    }
    return { tensor: { name, shape, values }, begin, end };
  });
  found.sort((a, b) => a.begin - b.begin || a.end - b.end);
  let reached = 0;
  for (const { begin, end } of found) {
    if (begin !== reached) fail({ key: 'gap', offset: Math.min(begin, reached) });
    reached = end;
  }
  if (first + reached !== bytes.length) fail({ key: 'gap', offset: reached });
  return { tensors: found.map(({ tensor }) => tensor), metadata: metadata as Record<string, string> };
}

function headerOf(bytes: Uint8Array): Record<string, unknown> {
  try {
    const header: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (bytes[0] === 0x7b && isRecord(header)) return header;
  } catch {
    // Told below, like a header that is no object.
  }
  return fail({ key: 'headerText' });
}

function placeOf(name: string, entry: unknown, room: number) {
  const bad = (what: 'form' | 'dtype' | 'shape' | 'place') => fail({ key: 'tensor', name, what });
  if (!isRecord(entry)) return bad('form');
  const { dtype, shape, data_offsets: offsets } = entry;
  if (dtype !== 'F32') return bad('dtype');
  if (!isCounts(shape)) return bad('shape');
  if (!isCounts(offsets) || offsets.length !== 2) return bad('place');
  const [begin, end] = offsets;
  if (begin > end || end > room) return bad('place');
  if (shape.reduce((product, count) => product * count, 1) * 4 !== end - begin) return bad('shape');
  return { shape, begin, end };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCounts(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((count) => Number.isSafeInteger(count) && count >= 0);
}

function fail(problem: FileProblem): never {
  throw new UnusableFile(problem);
}
