import { unusable } from '../fileProblem';
import { mostNumbers, mostRows } from './limits';
import type { FoundTable } from './rowStore';

/** How a number is written, in bytes. */
export const numberSizes = {
  float16: 2,
  bfloat16: 2,
  float32: 4,
  float64: 8,
  int8: 1,
  uint8: 1,
  int16: 2,
  uint16: 2,
  int32: 4,
  uint32: 4,
  int64: 8,
  uint64: 8,
  bool: 1,
} as const;
export type NumberType = keyof typeof numberSizes;

/** An array of numbers in a file, and where they lie. */
export type Tensor = {
  readonly name: string;
  readonly shape: readonly number[];
  readonly type: NumberType;
  readonly bytes: Blob;
  /** Of the first number, in bytes. */
  readonly offset: number;
  /** Numbers from one index of each dimension to the next. */
  readonly strides: readonly number[];
  readonly littleEndian: boolean;
};

/** Strides of numbers without holes, the last dimension's first (C) or the first one's (Fortran). */
export function denseStrides(shape: readonly number[], fortran = false): readonly number[] {
  const strides = new Array<number>(shape.length);
  let stride = 1;
  for (let at = 0; at < shape.length; at++) {
    const dimension = fortran ? at : shape.length - 1 - at;
    strides[dimension] = stride;
    stride *= shape[dimension];
  }
  return strides;
}

/** The tensor as a table of rows and columns, if it is one; dimensions of length 1 may stand around it. */
export function asTable(tensor: Tensor): Tensor | undefined {
  const { shape, strides } = tensor;
  const kept = shape.map((_, at) => at).filter((at) => shape.length === 2 || shape[at] !== 1);
  if (kept.length !== 2 || kept.some((at) => shape[at] === 0)) return undefined;
  return { ...tensor, shape: kept.map((at) => shape[at]), strides: kept.map((at) => strides[at]) };
}

const chunk = 2 ** 22;

/**
 * The numbers of a table; of more rows than are kept, evenly chosen ones.
 * @throws UnusableFile
 */
export async function readTensor(
  { shape: [all, columns], strides: [down, along], type, bytes, offset, littleEndian }: Tensor,
  tell: (share: number) => void = () => {},
): Promise<FoundTable> {
  if (columns > mostNumbers.columns) unusable({ key: 'tooMany', what: 'columns', most: mostNumbers.columns });
  const size = numberSizes[type];
  const end = offset + ((all - 1) * down + (columns - 1) * along + 1) * size;
  if (end > bytes.size) unusable({ key: 'cut', offset: bytes.size, wanted: end });
  const step = Math.ceil(all / mostRows(columns));
  const rows = Math.ceil(all / step);
  const values = new Float64Array(rows * columns);
  const read = readers[type];
  // Along what lies closer together: rows of the table, or in Fortran's order columns.
  const [outer, inner] = down >= along ? [rows, columns] : [columns, rows];
  const [far, near] = down >= along ? [down * step, along] : [along, down * step];
  const each = (inner - 1) * near + 1;
  // As many at once as fill a chunk, less what is skipped between them.
  const block = Math.max(1, Math.floor((chunk / size - each) / Math.max(1, far)));
  for (let from = 0; from < outer; from += block) {
    const to = Math.min(outer, from + block);
    const first = offset + from * far * size;
    const last = first + ((to - 1 - from) * far + each) * size;
    const view = new DataView(await bytes.slice(first, last).arrayBuffer());
    for (let i = from; i < to; i++)
      for (let k = 0; k < inner; k++) {
        const value = read(view, ((i - from) * far + k * near) * size, littleEndian);
        values[down >= along ? i * columns + k : k * columns + i] = value;
      }
    tell(to / outer);
  }
  return { rows, columns, values, all, origin: Uint32Array.from({ length: rows }, (_, k) => k * step) };
}

type Read = (view: DataView, at: number, littleEndian: boolean) => number;

const readers: Readonly<Record<NumberType, Read>> = {
  float16: (view, at, little) => halfToNumber(view.getUint16(at, little)),
  bfloat16: (view, at, little) => {
    wide.setUint32(0, view.getUint16(at, little) << 16);
    return wide.getFloat32(0);
  },
  float32: (view, at, little) => view.getFloat32(at, little),
  float64: (view, at, little) => view.getFloat64(at, little),
  int8: (view, at) => view.getInt8(at),
  uint8: (view, at) => view.getUint8(at),
  int16: (view, at, little) => view.getInt16(at, little),
  uint16: (view, at, little) => view.getUint16(at, little),
  int32: (view, at, little) => view.getInt32(at, little),
  uint32: (view, at, little) => view.getUint32(at, little),
  int64: (view, at, little) => Number(view.getBigInt64(at, little)),
  uint64: (view, at, little) => Number(view.getBigUint64(at, little)),
  bool: (view, at) => (view.getUint8(at) === 0 ? 0 : 1),
};
const wide = new DataView(new ArrayBuffer(4));

/** IEEE 754 binary16: a sign, five bits of exponent, ten of fraction. */
function halfToNumber(bits: number): number {
  const sign = bits >> 15 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = (bits & 0x3ff) / 1024;
  if (exponent === 0) return sign * fraction * 2 ** -14;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (1 + fraction) * 2 ** (exponent - 15);
}
