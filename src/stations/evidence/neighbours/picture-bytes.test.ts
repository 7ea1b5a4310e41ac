import { expect, it } from 'vitest';
import { bytesOf, centreCrop } from './picture-bytes';

const square = { width: 32, height: 32 };

it('the middle of a picture is cut out in the proportions of the dataset', () => {
  expect(centreCrop(400, 300, square)).toEqual({ x: 50, y: 0, width: 300, height: 300 });
  expect(centreCrop(10, 50, square)).toEqual({ x: 0, y: 20, width: 10, height: 10 });
  expect(centreCrop(100, 100, { width: 20, height: 10 })).toEqual({ x: 0, y: 25, width: 100, height: 50 });
});

it('pixels lose their alpha, or all but their luminance', () => {
  const rgba = [255, 0, 0, 255, 10, 20, 30, 255];
  expect([...bytesOf(rgba, 3)]).toEqual([255, 0, 0, 10, 20, 30]);
  expect([...bytesOf(rgba, 1)]).toEqual([76, 18]);
});
