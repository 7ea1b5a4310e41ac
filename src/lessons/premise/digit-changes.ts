/**
 * @file What the lesson does to digits, put together from the pipeline's own transforms. Random numbers
 * of a digit follow from the change and the digit's index alone: what is measured is what is shown.
 */
import { applyView } from '../../transforms/apply-views';
import { blurKernelSize } from '../../transforms/blur/transform';
import type { SampledView } from '../../transforms/sample-views';
import type { FloatImage } from '../../transforms/transform';
import { transforms } from '../../transforms/transforms';
import type { ImageSize } from '../../datasets/dataset';
import { createRandom, type Random } from '../../random/random';
import { centred } from './centre-of-mass';

/** In the table's order: nothing, two harmless ones, four that are not. */
export const changeNames = [
  'none',
  'blur',
  'crop',
  'rotate180',
  'verticalFlip',
  'horizontalFlip',
  'cutout',
] as const;
export type ChangeName = (typeof changeNames)[number];

/** What `cutout` takes away in the table and in the game. */
const heavyCutoutFraction = 0.5;

/** The fractions over which the limit is measured, from nothing to nearly all. */
export const cutoutFractions: readonly number[] = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

const always = { probability: 1, views: 'both' } as const;

const views: Record<ChangeName, (random: Random, size: ImageSize) => SampledView> = {
  none: () => [],
  blur: (_, size) => [{ name: 'blur', parameters: { kernelSize: blurKernelSize(size), sigma: 1 } }],
  crop: (random, size) => {
    const config = { ...always, minimumArea: 0.8, maximumArea: 1, aspect: 1 };
    return [{ name: 'crop', parameters: transforms.crop.sample(config, random, size) }];
  },
  rotate180: () => [{ name: 'rotate', parameters: { quarterTurns: 2 } }],
  verticalFlip: () => [{ name: 'verticalFlip', parameters: {} }],
  horizontalFlip: () => [{ name: 'flip', parameters: {} }],
  cutout: (random, size) => cutAway(heavyCutoutFraction, random, size),
};

/** A hole over `fraction` of the image, wherever it fits. Grows with the fraction, for the same random numbers. */
export function cutAway(fraction: number, random: Random, size: ImageSize): SampledView {
  const config = { ...always, minimumArea: fraction, maximumArea: fraction, fill: 0 };
  return [{ name: 'cutout', parameters: transforms.cutout.sample(config, random, size) }];
}

/** The view of test digit `index` under a change. */
export function viewOf(name: ChangeName, size: ImageSize, index: number): SampledView {
  return views[name](changeRandom(index), size);
}

/** A test digit's random numbers, the same for every change. */
export function changeRandom(index: number): Random {
  return createRandom(0, 'premise', index);
}

/** The changed digit; one that was moved as a whole is centred again, as all of MNIST is. */
export function changed(image: FloatImage, view: SampledView): FloatImage {
  const result = applyView(image, view);
  return view.some(({ name }) => moving.has(name)) ? centred(result) : result;
}

const moving: ReadonlySet<SampledView[number]['name']> = new Set(['crop', 'rotate', 'flip', 'verticalFlip']);
