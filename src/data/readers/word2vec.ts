import { unusable } from '../fileProblem';
import { latin } from './format';
import { mostNumbers } from './limits';
import { type FoundTable, RowStore } from './rowStore';

/** Longest word, in bytes. */
const longest = 2048;
const window = 2 ** 22;

/**
 * word2vec's binary format: a line `rows columns`, then for each row its word, a blank, its numbers as little-endian
 * float32, and mostly an end of line.
 * @throws UnusableFile
 */
export async function readWord2vec(
  bytes: Blob,
  tell: (share: number) => void = () => {},
): Promise<FoundTable> {
  let start = 0;
  let piece = new Uint8Array(await bytes.slice(0, window).arrayBuffer());
  const [line, said, width] = /^(\d+) (\d+)\r?\n/.exec(latin(piece.subarray(0, 64))) ?? ['', '0', '0'];
  const [rows, columns] = [Number(said), Number(width)];
  if (rows === 0 || columns === 0) unusable({ key: 'empty' });
  if (columns > mostNumbers.columns) unusable({ key: 'tooMany', what: 'columns', most: mostNumbers.columns });
  const store = new RowStore(columns);
  const row = new Float64Array(columns);
  let words: string[] = [];
  let at = line.length;
  for (let word = 1; word <= rows; word++) {
    if (at + longest + 4 * columns > piece.length && start + piece.length < bytes.size) {
      start += at;
      piece = new Uint8Array(await bytes.slice(start, start + window).arrayBuffer());
      at = 0;
      tell(start / bytes.size);
    }
    while (piece[at] === 0x0a || piece[at] === 0x0d) at++;
    const blank = piece.indexOf(0x20, at);
    const from = blank + 1;
    // A word with an end of line in it is a text that was taken for numbers.
    const control = blank >= at && piece.subarray(at, blank).some((byte) => byte < 0x20);
    if (blank < at || control || blank - at > longest || from + 4 * columns > piece.length)
      return unusable({ key: 'word2vec', word, offset: start + at });
    const view = new DataView(piece.buffer, piece.byteOffset + from, 4 * columns);
    for (let k = 0; k < columns; k++) row[k] = view.getFloat32(4 * k, true);
    if (store.add(row)) {
      words.push(new TextDecoder().decode(piece.subarray(at, blank)));
      if (store.thinned) words = words.filter((_, k) => k % 2 === 0);
    }
    at = from + 4 * columns;
  }
  while (piece[at] === 0x0a || piece[at] === 0x0d) at++;
  if (start + at < bytes.size) unusable({ key: 'word2vec', word: rows + 1, offset: start + at });
  return { ...store.table(), labels: { head: [], columns: [words] } };
}
