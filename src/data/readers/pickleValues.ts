import type { NumberType } from './tensor';

/** What a pickle may hold here: plain values, and the few classes that stand for tensors. */
export type PickleValue =
  | null
  | boolean
  | number
  | string
  | Uint8Array
  | PickleValue[]
  | Map<PickleValue, PickleValue>
  | Storage
  | PickledTensor
  | Class;

/** Numbers in a file of their own in the archive. */
type Storage = {
  readonly kind: 'storage';
  readonly key: string;
  readonly type: NumberType;
  readonly count: number;
};

/** A view of a storage. */
export type PickledTensor = {
  readonly kind: 'tensor';
  readonly storage: Storage;
  readonly offset: number;
  readonly shape: readonly number[];
  readonly strides: readonly number[];
  readonly type: NumberType;
};

/** A class or function by its name: never called, only compared with the ones below. */
type Class = { readonly kind: 'class'; readonly name: string };

const storages: Readonly<Record<string, NumberType>> = {
  DoubleStorage: 'float64',
  FloatStorage: 'float32',
  HalfStorage: 'float16',
  BFloat16Storage: 'bfloat16',
  LongStorage: 'int64',
  IntStorage: 'int32',
  ShortStorage: 'int16',
  CharStorage: 'int8',
  ByteStorage: 'uint8',
  BoolStorage: 'bool',
  UntypedStorage: 'uint8',
};
const dtypes: Readonly<Record<string, NumberType>> = {
  ...{ float64: 'float64', double: 'float64', float32: 'float32', float: 'float32' },
  ...{ float16: 'float16', half: 'float16', bfloat16: 'bfloat16' },
  ...{ int64: 'int64', int32: 'int32', int16: 'int16', int8: 'int8', uint8: 'uint8', bool: 'bool' },
};

/** What a class or function of the list makes of its arguments; undefined where they are none of its. */
const makers: Readonly<Record<string, (args: readonly PickleValue[]) => PickleValue | undefined>> = {
  'collections.OrderedDict': () => new Map(),
  'collections.defaultdict': () => new Map(),
  'builtins.set': ([items]) => items ?? [],
  '__builtin__.set': ([items]) => items ?? [],
  'torch.Size': ([sizes]) => sizes,
  'torch.device': () => null,
  'torch._utils._rebuild_tensor': (args) => tensorOf(args),
  'torch._utils._rebuild_tensor_v2': (args) => tensorOf(args),
  'torch._utils._rebuild_tensor_v3': (args) => tensorOf(args, args[6]),
  'torch._utils._rebuild_parameter': ([data]) => (isTensor(data) ? data : undefined),
  'torch._utils._rebuild_parameter_with_state': ([data]) => (isTensor(data) ? data : undefined),
  // What a checkpoint keeps beside its tensors: read over.
  'argparse.Namespace': () => new Map(),
  'numpy.dtype': () => null,
  'numpy.core.multiarray.scalar': () => null,
  'numpy._core.multiarray.scalar': () => null,
  '_codecs.encode': () => null,
};

const isStorage = (value: PickleValue): value is Storage => kindOf(value) === 'storage';
export const isClass = (value: PickleValue | undefined): value is Class => kindOf(value) === 'class';
export const isTensor = (value: PickleValue): value is PickledTensor => kindOf(value) === 'tensor';

function kindOf(value: PickleValue | undefined): string | undefined {
  return typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
}

function tensorOf(args: readonly PickleValue[], dtype?: PickleValue): PickledTensor | undefined {
  const [storage, offset, shape, strides] = args;
  if (!isStorage(storage) || !isCount(offset) || !isCounts(shape) || !isCounts(strides)) return undefined;
  if (shape.length !== strides.length) return undefined;
  const type = isClass(dtype) ? dtypes[dtype.name.replace(/^torch\./, '')] : storage.type;
  return type && { kind: 'tensor', storage, offset, shape, strides, type };
}

const isCount = (value: PickleValue): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0;
const isCounts = (value: PickleValue): value is number[] => Array.isArray(value) && value.every(isCount);

/** What a class is called by: `torch.FloatStorage`, `torch.cuda.FloatStorage`; none of other modules. */
const simpleName = (name: string) => /^torch(?:\.cuda|\.storage)?\.(\w+)$/.exec(name)?.[1] ?? '';

export const isKnownClass = (name: string) =>
  Object.hasOwn(makers, name) ||
  Object.hasOwn(storages, simpleName(name)) ||
  Object.hasOwn(dtypes, simpleName(name));

/** @returns undefined where the arguments are none of the class's */
export function make(name: string, args: readonly PickleValue[]): PickleValue | undefined {
  return Object.hasOwn(makers, name) ? makers[name](args) : undefined;
}

/** ('storage', its class, its key, where it was, how many numbers it has). */
export function storageOf(id: PickleValue): PickleValue | undefined {
  const [kind, of, key, , count] = Array.isArray(id) ? id : [];
  const type = isClass(of) ? storages[simpleName(of.name)] : undefined;
  if (kind !== 'storage' || !type || typeof key !== 'string' || !isCount(count)) return undefined;
  return { kind: 'storage', key, type, count };
}
