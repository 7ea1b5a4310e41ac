import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlaygroundError } from '../config/playground-error';
import { readSafetensors, writeSafetensors } from './safetensors';

const name = fc
  .string({ unit: 'grapheme' })
  .filter((text) => text !== '__metadata__' && text !== '__proto__');
const tensorArbitrary = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 3 }).chain((shape) => {
  const size = shape.reduce((product, length) => product * length, 1);
  return fc.float32Array({ minLength: size, maxLength: size }).map((values) => ({ shape, values }));
});
const fileArbitrary = fc.record({
  tensors: fc.dictionary(name, tensorArbitrary, { maxKeys: 4, noNullPrototype: true }),
  metadata: fc.dictionary(name, fc.string({ unit: 'grapheme' }), { maxKeys: 3, noNullPrototype: true }),
});

const example = writeSafetensors({
  tensors: {
    a: { shape: [2, 2], values: Float32Array.of(1, 2, 3, 4) },
    b: { shape: [], values: Float32Array.of(5) },
  },
  metadata: { config: '{}' },
});

/** A file with this header, padded with this many bytes of data. */
function fileWith(header: string, dataBytes: number): Uint8Array {
  const text = new TextEncoder().encode(header);
  const bytes = new Uint8Array(8 + text.length + dataBytes);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(text.length), true);
  bytes.set(text, 8);
  return bytes;
}

const entry = (shape: number[], start: number, end: number, dtype = 'F32') => ({
  dtype,
  shape,
  data_offsets: [start, end],
});

describe('a safetensors file', () => {
  it('gives back what was written, to the bit', () => {
    fc.assert(
      fc.property(fileArbitrary, (file) => {
        expect(readSafetensors(writeSafetensors(file))).toEqual(file);
      }),
    );
  });

  it('has the published layout: length, JSON header, tensors one after another', () => {
    const length = Number(new DataView(example.buffer).getBigUint64(0, true));
    expect(JSON.parse(new TextDecoder().decode(example.subarray(8, 8 + length)))).toEqual({
      __metadata__: { config: '{}' },
      a: entry([2, 2], 0, 16),
      b: entry([], 16, 20),
    });
    expect([...new Float32Array(example.slice(8 + length).buffer)]).toEqual([1, 2, 3, 4, 5]);
  });

  it.each([
    ['holes', { a: entry([1], 0, 4), b: entry([1], 8, 12) }, 12],
    ['overlaps', { a: entry([2], 0, 8), b: entry([1], 4, 8) }, 8],
    ['bytes left over', { a: entry([1], 0, 4) }, 8],
    ['a tensor beyond the end', { a: entry([2], 0, 8) }, 4],
    ['a shape that asks for other bytes', { a: entry([3], 0, 8) }, 8],
    ['another type', { a: entry([2], 0, 4, 'F16') }, 4],
    ['a shape below nothing', { a: entry([-1], 0, 4) }, 4],
    ['a shape whose product has no end', { a: entry([1e300, 1e300], 0, 4) }, 4],
    ['metadata that are no texts', { __metadata__: { a: 1 } }, 0],
    ['a list for a header', [], 0],
  ])('with %s is refused', (_, header, dataBytes) => {
    expect(() => readSafetensors(fileWith(JSON.stringify(header), dataBytes))).toThrow(PlaygroundError);
  });

  it.each([
    ['a header that begins with a space', ' {}', /not a JSON object/],
    ['a header that is cut', '{"a":', /not JSON/],
    [
      'a tensor named twice',
      `{"a":${JSON.stringify(entry([1], 0, 4))},"\\u0061":${JSON.stringify(entry([1], 0, 4))}}`,
      /names a twice/,
    ],
    [
      'a type given twice',
      '{"a":{"dtype":"F32","dtype":"F32","shape":[],"data_offsets":[0,4]}}',
      /names dtype twice/,
    ],
    ['a text of its metadata given twice', '{"__metadata__":{"a":"{\\"}","a":"2"}}', /names a twice/],
    ['lists within lists without end', '{"a":'.padEnd(100_000, '['), /not JSON/],
    [
      'a name without end',
      JSON.stringify({ ['n'.repeat(100_000)]: entry([2], 0, 4) }),
      /tensor n{40}… has other bytes/,
    ],
  ])('with %s is refused', (_, header, sentence) => {
    expect(() => readSafetensors(fileWith(header, 4))).toThrow(sentence);
  });

  it('may name a tensor as objects name their prototype', () => {
    const tensors = Object.fromEntries([['__proto__', { shape: [1], values: Float32Array.of(1) }]]);
    const { tensors: read } = readSafetensors(writeSafetensors({ tensors, metadata: {} }));
    expect(Object.entries(read)).toEqual(Object.entries(tensors));
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
  });

  it('whose tensors all claim the same bytes is refused before any is read', () => {
    const header = Object.fromEntries(
      Array.from({ length: 2000 }, (_, i) => [`t${i}`, entry([1 << 20], 0, 1 << 22)]),
    );
    expect(() => readSafetensors(fileWith(JSON.stringify(header), 1 << 22))).toThrow(/does not begin/);
  });
});
