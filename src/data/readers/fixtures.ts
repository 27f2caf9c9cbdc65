import tables from '../fixtures/tables.json';

/** One small table as numpy, pandas, torch, safetensors and others wrote it: see fixtures/tables.py. */
const written: Readonly<Record<string, string>> = tables;

export const fixture = (name: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(written[name]), (letter) => letter.charCodeAt(0));

/** [7][3], multiples of 1/8. */
export const numbers = JSON.parse(new TextDecoder().decode(fixture('numbers'))) as readonly number[][];
