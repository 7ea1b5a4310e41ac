/** @file Generated images, as many and as large as is wished: what a step costs depends on neither what they show nor how often. */
import { imageLength, type Dataset } from '../src/datasets/dataset';

/** @returns `count` images of `side` × `side`, those of `dataset` over and over, pixels repeated or left out */
export function enlarged(dataset: Dataset, count: number, side: number): Dataset {
  const { size: from, images: pixels } = dataset;
  const size = { ...from, height: side, width: side };
  const [length, lengthFrom] = [imageLength(size), imageLength(from)];
  const images = new Uint8Array(count * length);
  const whole = Math.min(count, dataset.count);
  for (let image = 0, at = 0; image < whole; image++) {
    for (let y = 0; y < side; y++) {
      const row = Math.floor((y * from.height) / side) * from.width;
      for (let x = 0; x < side; x++) {
        const pixel = (row + Math.floor((x * from.width) / side)) * from.channels;
        const source = image * lengthFrom + pixel;
        images.set(pixels.subarray(source, source + from.channels), at);
        at += from.channels;
      }
    }
  }
  for (let image = whole; image < count; image += whole) {
    images.copyWithin(image * length, 0, Math.min(whole, count - image) * length);
  }
  const labels = Uint8Array.from({ length: count }, (_, image) => dataset.labels[image % dataset.count]!);
  return { ...dataset, size, count, images, labels, available: () => count };
}
