import { expect, it } from 'vitest';
import { findGrowth, type SoakMark } from './growth';

const flat: SoakMark = { step: 10, msPerStep: 5, tensors: 40, deviceBytes: 1e6, jsHeapBytes: 5e6 };
const growthOf = (...marks: Partial<SoakMark>[]) =>
  findGrowth({ backend: 'wasm', adapter: '', marks: marks.map((mark) => ({ ...flat, ...mark })) });

it('finds nothing in a flat run, nor in pools that fill before the first quarter', () => {
  expect(growthOf({}, {}, {})).toEqual([]);
  expect(growthOf({ deviceBytes: 5e5 }, {}, {})).toEqual([]);
  expect(growthOf({ jsHeapBytes: null }, { jsHeapBytes: null }, { jsHeapBytes: null })).toEqual([]);
});

it('names what grew', () => {
  expect(growthOf({}, {}, { tensors: 41 })).toEqual(['On wasm the number of tensors grew from 40 to 41.']);
  expect(growthOf({}, {}, { deviceBytes: 2e6 })[0]).toMatch(/device memory .* 1000000 to 2000000\.$/);
  expect(growthOf({}, {}, { jsHeapBytes: 9e6 })[0]).toMatch(/JavaScript heap/);
});
