import { type SimdProduct, simdProduct } from './simdProduct';

/** A matrix inside a flat array: element (row, column) lies at offset + row · down + column · across. */
export type Strided = {
  readonly values: Float32Array;
  readonly offset: number;
  readonly down: number;
  readonly across: number;
};

export function matrix(values: Float32Array, columns: number, offset = 0): Strided {
  return { values, offset, down: columns, across: 1 };
}

export function transposed({ values, offset, down, across }: Strided): Strided {
  return { values, offset, down: across, across: down };
}

let simd: SimdProduct | undefined;

/** Whether products may use SIMD; they then differ in their last digits. */
export function useSimd(wanted: boolean): void {
  simd = wanted ? (simd ?? simdProduct()) : undefined;
}

/** Below so many multiplications, copying takes longer than multiplying. */
const worthCopying = 2000;

/** output += a · b, [m, k] · [k, n] → [m, n]. Rows of the output must lie in one piece. */
export function multiplyAdd(output: Strided, a: Strided, b: Strided, m: number, k: number, n: number): void {
  if (simd && m * k * n >= worthCopying) bySimd(simd, output, a, b, m, k, n);
  else inRegisters(output, a, b, m, k, n);
}

function bySimd(
  { memory, multiply }: SimdProduct,
  output: Strided,
  a: Strided,
  b: Strided,
  m: number,
  k: number,
  n: number,
): void {
  const wide = Math.ceil(n / 4) * 4;
  const span = (m - 1) * a.down + (k - 1) * a.across + 1;
  const [atB, atC] = [Math.ceil(span / 4) * 4, Math.ceil(span / 4) * 4 + k * wide];
  // The last rows that are read, to be four, may lie behind a.
  const floats = atC + Math.ceil(m / 4) * 4 * wide + 4 * (a.down + k * a.across);
  const missing = 4 * floats - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / 65_536));
  const all = new Float32Array(memory.buffer);
  all.set(a.values.subarray(a.offset, a.offset + span));
  if (b.across === 1 && b.down === wide) all.set(b.values.subarray(b.offset, b.offset + k * wide), atB);
  else
    for (let p = 0; p < k; p++) {
      let from = (b.offset + p * b.down) | 0;
      for (let j = 0; j < n; j++, from += b.across) all[atB + p * wide + j] = b.values[from];
    }
  const { values, offset, down } = output;
  const inOnePiece = n === wide && down === wide;
  if (inOnePiece) all.set(values.subarray(offset, offset + m * wide), atC);
  else all.fill(0, atC, atC + m * wide);
  multiply(4 * atC, 0, 4 * a.down, 4 * a.across, 4 * atB, m, k, 4 * wide);
  if (inOnePiece) {
    values.set(all.subarray(atC, atC + m * wide), offset);
    return;
  }
  for (let i = 0; i < m; i++) {
    const from = atC + i * wide;
    const to = offset + i * down;
    for (let j = 0; j < n; j++) values[to + j] += all[from + j];
  }
}

/**
 * The same without SIMD. Two rows by four columns at a time stay in registers: three to four times
 * as fast as one sum after the other.
 */
function inRegisters(
  { values: output, offset, down, across }: Strided,
  { values: a, offset: aFrom, down: aDown, across: aAcross }: Strided,
  { values: b, offset: bFrom, down: bDown, across: bAcross }: Strided,
  m: number,
  k: number,
  n: number,
): void {
  const even = m - (m % 2);
  const fours = n - (n % 4);
  for (let i = 0; i < even; i += 2) {
    for (let j = 0; j < fours; j += 4) {
      let [s00, s01, s02, s03, s10, s11, s12, s13] = [0, 0, 0, 0, 0, 0, 0, 0];
      let one = (aFrom + i * aDown) | 0;
      let from = (bFrom + j * bAcross) | 0;
      for (let p = 0; p < k; p++) {
        const x = a[one];
        const y = a[one + aDown];
        const b0 = b[from];
        const b1 = b[from + bAcross];
        const b2 = b[from + 2 * bAcross];
        const b3 = b[from + 3 * bAcross];
        s00 += x * b0;
        s01 += x * b1;
        s02 += x * b2;
        s03 += x * b3;
        s10 += y * b0;
        s11 += y * b1;
        s12 += y * b2;
        s13 += y * b3;
        one += aAcross;
        from += bDown;
      }
      const to = (offset + i * down + j * across) | 0;
      output[to] += s00;
      output[to + across] += s01;
      output[to + 2 * across] += s02;
      output[to + 3 * across] += s03;
      output[to + down] += s10;
      output[to + down + across] += s11;
      output[to + down + 2 * across] += s12;
      output[to + down + 3 * across] += s13;
    }
  }
  for (let i = 0; i < m; i++) {
    for (let j = i < even ? fours : 0; j < n; j++) {
      let sum = 0;
      for (let p = 0; p < k; p++)
        sum += a[aFrom + i * aDown + p * aAcross] * b[bFrom + p * bDown + j * bAcross];
      output[offset + i * down + j * across] += sum;
    }
  }
}
