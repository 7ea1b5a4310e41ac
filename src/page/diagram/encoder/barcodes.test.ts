import { expect, it } from 'vitest';
import { barcodes } from './barcodes';

it('draws the rows that are asked for on one scale', () => {
  const h = Float32Array.from([9, 9, 1, -2, 4, 0]);
  expect(barcodes({ h, featureSize: 2 }, [1, 2]).map((row) => [...row])).toEqual([
    [0.25, 0.5],
    [1, 0],
  ]);
});

it('leaves a representation of zeros dark', () => {
  expect([...barcodes({ h: new Float32Array(2), featureSize: 2 }, [0])[0]!]).toEqual([0, 0]);
});
