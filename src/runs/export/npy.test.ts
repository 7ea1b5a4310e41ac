import { expect, it } from 'vitest';
import { numpyArray, numpyTexts } from './npy';

const text = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);

it('writes numbers as numpy.save does: a header that ends at a multiple of 64, then little-endian values', () => {
  const bytes = numpyArray(Float32Array.of(1, -2, 0.5, 3, 4, 5), [2, 3]);
  const header = text(bytes.subarray(0, 128));
  expect(header.slice(0, 8)).toBe('\x93NUMPY\x01\x00');
  expect(new DataView(bytes.buffer).getUint16(8, true)).toBe(118);
  expect(header.slice(10).trimEnd()).toBe("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3,), }");
  expect(header.endsWith(' \n')).toBe(true);
  expect([...new Float32Array(bytes.buffer, 128)]).toEqual([1, -2, 0.5, 3, 4, 5]);
});

it('writes bytes and texts, which need no pickle', () => {
  const bytes = numpyArray(Uint8Array.of(7, 8), [2]);
  expect(text(bytes)).toMatch(/'\|u1'.*'shape': \(2,\)/s);
  expect([...bytes.slice(-3)]).toEqual([10, 7, 8]);
  const names = numpyTexts(['a', '고양이']);
  expect(text(names)).toContain("'<U3'");
  expect([...new Uint32Array(names.slice(-24).buffer)]).toEqual([97, 0, 0, 0xace0, 0xc591, 0xc774]);
});
