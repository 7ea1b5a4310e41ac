import { expect, it } from 'vitest';
import { epochOrder } from './epoch-order';

const sorted = (order: Uint32Array) => Array.from(order).sort((a, b) => a - b);

it('visits every image once in every epoch', () => {
  for (const epoch of [0, 1, 5]) {
    expect(sorted(epochOrder(0, epoch, 2500))).toEqual(Array.from({ length: 2500 }, (_, i) => i));
  }
});

it('stays within blocks of a thousand in the first epoch, so that training can begin early', () => {
  const order = epochOrder(0, 0, 2500);
  order.forEach((image, position) => {
    expect(Math.floor(image / 1000)).toBe(Math.floor(position / 1000));
  });
  expect(
    epochOrder(0, 1, 2500)
      .slice(0, 100)
      .some((image) => image >= 1000),
  ).toBe(true);
});

it('follows from seed and epoch alone', () => {
  expect(epochOrder(4, 2, 300)).toEqual(epochOrder(4, 2, 300));
  expect(epochOrder(4, 2, 300)).not.toEqual(epochOrder(4, 3, 300));
  expect(epochOrder(4, 2, 300)).not.toEqual(epochOrder(5, 2, 300));
});
