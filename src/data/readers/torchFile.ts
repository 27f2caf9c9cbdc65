import { unusable } from '../fileProblem';
import { readPickle } from './pickle';
import { isTensor, type PickledTensor, type PickleValue } from './pickleValues';
import { numberSizes, type Tensor } from './tensor';
import { openEntry, type ZipEntry } from './zip';

/**
 * What torch.save writes since PyTorch 1.6: a zip of `<name>/data.pkl`, the objects as a pickle, and for each storage
 * `<name>/data/<key>`, its numbers.
 */
export type TorchTensor = Omit<Tensor, 'bytes'> & { readonly open: () => Promise<Blob> };

const mostPickle = 64 * 2 ** 20;

export const pickleOf = (entries: readonly ZipEntry[]) =>
  entries.find(({ name }) => /(^|\/)data\.pkl$/.test(name));

/** @throws UnusableFile */
export async function openTorch(
  archive: Blob,
  entries: readonly ZipEntry[],
  pickle: ZipEntry,
): Promise<readonly TorchTensor[]> {
  if (pickle.size > mostPickle) unusable({ key: 'tooLarge', bytes: pickle.size, most: mostPickle });
  const folder = pickle.name.slice(0, -'data.pkl'.length);
  const named = new Map(entries.map((entry) => [entry.name, entry]));
  const value = readPickle(new Uint8Array(await (await openEntry(archive, pickle)).arrayBuffer()));
  const order = named.get(`${folder}byteorder`);
  const littleEndian = !order || (await (await openEntry(archive, order)).text()) !== 'big';
  return [...tensorsIn(value)].map(([name, { storage, offset, shape, strides, type }]) => {
    const entry = named.get(`${folder}data/${storage.key}`);
    const size = numberSizes[type];
    const last = shape.reduce((sum, length, k) => sum + (length - 1) * strides[k], offset);
    const empty = shape.includes(0);
    // An untyped storage counts bytes, as many as the numbers' type asks for.
    if (
      !entry ||
      entry.size !== storage.count * numberSizes[storage.type] ||
      (!empty && (last + 1) * size > entry.size)
    )
      return unusable({ key: 'storage', name, storage: storage.key });
    return {
      name,
      shape,
      strides,
      type,
      littleEndian,
      offset: offset * size,
      open: () => openEntry(archive, entry),
    };
  });
}

/** All tensors of nested dictionaries and lists, by their path: `model.embedding.weight`. */
function tensorsIn(root: PickleValue): Map<string, PickledTensor> {
  const found = new Map<string, PickledTensor>();
  const seen = new Set<PickleValue>();
  const open: (readonly [path: string, value: PickleValue])[] = [['', root]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [path, value] = next;
    if (isTensor(value)) found.set(path || 'tensor', value);
    if (!(value instanceof Map || Array.isArray(value)) || seen.has(value)) continue;
    seen.add(value);
    const inner = value instanceof Map ? [...value] : [...value.entries()];
    for (const [key, one] of inner.reverse()) open.push([path ? `${path}.${nameOf(key)}` : nameOf(key), one]);
  }
  return found;
}

const nameOf = (key: PickleValue) =>
  typeof key === 'string' || typeof key === 'number' ? String(key).slice(0, 200) : '…';
