import { type PickleFault, unusable } from '../fileProblem';
import { isClass, isKnownClass, make, type PickleValue, storageOf } from './pickleValues';

const mark = Symbol('mark');
/** Names of opcodes that are refused. */
const refused: Readonly<Record<string, string>> = {
  ...{ i: 'INST', o: 'OBJ', P: 'PERSID', '\x82': 'EXT1', '\x83': 'EXT2', '\x84': 'EXT4' },
  ...{ '\x92': 'NEWOBJ_EX', '\x96': 'BYTEARRAY8', '\x97': 'NEXT_BUFFER', '\x98': 'READONLY_BUFFER' },
  ...{ I: 'INT', L: 'LONG', F: 'FLOAT', S: 'STRING', V: 'UNICODE', p: 'PUT', g: 'GET' },
};

/**
 * Python's pickle as torch.save writes it (docs.python.org/3/library/pickletools.html lists the opcodes). A pickle is a
 * program, and this reader executes none: opcodes build plain values, and the few classes below stand for data. Any
 * other opcode or class is refused by name, with the byte where it stands.
 * @throws UnusableFile and nothing else, whatever the bytes
 */
export function readPickle(bytes: Uint8Array): PickleValue {
  return new Machine(bytes).run();
}

class Machine {
  private readonly view: DataView;
  private at = 0;
  /** Of the opcode that is being followed. */
  private from = 0;
  private readonly stack: (PickleValue | typeof mark)[] = [];
  private readonly memo = new Map<number, PickleValue>();

  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  run(): PickleValue {
    for (;;) {
      this.from = this.at;
      const opcode = String.fromCharCode(this.bytes[this.take(1)]);
      if (opcode === '.') return this.pop();
      const follow = opcodes[opcode];
      if (!follow) this.fail('opcode', refused[opcode] ?? `0x${opcode.charCodeAt(0).toString(16)}`);
      follow(this);
    }
  }

  fail(what: PickleFault, text = '', offset = this.from): never {
    return unusable({ key: 'pickle', what, text: text.slice(0, 80), offset });
  }

  /** Passes over so many bytes. @returns where they begin */
  take(count: number): number {
    const from = this.at;
    if (!(count >= 0 && from + count <= this.bytes.length)) this.fail('end', '', this.bytes.length);
    this.at += count;
    return from;
  }

  uint8 = () => this.bytes[this.take(1)];
  uint16 = () => this.view.getUint16(this.take(2), true);
  int32 = () => this.view.getInt32(this.take(4), true);
  uint32 = () => this.view.getUint32(this.take(4), true);
  uint64 = () => Number(this.view.getBigUint64(this.take(8), true));
  float64 = () => this.view.getFloat64(this.take(8));
  raw(count: number): Uint8Array {
    const from = this.take(count);
    return this.bytes.subarray(from, from + count);
  }
  text = (count: number) => new TextDecoder().decode(this.raw(count));
  line(): string {
    const end = this.bytes.indexOf(0x0a, this.at);
    if (end < 0) this.fail('end', '', this.bytes.length);
    const text = this.text(end - this.at);
    this.at++;
    return text;
  }
  /** Little-endian, of two's complement. */
  long(count: number): number {
    const digits = this.raw(count);
    let value = 0n;
    for (let k = digits.length - 1; k >= 0; k--) value = (value << 8n) | BigInt(digits[k]);
    return Number(count > 0 ? BigInt.asIntN(8 * count, value) : 0n);
  }

  push(value: PickleValue | typeof mark): void {
    this.stack.push(value);
  }
  pop(): PickleValue {
    const value = this.stack.pop();
    return value === undefined || value === mark ? this.fail('stack') : value;
  }
  /** All above the last mark. */
  popMark(): PickleValue[] {
    const start = this.stack.lastIndexOf(mark);
    if (start < 0) this.fail('stack');
    const values = this.stack.splice(start) as PickleValue[];
    values.shift();
    return values;
  }
  top(): PickleValue {
    const value = this.stack[this.stack.length - 1];
    return value === undefined || value === mark ? this.fail('stack') : value;
  }
  drop(): void {
    if (this.stack.pop() === undefined) this.fail('stack');
  }

