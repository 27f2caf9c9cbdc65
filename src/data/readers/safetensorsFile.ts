import { unusable } from '../fileProblem';
import { headerLength, parseSafetensorsHeader } from '../safetensors';
import { denseStrides, type NumberType, numberSizes, type Tensor } from './tensor';

const types: Readonly<Record<string, NumberType>> = {
  ...{ F64: 'float64', F32: 'float32', F16: 'float16', BF16: 'bfloat16', BOOL: 'bool' },
  ...{ I64: 'int64', I32: 'int32', I16: 'int16', I8: 'int8' },
  ...{ U64: 'uint64', U32: 'uint32', U16: 'uint16', U8: 'uint8' },
};
const sizes = Object.fromEntries(Object.entries(types).map(([dtype, type]) => [dtype, numberSizes[type]]));
/** The reference reader's limit. */
const mostHeader = 100_000_000;

/**
 * The tensors of a safetensors file of any size: only its header is read here.
 * @throws UnusableFile
 */
export async function openSafetensors(bytes: Blob): Promise<readonly Tensor[]> {
  const length = headerLength(new Uint8Array(await bytes.slice(0, 8).arrayBuffer()), bytes.size);
  if (length > mostHeader) unusable({ key: 'header', length, bytes: bytes.size });
  const header = new Uint8Array(await bytes.slice(8, 8 + length).arrayBuffer());
  const first = 8 + length;
  const { places } = parseSafetensorsHeader(header, bytes.size - first, sizes);
  return places.map(({ name, dtype, shape, begin }) => ({
    ...{ name, shape, bytes, type: types[dtype], offset: first + begin },
    ...{ strides: denseStrides(shape), littleEndian: true },
  }));
}
