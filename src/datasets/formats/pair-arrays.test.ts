import { describe, expect, it } from 'vitest';
import type { NumberArray } from './number-array';
import { pairArrays } from './pair-arrays';

const images = (path: string, count: number): NumberArray => ({
  path,
  shape: [count, 8, 8],
  kind: 'integer',
  row: () => new Uint8Array(64),
});
/** The label of image n is n. */
const labels = (path: string, count: number): NumberArray => ({
  path,
  shape: [count],
  kind: 'integer',
  row: (n) => [n],
});
const paired = (...arrays: NumberArray[]) =>
  pairArrays(arrays).map(({ images: { path }, labels: found, split }) => [path, found?.length, split]);

describe('labels belong to the images', () => {
  it('of their split, whatever the order', () => {
    expect(
      paired(labels('y_test', 3), images('x_train', 3), labels('y_train', 3), images('x_test', 3)),
    ).toEqual([
      ['x_train', 3, 'train'],
      ['x_test', 3, 'test'],
    ]);
  });

  it('whose name is most alike, where several are as many', () => {
    const arrays = [
      images('cats-images', 2),
      images('dogs-images', 2),
      labels('dogs-y', 2),
      labels('cats-y', 2),
    ];
    const found = pairArrays(
      arrays.map((array) => (array.path === 'dogs-y' ? { ...array, row: () => [7] } : array)),
    );
    expect(found.map((one) => one.labels)).toEqual([
      ['0', '1'],
      ['7', '7'],
    ]);
  });

  it('by their place, where neither has a name: first those to train on', () => {
    expect(paired(images('arr_0', 4), labels('arr_1', 4), images('arr_2', 4), labels('arr_3', 4))).toEqual([
      ['arr_0', 4, 'train'],
      ['arr_2', 4, 'test'],
    ]);
  });

  it('of their split, where names are written in one word', () => {
    expect(paired(images('trainX', 3), labels('trainY', 3), images('testX', 3), labels('testY', 3))).toEqual([
      ['trainX', 3, 'train'],
      ['testX', 3, 'test'],
    ]);
  });

  it('unless an image has several: then the images are kept without', () => {
    const several: NumberArray = { ...labels('y', 4), shape: [4, 3], row: () => [1, 0, 1] };
    const [found] = pairArrays([images('x', 4), several]);
    expect([found!.labels, found!.unreadLabels?.path]).toEqual([undefined, 'y']);
  });

  it('that are called so, where other things are as many', () => {
    const found = pairArrays([
      images('images', 2),
      { ...labels('image_ids', 2), row: () => [500] },
      labels('y', 2),
    ]);
    expect(found[0]!.labels).toEqual(['0', '1']);
  });

  it('of which those that fit are kept where others do not', () => {
    const arrays = [images('x_train', 4), labels('y_train', 4), images('x_test', 3), labels('y_test', 2)];
    expect(pairArrays(arrays).map(({ misfit }) => misfit?.code)).toEqual([undefined, 'import-label-count']);
  });

  it('and by keys, what is called otherwise and is not as many is none', () => {
    const [found] = pairArrays([images('x', 4), labels('mean', 3)], true);
    expect([found!.labels, found!.misfit]).toEqual([undefined, undefined]);
  });

  it('or to none, where there are none', () => {
    expect(paired(images('x', 4))).toEqual([['x', undefined, undefined]]);
  });
});

it('what does not fit is refused: other counts, and arrays that hold no images', () => {
  expect(pairArrays([images('x', 4), labels('y', 3)])[0]!.misfit?.message).toContain(
    'x has 4 images, but there are 3 labels',
  );
  expect(() => paired(labels('y', 3))).toThrow('which is no set of images');
});
