/**
 * One function of WebAssembly, four rows by four columns of a product at a time, written as its instructions: a tenth
 * of what JavaScript takes. It has its own memory, since tfjs's may move while somebody looks into it.
 */

// https://webassembly.github.io/spec/core/binary/instructions.html
const get = (local: number) => [0x20, local];
const set = (local: number) => [0x21, local];
const [i32, add, subtract, times, less] = [0x41, 0x6a, 0x6b, 0x6c, 0x48];
const [loop, end, branchIf] = [[0x03, 0x40], [0x0b], [0x0d, 0x00]];
const vector = 0xfd;
const load = [vector, 0x00, 0x02, 0x00];
const loadFour = [vector, 0x09, 0x02, 0x00];
const store = [vector, 0x0b, 0x02, 0x00];
const [plus, by] = [
  [vector, 0xe4, 0x01],
  [vector, 0xe6, 0x01],
];

/** Lengths and sizes as the format writes them (LEB128). */
const count = (n: number): number[] => (n < 128 ? [n] : [(n & 127) | 128, ...count(n >> 7)]);
const section = (id: number, content: readonly number[]) => [id, ...count(content.length), ...content];
const name = (text: string) => [text.length, ...new TextEncoder().encode(text)];

function program(): Uint8Array<ArrayBuffer> {
  // Where the product goes; a with the bytes from row to row and across; b; rows, inner length; bytes of a row of b.
  const [c, a, down, across, b, m, k, n] = [0, 1, 2, 3, 4, 5, 6, 7];
  const [i, j, p, q, row0, row1, row2, row3] = [8, 9, 10, 11, 12, 13, 14, 15];
  const rows = [row0, row1, row2, row3];
  const sums = [16, 17, 18, 19];
  const four = 20;
  const body = [
    ...loop,
    ...[i32, 0, ...set(j)],
    ...loop,
    ...[...get(a), ...get(i), ...get(down), times, add, ...set(row0)],
    ...[row1, row2, row3].flatMap((row) => [...get(row - 1), ...get(down), add, ...set(row)]),
    ...[...get(c), ...get(i), ...get(n), times, add, ...get(j), add, ...set(q)],
    ...sums.flatMap((sum) => [
      ...[...get(q), ...load, ...set(sum)],
      ...[...get(q), ...get(n), add, ...set(q)],
    ]),
    ...[...get(b), ...get(j), add, ...set(q)],
    ...[...get(k), ...set(p)],
    ...loop,
    ...[...get(q), ...load, ...set(four)],
    ...rows.flatMap((row, r) => [
      ...[...get(sums[r]), ...get(row), ...loadFour, ...get(four), ...by, ...plus, ...set(sums[r])],
      ...[...get(row), ...get(across), add, ...set(row)],
    ]),
    ...[...get(q), ...get(n), add, ...set(q)],
    ...[...get(p), i32, 1, subtract, ...set(p), ...get(p), ...branchIf],
    ...end,
    ...[...get(c), ...get(i), ...get(n), times, add, ...get(j), add, ...set(q)],
    ...sums.flatMap((sum) => [
      ...[...get(q), ...get(sum), ...store],
      ...[...get(q), ...get(n), add, ...set(q)],
    ]),
    ...[...get(j), i32, 16, add, ...set(j), ...get(j), ...get(n), less, ...branchIf],
    ...end,
    ...[...get(i), i32, 4, add, ...set(i), ...get(i), ...get(m), less, ...branchIf],
    ...[...end, ...end],
  ];
  const locals = [2, 8, 0x7f, 5, 0x7b];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, [1, 0x60, 8, ...new Array<number>(8).fill(0x7f), 0]),
    ...section(3, [1, 0]),
    ...section(5, [1, 0, 1]),
    ...section(7, [2, ...name('memory'), 2, 0, ...name('multiply'), 0, 0]),
    ...section(10, [1, ...count(locals.length + body.length), ...locals, ...body]),
  ]);
}

export type SimdProduct = {
  readonly memory: WebAssembly.Memory;
  /**
   * c [m, n] += a [m, k] · b [k, n] at these bytes of the memory, n in bytes and a multiple of 16; writes rows up to the
   * next multiple of four.
   */
  readonly multiply: (
    c: number,
    a: number,
    down: number,
    across: number,
    b: number,
    m: number,
    k: number,
    n: number,
  ) => void;
};

/** Undefined where the engine knows no SIMD. */
export function simdProduct(): SimdProduct | undefined {
  const bytes = program();
  if (!WebAssembly.validate(bytes)) return undefined;
  return new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as unknown as SimdProduct;
}
