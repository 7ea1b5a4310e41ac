/**
 * @file The paper's pipeline (Chen et al. 2020, section 3 and appendix A): crop → flip → colour
 * jitter → grayscale → blur, each with its probability, twice for every picture. The random numbers
 * of a view follow from seed, step, picture and view alone, so that any step's views can be drawn
 * again.
 */
import type { AugmentConfig } from '../config/run-config';
import { pictureLength, type PictureSize } from '../datasets/dataset';
import { createRandom, type Random } from '../random/random';
import type { Picture, Transform } from './transform';
import { transforms, type TransformName } from './transforms';

export interface ViewRequest {
  /** u8 [n, h, w, c]. */
  images: Uint8Array;
  size: PictureSize;
  /** The pictures' indices in the dataset, which decide the random numbers; N of them. */
  indices: ArrayLike<number>;
  /** Where each picture stands in `images`; by default at its index. */
  rows?: ArrayLike<number>;
  config: AugmentConfig;
  seed: number;
  /** Steps taken before this one. */
  step: number;
}

/** f32 [2N, h, w, c] in [0, 1]: the first views of all pictures, then the second views in the same order. */
export function drawTwoViews(request: ViewRequest): Float32Array {
  const { images, size, indices, rows = indices, config, seed, step } = request;
  const length = pictureLength(size);
  const count = indices.length;
  const views = new Float32Array(2 * count * length);
  for (let i = 0; i < count; i++) {
    const picture = pictureFromBytes(images.subarray(rows[i]! * length, (rows[i]! + 1) * length), size);
    for (const view of [0, 1]) {
      const random = createRandom(seed, 'views', step, indices[i]!, view);
      views.set(drawView(picture, config, random).data, (view * count + i) * length);
    }
  }
  return views;
}

/** One random view. The input picture is left as it was. */
export function drawView(picture: Picture, config: AugmentConfig, random: Random): Picture {
  return (Object.keys(transforms) as TransformName[]).reduce((current, name) => {
    const transform = transforms[name] as Transform<{ probability: number }, unknown>;
    const applied = random.chance(config[name].probability);
    const parameters = transform.sample(config[name], random, picture);
    return applied ? transform.apply(current, parameters) : current;
  }, picture);
}

/** Bytes 0–255 as f32 in [0, 1]. */
export function pictureFromBytes(bytes: Uint8Array, size: PictureSize): Picture {
  const data = new Float32Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) data[i] = bytes[i]! / 255;
  return { ...size, data };
}
