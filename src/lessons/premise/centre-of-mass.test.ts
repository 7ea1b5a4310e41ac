import { expect, it } from 'vitest';
import type { FloatImage } from '../../transforms/transform';
import { centred } from './centre-of-mass';

const dot = (y: number, x: number): FloatImage => {
  const data = new Float32Array(28 * 28);
  data[y * 28 + x] = 0.5;
  return { height: 28, width: 28, channels: 1, data };
};

it('brings ink from any side to the middle, where MNIST has it', () => {
  for (const [y, x] of [
    [0, 0],
    [27, 27],
    [3, 25],
    [14, 14],
  ] as const) {
    expect(centred(dot(y, x)).data).toEqual(dot(14, 14).data);
  }
});

it('leaves a blank image as it is', () => {
  const blank = { ...dot(0, 0), data: new Float32Array(28 * 28) };
  expect(centred(blank)).toEqual(blank);
});
