import { expect, it } from 'vitest';
import { renderBatchViews } from '../transforms/pipeline';
import { augmentPreset } from '../config/augment-presets';
import { createRandom } from '../random/random';
import { colourHistogram, histogramOverlap } from './colour-histogram';
import { histogramShortcut } from './histogram-shortcut';
import { shortcutAugmentations } from './shortcut-pipelines';

const size = { height: 16, width: 16, channels: 3 };
const length = 16 * 16 * 3;
const count = 64;

/** u8 [64, 16, 16, 3]: each image a soft pattern of two random colours of its own. */
function twoColouredImages(): Uint8Array {
  const images = new Uint8Array(count * length);
  for (let image = 0; image < count; image++) {
    const random = createRandom(0, 'images', image);
    const [a, b] = [0, 1].map(() => [0, 1, 2].map(() => random.integer(20, 235)));
    for (let pixel = 0; pixel < 256; pixel++) {
      const fraction = 0.5 + 0.5 * Math.sin(pixel % 16) * Math.cos(pixel >> 4);
      for (let c = 0; c < 3; c++) {
        images[image * length + pixel * 3 + c] = a![c]! * fraction + b![c]! * (1 - fraction);
      }
    }
  }
  return images;
}

const indices = Array.from({ length: count }, (_, i) => i);
const shortcutOf = (config: Parameters<typeof shortcutAugmentations>[0]) =>
  histogramShortcut(
    renderBatchViews({ images: twoColouredImages(), size, config, seed: 0, step: 0, indices }),
    size,
  );

it('always finds the partner where both views are the image itself', () => {
  expect(shortcutOf(augmentPreset('none'))).toBe(1);
});

it('finds nearly every partner under crops alone, and few once colours are distorted', () => {
  const { cropOnly, cropAndColour } = shortcutAugmentations(augmentPreset('simclr'));
  expect(shortcutOf(cropOnly)).toBeGreaterThan(0.95);
  expect(shortcutOf(cropAndColour)).toBeLessThan(0.4);
});

it('finds partners about as often as chance where views have nothing in common', () => {
  const random = createRandom(1, 'noise');
  const tints = Array.from({ length: 2 * count }, () => [0, 1, 2].map(() => random.uniform(0, 0.8)));
  const views = Float32Array.from(
    { length: 2 * count * length },
    (_, i) => tints[Math.floor(i / length)]![i % 3]! + random.uniform(0, 0.2),
  );
  expect(histogramShortcut(views, size)).toBeLessThan(0.05);
});

it('names the view of the largest overlap, as comparing every two histograms would', () => {
  const { cropAndColour } = shortcutAugmentations(augmentPreset('simclr'));
  const views = renderBatchViews({
    images: twoColouredImages(),
    size,
    config: cropAndColour,
    seed: 3,
    step: 0,
    indices,
  });
  const histograms = Array.from({ length: 2 * count }, (_, i) =>
    colourHistogram(views.subarray(i * length, (i + 1) * length), size),
  );
  const found = histograms.filter((histogram, anchor) => {
    const overlaps = histograms.map((other, i) => (i === anchor ? -1 : histogramOverlap(histogram, other)));
    return overlaps.indexOf(Math.max(...overlaps)) === (anchor + count) % (2 * count);
  });
  expect(histogramShortcut(views, size)).toBe(found.length / (2 * count));
});
