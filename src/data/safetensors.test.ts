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