  put(key: number): void {
    this.memo.set(key, this.top());
  }
  memoize(): void {
    this.put(this.memo.size);
  }
  get(key: number): void {
    const value = this.memo.get(key);
    this.push(value === undefined ? this.fail('memo', String(key)) : value);
  }

  setItems(items: readonly PickleValue[]): void {
    const target = this.top();
    if (!(target instanceof Map) || items.length % 2 !== 0) this.fail('stack');
    for (let k = 0; k < items.length; k += 2) target.set(items[k], items[k + 1]);
  }
  append(items: readonly PickleValue[]): void {
    const target = this.top();
    if (!Array.isArray(target)) this.fail('stack');
    for (const item of items) target.push(item);
  }

  global(module: PickleValue, name: PickleValue): void {
    const full = `${module}.${name}`;
    if (!isKnownClass(full)) this.fail('class', full);
    this.push({ kind: 'class', name: full });
  }
  reduce(): void {
    const args = this.pop();
    const callee = this.pop();
    if (!isClass(callee) || !Array.isArray(args)) this.fail('stack');
    const value = make(callee.name, args);
    if (value === undefined) this.fail('arguments', callee.name);
    this.push(value);
  }
  persistent(): void {
    this.push(storageOf(this.pop()) ?? this.fail('arguments', 'storage'));
  }
}

const opcodes: Readonly<Record<string, (machine: Machine) => void>> = {
  '\x80': (m) => void m.uint8(),
  '\x95': (m) => void m.take(8),
  '(': (m) => m.push(mark),
  '0': (m) => m.drop(),
  '1': (m) => void m.popMark(),
  '2': (m) => m.push(m.top()),
  N: (m) => m.push(null),
  '\x88': (m) => m.push(true),
  '\x89': (m) => m.push(false),
  J: (m) => m.push(m.int32()),
  K: (m) => m.push(m.uint8()),
  M: (m) => m.push(m.uint16()),
  '\x8a': (m) => m.push(m.long(m.uint8())),
  '\x8b': (m) => m.push(m.long(m.uint32())),
  G: (m) => m.push(m.float64()),
  X: (m) => m.push(m.text(m.uint32())),
  '\x8c': (m) => m.push(m.text(m.uint8())),
  '\x8d': (m) => m.push(m.text(m.uint64())),
  T: (m) => m.push(m.text(m.uint32())),
  U: (m) => m.push(m.text(m.uint8())),
  B: (m) => m.push(m.raw(m.uint32())),
  C: (m) => m.push(m.raw(m.uint8())),
  '\x8e': (m) => m.push(m.raw(m.uint64())),
  ']': (m) => m.push([]),
  ')': (m) => m.push([]),
  '}': (m) => m.push(new Map()),
  '\x8f': (m) => m.push([]),
  l: (m) => m.push(m.popMark()),
  t: (m) => m.push(m.popMark()),
  '\x85': (m) => m.push([m.pop()]),
  '\x86': (m) => m.push([m.pop(), m.pop()].reverse()),
  '\x87': (m) => m.push([m.pop(), m.pop(), m.pop()].reverse()),
  d: (m) => {
    const items = m.popMark();
    m.push(new Map());
    m.setItems(items);
  },
  a: (m) => {
    const item = m.pop();
    m.append([item]);
  },
  e: (m) => {
    const items = m.popMark();
    m.append(items);
  },
  '\x90': (m) => {
    const items = m.popMark();
    m.append(items);
  },
  s: (m) => {
    const value = m.pop();
    m.setItems([m.pop(), value]);
  },
  u: (m) => {
    const items = m.popMark();
    m.setItems(items);
  },
  q: (m) => m.put(m.uint8()),
  r: (m) => m.put(m.uint32()),
  '\x94': (m) => m.memoize(),
  h: (m) => m.get(m.uint8()),
  j: (m) => m.get(m.uint32()),
  c: (m) => m.global(m.line(), m.line()),
  '\x93': (m) => {
    const name = m.pop();
    m.global(m.pop(), name);
  },
  R: (m) => m.reduce(),
  '\x81': (m) => m.reduce(),
  // A state sets attributes, which hold no tensors that the value itself does not.
  b: (m) => void m.pop(),
  Q: (m) => m.persistent(),
};
