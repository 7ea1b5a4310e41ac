/** @file The deterministic half of the pipeline: images as bytes and sampled transforms → views. */
import { imageLength, type ImageSize } from '../datasets/dataset';
import type { SampledView } from './sample-views';
import type { FloatImage } from './transform';
import { transformOf } from './transforms';

/**
 * f32 [views, h, w, c] in [0, 1].
 * @param images u8 [n, h, w, c]
 * @param rows where each of the N images stands in `images`
 * @param views the first ones of all images, then the second ones if there are two
 */
export function applyViews(
  images: Uint8Array,
  size: ImageSize,
  rows: ArrayLike<number>,
  views: readonly SampledView[],
): Float32Array<ArrayBuffer> {
  const length = imageLength(size);
  const count = rows.length;
  const result = new Float32Array(views.length * length);
  // Thousands of new arrays a batch would keep the garbage collector busy.
  const scratch = [new Float32Array(length), new Float32Array(length)] as const;
  for (let i = 0; i < count; i++) {
    const image = imageFromBytes(images.subarray(rows[i]! * length, (rows[i]! + 1) * length), size);
    for (let at = i; at < views.length; at += count) {
      const view = views[at]!.reduce<FloatImage>(
        (current, { name, parameters }, step) =>
          transformOf(name).apply(current, parameters, scratch[step % 2]),
        image,
      );
      result.set(view.data, at * length);
    }
  }
  return result;
}

/** The input image is left as it was. */
export function applyView(image: FloatImage, view: SampledView): FloatImage {
  return view.reduce<FloatImage>(
    (current, { name, parameters }) => transformOf(name).apply(current, parameters),
    image,
  );
}

/** The image after each of the view's transforms, in their order; none where none is applied. */
export function applyViewSteps(image: FloatImage, view: SampledView): FloatImage[] {
  const steps: FloatImage[] = [];
  for (const transform of view) steps.push(applyView(steps.at(-1) ?? image, [transform]));
  return steps;
}

/** Bytes 0–255 as f32 in [0, 1]. */
export function imageFromBytes(bytes: Uint8Array, size: ImageSize): FloatImage {
  const data = new Float32Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) data[i] = bytes[i]! / 255;
  return { ...size, data };
}
