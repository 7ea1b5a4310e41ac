import { expect, it } from 'vitest';
import { imageAt, type DatasetProgress } from '../../dataset';
import { source as shapes } from './source';

const open = (seed: number, split: 'train' | 'test' = 'train') => {
  const progress: DatasetProgress[] = [];
  const request = {
    split,
    count: 300,
    seed,
    assetBase: '',
    onProgress: (p: DatasetProgress) => progress.push(p),
  };
  return shapes.open(request).then((dataset) => ({ dataset, progress }));
};

it('draws every class, about equally often', async () => {
  const { dataset } = await open(0);
  const counts = dataset.classNames.map((_, label) => dataset.labels.filter((l) => l === label).length);
  for (const count of counts) expect(count).toBeGreaterThan(300 / counts.length / 2);
});

it('follows from the seed; training and test images differ', async () => {
  const [a, b, other, test] = await Promise.all([open(1), open(1), open(2), open(1, 'test')]);
  const same = (one: Uint8Array, two: Uint8Array) => Buffer.compare(one, two) === 0;
  expect(same(a.dataset.images, b.dataset.images)).toBe(true);
  expect(same(a.dataset.images, other.dataset.images)).toBe(false);
  expect(same(a.dataset.images, test.dataset.images)).toBe(false);
});

it('is there at once, and every image shows something', async () => {
  const { dataset, progress } = await open(0);
  expect(dataset.available()).toBe(300);
  expect(progress.at(-1)).toMatchObject({ loadedImages: 300, totalImages: 300 });
  for (let i = 0; i < dataset.count; i++) {
    expect(new Set(imageAt(dataset, i)).size).toBeGreaterThan(10);
  }
});
