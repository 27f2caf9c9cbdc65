import { unusable, type ZipFault } from '../fileProblem';
import { mostUnpacked } from './limits';

/**
 * The zip format (pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT), as numpy, torch and zip programs write it: a
 * directory at the end says where each entry lies; entries are stored or deflated; sizes past 32 bits stand in extra
 * fields (zip64).
 */
export type ZipEntry = {
  readonly name: string;
  readonly deflated: boolean;
  /** In the archive, and unpacked. */
  readonly packed: number;
  readonly size: number;
  readonly checksum: number;
  /** Of the entry's own header. */
  readonly offset: number;
};

/** Stored entries up to this size are checked against their checksum, which takes a second for each 300 MB. */
const mostChecked = 64 * 2 ** 20;
const mostEntries = 20_000;
const [directoryEnd, directoryEnd64, locator64, directoryEntry, localEntry] = [
  0x06054b50, 0x06064b50, 0x07064b50, 0x02014b50, 0x04034b50,
];

/** @throws UnusableFile */
export async function zipEntries(archive: Blob): Promise<readonly ZipEntry[]> {
  const { count, length, offset } = await directoryOf(archive);
  const view = await viewOf(archive, offset, offset + length);
  const entries: ZipEntry[] = [];
  let at = 0;
  while (entries.length < count) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== directoryEntry)
      fail('directory', '', offset + at);
    const [names, extras, comments] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const end = at + 46 + names + extras + comments;
    if (end > view.byteLength) fail('directory', '', offset + at);
    const name = new TextDecoder().decode(bytesIn(view, at + 46, names));
    const method = view.getUint16(at + 10, true);
    if (view.getUint16(at + 8, true) & 1) fail('encrypted', name, offset + at);
    const [packed, size, start] = wideFields(view, at, at + 46 + names, extras);
    if (method !== 0 && method !== 8) fail('method', name, offset + at);
    if (method === 0 && packed !== size) fail('size', name, offset + at);
    if (start + 30 + packed > offset) fail('entry', name, offset + at);
    const checksum = view.getUint32(at + 16, true);
    entries.push({ name, deflated: method === 8, packed, size, checksum, offset: start });
    at = end;
  }
  const sorted = [...entries].sort((a, b) => a.offset - b.offset);
  sorted.forEach((entry, k) => {
    const next = sorted[k + 1];
    if (next && entry.offset + 30 + entry.packed > next.offset) fail('entry', next.name, next.offset);
  });
  return entries;
}

/** Packed size, size and offset: what does not fit into 32 bits stands in the extra field 1. */
function wideFields(view: DataView, at: number, from: number, length: number): number[] {
  const fields = [20, 24, 42].map((field) => view.getUint32(at + field, true));
  for (let extra = from; extra + 4 <= from + length; extra += 4 + view.getUint16(extra + 2, true)) {
    if (view.getUint16(extra, true) !== 1) continue;
    let wide = extra + 4;
    const end = Math.min(from + length, wide + view.getUint16(extra + 2, true));
    fields.forEach((value, k) => {
      if (value !== 0xffffffff || wide + 8 > end) return;
      fields[k] = Number(view.getBigUint64(wide, true));
      wide += 8;
    });
  }
  return fields;
}

async function directoryOf(archive: Blob) {
  // The end has a comment of at most 64 KB behind it.
  const from = Math.max(0, archive.size - 22 - 2 ** 16);
  const view = await viewOf(archive, from, archive.size);
  let at = view.byteLength - 22;
  while (at >= 0 && view.getUint32(at, true) !== directoryEnd) at--;
  if (at < 0) return fail('directory', '', archive.size);
  let [count, length, offset] = [
    view.getUint16(at + 10, true),
    view.getUint32(at + 12, true),
    view.getUint32(at + 16, true),
  ];
  if (at >= 20 && view.getUint32(at - 20, true) === locator64) {
    const wide = Number(view.getBigUint64(at - 12, true));
    if (wide + 56 > archive.size) fail('directory', '', from + at - 20);
    const end = await viewOf(archive, wide, wide + 56);
    if (end.getUint32(0, true) !== directoryEnd64) fail('directory', '', wide);
    [count, length, offset] = [32, 40, 48].map((field) => Number(end.getBigUint64(field, true)));
  }
  if (offset + length > archive.size || count > mostEntries) fail('directory', '', from + at);
  return { count, length, offset };
}

/**
 * An entry's bytes.
 * @param most stop after so many: the start of a large entry
 * @throws UnusableFile
 */
export async function openEntry(archive: Blob, entry: ZipEntry, most?: number): Promise<Blob> {
  const { name, deflated, packed, size, checksum, offset } = entry;
  const head = await viewOf(archive, offset, offset + 30);
  if (head.byteLength < 30 || head.getUint32(0, true) !== localEntry) fail('entry', name, offset);
  const names = head.getUint16(26, true);
  // What the directory says stands before the entry, too.
  if ((await archive.slice(offset + 30, offset + 30 + names).text()) !== name) fail('entry', name, offset);
  const from = offset + 30 + names + head.getUint16(28, true);
  const stored = archive.slice(from, from + packed);
  if (stored.size < packed) fail('entry', name, offset);
  if (most !== undefined && size > most)
    return deflated ? unpack(stored, 'deflate-raw', name, most, true) : stored.slice(0, most);
  if (size > mostUnpacked && deflated) unusable({ key: 'inflated', most: mostUnpacked });
  // One more than it should have, to see whether it has.
  const bytes = deflated ? await unpack(stored, 'deflate-raw', name, size + 1, true) : stored;
  if (bytes.size !== size) fail('size', name, offset);
  if ((deflated || size <= mostChecked) && (await checksumOf(bytes)) !== checksum)
    fail('checksum', name, offset);
  return bytes;
}

/**
 * Unpacked bytes, never more than asked for.
 * @param enough stop there; otherwise more than `most` is refused
 * @throws UnusableFile
 */
export async function unpack(
  packed: Blob,
  format: 'gzip' | 'deflate-raw',
  name: string,
  most: number,
  enough = false,
): Promise<Blob> {
  const reader = packed.stream().pipeThrough(new DecompressionStream(format)).getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      pieces.push(value);
      size += value.length;
      if (size > most) break;
    }
  } catch {
    // What it says differs from browser to browser.
    return unusable({ key: 'damaged', name });
  }
  if (size > most) {
    await reader.cancel().catch(() => {});
    if (!enough) unusable({ key: 'inflated', most });
  }
  return new Blob(pieces).slice(0, most);
}

/** CRC-32 (ISO 3309). */
async function checksumOf(bytes: Blob): Promise<number> {
  let sum = 0xffffffff;
  for (let from = 0; from < bytes.size; from += 2 ** 22)
    for (const byte of new Uint8Array(await bytes.slice(from, from + 2 ** 22).arrayBuffer()))
      sum = remainders[(sum ^ byte) & 0xff] ^ (sum >>> 8);
  return ~sum >>> 0;
}
const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  return rest;
});

async function viewOf(archive: Blob, from: number, to: number): Promise<DataView> {
  return new DataView(await archive.slice(from, to).arrayBuffer());
}

function bytesIn(view: DataView, from: number, length: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + from, length);
}

function fail(what: ZipFault, name: string, offset: number): never {
  return unusable({ key: 'zip', what, name: name.slice(0, 60), offset });
}
