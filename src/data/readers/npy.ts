import { type NpyField, unusable } from '../fileProblem';
import { latin } from './format';
import { denseStrides, type NumberType, numberSizes, type Tensor } from './tensor';

/**
 * NumPy's format for one array (numpy.org/doc/stable/reference/generated/numpy.lib.format.html): `\x93NUMPY`, the
 * version, the header's length, a Python dictionary as text, the numbers.
 */
export type NpyHeader = Omit<Tensor, 'name' | 'bytes'>;

/** The header is at most so long: 64 KB in version 1; a table's is below 200 bytes. */
export const npyHeaderLength = 2 ** 16 + 10;

/** By kind and size: `<f4` is a float of four bytes. */
const types: Readonly<Record<string, NumberType>> = {
  f2: 'float16',
  f4: 'float32',
  f8: 'float64',
  i1: 'int8',
  i2: 'int16',
  i4: 'int32',
  i8: 'int64',
  u1: 'uint8',
  u2: 'uint16',
  u4: 'uint32',
  u8: 'uint64',
  b1: 'bool',
};

/**
 * @param head the file's first bytes, npyHeaderLength of them if there are
 * @throws UnusableFile
 */
export function parseNpyHeader(head: Uint8Array): NpyHeader {
  if (head.length < 10) return unusable({ key: 'cut', offset: head.length, wanted: 10 });
  const version = head[6];
  if (version < 1 || version > 3) fail('version', `${version}.${head[7]}`);
  const wide = version > 1;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const from = wide ? 12 : 10;
  if (head.length < from) return unusable({ key: 'cut', offset: head.length, wanted: from });
  const length = wide ? view.getUint32(8, true) : view.getUint16(8, true);
  if (from + length > npyHeaderLength) fail('length', String(length));
  if (from + length > head.length)
    return unusable({ key: 'cut', offset: head.length, wanted: from + length });
  const text = latin(head.subarray(from, from + length)).trim();
  const descr = /'descr': '([<>|=])([a-zA-Z])(\d+)'/.exec(text);
  const order = /'fortran_order': (True|False)/.exec(text);
  const shape = /'shape': \(([\d, ]*)\)/.exec(text);
  if (!/^\{.*\}$/s.test(text)) fail('header', text);
  const type = descr && types[descr[2] + descr[3]];
  if (!type) return fail('descr', /'descr': (.*?)(, '(?:fortran_order|shape)'|$)/.exec(text)?.[1] ?? text);
  if (!order) return fail('fortran_order', text);
  if (!shape) return fail('shape', text);
  const lengths = shape[1]
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map(Number);
  if (!lengths.every(Number.isSafeInteger)) fail('shape', shape[1]);
  return {
    shape: lengths,
    type,
    offset: from + length,
    strides: denseStrides(lengths, order[1] === 'True'),
    littleEndian: descr[1] !== '>',
  };
}

/** @throws UnusableFile */
export async function openNpy(name: string, bytes: Blob): Promise<Tensor> {
  const header = parseNpyHeader(new Uint8Array(await bytes.slice(0, npyHeaderLength).arrayBuffer()));
  checkNpySize(header, bytes.size);
  return { ...header, name, bytes };
}

/** The header says how long the file is. */
export function checkNpySize({ shape, type, offset }: NpyHeader, size: number): void {
  const wanted = offset + shape.reduce((product, one) => product * one, numberSizes[type]);
  if (size < wanted) unusable({ key: 'cut', offset: size, wanted });
  if (size > wanted) fail('shape', shape.join(' × '));
}

const fail = (field: NpyField, text: string): never =>
  unusable({ key: 'npy', field, text: text.slice(0, 60) });
