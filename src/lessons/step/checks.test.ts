import { expect, it } from 'vitest';
import { hardestPush, lossChange, pairChange } from './checks';

/** Two images in two views: before the update, and after it the second view of the first as given. */
const step = (partner: readonly [number, number], loss: number) => ({
  z: Float32Array.of(1, 0, 0, 1, 0.6, 0.8, -1, 0),
  embeddingSize: 2,
  temperature: 0.5,
  loss: 1,
  after: { z: Float32Array.of(1, 0, 0, 1, ...partner, -1, 0), loss },
});

it('a step of the usual kind brings the pair closer and lowers the loss', () => {
  expect(pairChange(step([0.8, 0.6], 0.9), 0)).toBe('more');
  expect(lossChange(step([0.8, 0.6], 0.9))).toBe('less');
  expect(hardestPush(step([0.8, 0.6], 0.9), 0)).toBe('most-alike');
});

it('a step that does otherwise is believed', () => {
  expect(pairChange(step([0, 1], 1.2), 0)).toBe('less');
  expect(lossChange(step([0, 1], 1.2))).toBe('more');
  expect([pairChange(step([0.6, 0.8], 1), 0), lossChange(step([0.6, 0.8], 1))]).toEqual(['same', 'same']);
  const alike = { ...step([1, 0], 1), z: Float32Array.of(1, 0, 1, 0, 1, 0, 1, 0) };
  expect(hardestPush(alike, 0)).toBe('same');
});

it('without a step there is no answer', () => {
  expect([pairChange(undefined, 0), lossChange(undefined), hardestPush(undefined, 0)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
