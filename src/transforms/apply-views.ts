/** @file The deterministic half of the pipeline: pictures as bytes and sampled transforms → views. */
import { pictureLength, type PictureSize } from '../datasets/dataset';
import type { SampledView } from './sample-views';
import type { Picture } from './transform';
import { transformOf } from './transforms';

/**
 * f32 [2N, h, w, c] in [0, 1].
 * @param images u8 [n, h, w, c]
 * @param rows where each of the N pictures stands in `images`
 * @param views 2N of them, the first views of all pictures, then the second ones
 */
export function applyViews(
  images: Uint8Array,
  size: PictureSize,
  rows: ArrayLike<number>,
  views: readonly SampledView[],
): Float32Array<ArrayBuffer> {
  const length = pictureLength(size);
  const count = rows.length;
  const result = new Float32Array(2 * count * length);
  // Thousands of new arrays a batch would keep the garbage collector busy.
  const scratch = [new Float32Array(length), new Float32Array(length)] as const;
  for (let i = 0; i < count; i++) {
    const picture = pictureFromBytes(images.subarray(rows[i]! * length, (rows[i]! + 1) * length), size);
    for (const at of [i, count + i]) {
      const view = views[at]!.reduce<Picture>(
        (current, { name, parameters }, step) =>
          transformOf(name).apply(current, parameters, scratch[step % 2]),
        picture,
      );
      result.set(view.data, at * length);
    }
  }
  return result;
}

/** The input picture is left as it was. */
export function applyView(picture: Picture, view: SampledView): Picture {
  return view.reduce<Picture>(
    (current, { name, parameters }) => transformOf(name).apply(current, parameters),
    picture,
  );
}

/** The picture after each of the view's transforms, in their order; none where none is applied. */
export function applyViewSteps(picture: Picture, view: SampledView): Picture[] {
  const steps: Picture[] = [];
  for (const transform of view) steps.push(applyView(steps.at(-1) ?? picture, [transform]));
  return steps;
}

/** Bytes 0–255 as f32 in [0, 1]. */
export function pictureFromBytes(bytes: Uint8Array, size: PictureSize): Picture {
  const data = new Float32Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) data[i] = bytes[i]! / 255;
  return { ...size, data };
}
