import { expect, it } from 'vitest';
import { spread } from './spread';

const rounded = (places: number[]) => places.map((place) => Number(place.toFixed(6)));

it('leaves places alone that are far enough apart', () => {
  expect(spread([0.2, 0.5, 0.8], 0.1)).toEqual([0.2, 0.5, 0.8]);
});

it('moves close ones apart and keeps all between the ends', () => {
  expect(rounded(spread([0.01, 0.02, 0.5], 0.1))).toEqual([0.05, 0.15, 0.5]);
  expect(rounded(spread([0.5, 0.97, 0.98, 0.99], 0.1))).toEqual([0.5, 0.75, 0.85, 0.95]);
});
