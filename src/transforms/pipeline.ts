/**
 * @file The paper's pipeline (Chen et al. 2020, section 3 and appendix A): crop → flip → colour
 * jitter → grayscale → blur, each with its probability, once for every view.
 */
import { applyViews } from './apply-views';
import { sampleViews, type ViewSampling } from './sample-views';

export interface ViewRequest extends ViewSampling {
  /** u8 [n, h, w, c]. */
  images: Uint8Array;
  /** Where each image stands in `images`; by default at its index. */
  rows?: ArrayLike<number>;
}

/** f32 [views, h, w, c] in [0, 1]: the first views of all images, then the second views in the same order. */
export function renderBatchViews(request: ViewRequest): Float32Array<ArrayBuffer> {
  const { images, size, indices, rows = indices } = request;
  return applyViews(images, size, rows, sampleViews(request));
}
