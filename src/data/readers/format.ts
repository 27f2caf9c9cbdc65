/** Formats whose tables are read here. */
export type ReadFormat = 'text' | 'npy' | 'zip' | 'gzip' | 'safetensors' | 'word2vec';
/** Formats that are known by their first bytes and told by name. */
export type KnownFormat =
  | keyof typeof magic
  | 'tar'
  | 'pickle'
  | 'xlsx'
  | 'office'
  | 'keras'
  | 'html'
  | 'xml'
  | 'json'
  | 'binary';

/** First bytes, as a string of one character a byte; or what must stand at an offset. */
const magic = {
  png: '\x89PNG\r\n\x1a\n',
  jpeg: '\xff\xd8\xff',
  gif: 'GIF8',
  pdf: '%PDF',
  parquet: 'PAR1',
  arrow: 'ARROW1',
  hdf5: '\x89HDF\r\n\x1a\n',
  xls: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
  lfs: 'version https://git-lfs',
  gguf: 'GGUF',
  // 793712314, fastText's own model.
  fasttext: '\xba\x16\x4f\x2f',
  sqlite: 'SQLite format 3',
  matlab: 'MATLAB 5.0',
  bzip2: 'BZh',
  xz: '\xfd7zXZ\0',
  zstd: '\x28\xb5\x2f\xfd',
  sevenZip: "7z\xbc\xaf'\x1c",
  rar: 'Rar!',
  // Before PyTorch 1.6: a pickle that begins with this number.
  torchOld: '\x80\x02\x8a\x0al\xfc\x9cF\xf9 j\xa8P\x19',
} as const;

/** So many first bytes are looked at. */
export const headLength = 4096;

/**
 * What a file is, by its first bytes and never by its name.
 * @param head the first bytes, headLength of them if there are
 * @param size of the whole file
 */
export function recognise(head: Uint8Array, size: number): ReadFormat | KnownFormat {
  const bytes = latin(head);
  for (const [format, start] of Object.entries(magic))
    if (bytes.startsWith(start)) return format as keyof typeof magic;
  if (bytes.startsWith('\x93NUMPY')) return 'npy';
  if (['PK\x03\x04', 'PK\x05\x06'].some((start) => bytes.startsWith(start))) return 'zip';
  if (bytes.startsWith('\x1f\x8b')) return 'gzip';
  if (bytes.slice(257, 262) === 'ustar') return 'tar';
  if (isSafetensors(head, size)) return 'safetensors';
  if (encodingOf(head) !== 'utf-8') return 'text';
  if (isWord2vec(bytes)) return 'word2vec';
  if (head[0] === 0x80 && head[1] >= 2 && head[1] <= 5) return 'pickle';
  if (!isText(bytes)) return 'binary';
  const text = bytes.replace(/^\xef\xbb\xbf/, '').trimStart();
  if (/^<(!doctype html|html|head|body)/i.test(text)) return 'html';
  if (/^<(\?xml|!doctype|svg)/i.test(text)) return 'xml';
  return /^(\[\s*[[\]{"\d.+-]|\{\s*["}])/.test(text) ? 'json' : 'text';
}

/** By its byte order mark, or by where the zeros of plain letters stand. */
export function encodingOf(head: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const pairs = Math.floor(Math.min(head.length, 512) / 2);
  if (pairs < 4) return 'utf-8';
  const zeros = [0, 0];
  let plain = 0;
  for (let at = 0; at < 2 * pairs; at++) {
    if (head[at] === 0) zeros[at % 2]++;
    else if ((head[at] >= 0x20 && head[at] < 0x7f) || [9, 10, 13].includes(head[at])) plain++;
  }
  if (zeros[1] > 0.9 * pairs && zeros[0] === 0 && plain > 0.9 * pairs) return 'utf-16le';
  if (zeros[0] > 0.9 * pairs && zeros[1] === 0 && plain > 0.9 * pairs) return 'utf-16be';
  return 'utf-8';
}

function isSafetensors(head: Uint8Array, size: number): boolean {
  if (head.length < 10 || head[8] !== 0x7b) return false;
  const length = new DataView(head.buffer, head.byteOffset).getBigUint64(0, true);
  // A length that lies is told by the reader; one that is beyond any header is none.
  return length >= 2n && length < BigInt(Math.max(2 ** 27, size));
}

/** A line of two counts as in word2vec's text, but then numbers that are no text: those of the first word. */
function isWord2vec(bytes: string): boolean {
  const [line, , columns] = /^(\d+) (\d+)\r?\n/.exec(bytes) ?? [];
  if (line === undefined || isText(bytes)) return false;
  const from = bytes.indexOf(' ', line.length) + 1;
  const numbers = bytes.slice(from, from + 4 * Number(columns));
  // A text of one odd character has it elsewhere, and its numbers in letters.
  return !isText(numbers) && !/^[\d.eE+\- ]{4}/.test(numbers);
}

/** Plain text has no control characters but tabs and ends of lines. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const isText = (bytes: string) => !/[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(bytes);

export const latin = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);
