import { describe, expect, it } from 'vitest';
import { bytesOf, centreCrop, inverted, isOtherWayRound, withGround } from './image-bytes';

const square = { width: 32, height: 32 };

it('the middle of an image is cut out in the proportions of the dataset', () => {
  expect(centreCrop(400, 300, square)).toEqual({ x: 50, y: 0, width: 300, height: 300 });
  expect(centreCrop(10, 50, square)).toEqual({ x: 0, y: 20, width: 10, height: 10 });
  expect(centreCrop(100, 100, { width: 20, height: 10 })).toEqual({ x: 0, y: 25, width: 100, height: 50 });
});

it('pixels lose their alpha, or all but their luminance', () => {
  const rgba = [255, 0, 0, 255, 10, 20, 30, 255];
  expect([...bytesOf(rgba, 3)]).toEqual([255, 0, 0, 10, 20, 30]);
  expect([...bytesOf(rgba, 1)]).toEqual([76, 18]);
});

describe('what is transparent', () => {
  const clear = [0, 0, 0, 0];
  it('becomes white under dark strokes, and black under bright ones', () => {
    expect([...withGround([...clear, 10, 20, 30, 255])]).toEqual([255, 255, 255, 255, 10, 20, 30, 255]);
    expect([...withGround([...clear, 250, 240, 230, 255])]).toEqual([0, 0, 0, 255, 250, 240, 230, 255]);
  });

  it('is mixed with it where it is so in part', () => {
    expect([...withGround([0, 0, 0, 51])]).toEqual([204, 204, 204, 255]);
  });

  it('leaves an opaque image as it is', () => {
    expect([...withGround([200, 210, 220, 255, 1, 2, 3, 255])]).toEqual([200, 210, 220, 255, 1, 2, 3, 255]);
  });
});

describe('a digit on paper', () => {
  const size = { width: 3, height: 3, channels: 1 };
  const onBlack = Uint8Array.of(0, 0, 0, 0, 255, 0, 0, 10, 0);

  it('is the other way round beside digits on black', () => {
    const dataset = Uint8Array.from([...onBlack, ...onBlack]);
    expect(isOtherWayRound(inverted(onBlack), dataset, size)).toBe(true);
    expect(isOtherWayRound(onBlack, dataset, size)).toBe(false);
    expect(isOtherWayRound(inverted(onBlack), inverted(dataset), size)).toBe(false);
  });

  it('is itself again when inverted twice', () => {
    expect([...inverted(onBlack)]).toEqual([255, 255, 255, 255, 0, 255, 255, 245, 255]);
    expect(inverted(inverted(onBlack))).toEqual(onBlack);
  });
});
