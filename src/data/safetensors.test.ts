import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { array, assert, float, property, string, uint8Array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnusableFile } from './fileProblem';
import { formatSafetensors, parseSafetensors } from './safetensors';

describe('safetensors', () => {
  it('reads bytes laid out by hand: length, JSON, little-endian numbers', () => {
    const header = '{"a":{"dtype":"F32","shape":[1,2],"data_offsets":[0,8]}}';
    // 1 is 0x3f800000, −2 is 0xc0000000.
    const bytes = Uint8Array.of(
      header.length,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      ...new TextEncoder().encode(header),
      0,
      0,
      0x80,
      0x3f,
      0,
      0,
      0,
      0xc0,
    );
    const { tensors } = parseSafetensors(bytes);
    expect(tensors).toEqual([{ name: 'a', shape: [1, 2], values: Float32Array.of(1, -2) }]);
    bytes.set([0, 0, 0xc0, 0x7f], bytes.length - 4);
    expect(() => parseSafetensors(bytes)).toThrow(/notFinite.*"row":1,"column":2/);
    expect(() => parseSafetensors(bytes.subarray(0, -1))).toThrow(/"what":"place"/);
  });

  /**
   * fixtures/numpy.safetensors was written by numpy and struct after the format's definition: struct.pack('<Q', length),
   * json.dumps of the header padded with spaces to a multiple of 8, then the bytes of
   * (arange(6).reshape(2, 3) − 2.5) / 4 and of four values at the ends of float32. The header names them in reverse.
   */
  it('reads a file that numpy wrote', () => {
    const bytes = readFileSync(join(import.meta.dirname, 'fixtures/numpy.safetensors'));
    const { tensors, metadata } = parseSafetensors(bytes);
    expect(metadata).toEqual({ made: 'numpy', note: '表' });
    expect(tensors).toEqual([
      { name: 'first', shape: [2, 3], values: Float32Array.of(-0.625, -0.375, -0.125, 0.125, 0.375, 0.625) },
      { name: 'second', shape: [4], values: Float32Array.of(1e-3, -65504, 3.4028235e38, -1.17549435e-38) },
    ]);
  });

  it('reads what it wrote', () => {
    assert(
      property(array(float({ noNaN: true, noDefaultInfinity: true })), string(), (numbers, text) => {
        const values = Float32Array.from(numbers);
        const file = { tensors: [{ name: 'x', shape: [values.length], values }], metadata: { text } };
        expect(parseSafetensors(formatSafetensors(file))).toEqual(file);
      }),
    );
  });

  it('meets any bytes with its own message', () => {
    assert(
      property(uint8Array({ maxLength: 64 }), (bytes) => {
        try {
          parseSafetensors(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(UnusableFile);
        }
      }),
    );
  });
});
