/**
 * @file A worker that draws views and nothing else: beside the training worker, those of a step while
 * the step before it runs; beside the page, those that it shows.
 */
import { applyViews } from '../transforms/apply-views';
import { sampleViews, type SampledView, type ViewSampling } from '../transforms/sample-views';
import { possibleTransforms, viewProgram, viewTable } from '../transforms/view-program';
import type { AugmentConfig } from '../config/run-config';
import { imageLength, type ImageSize } from '../datasets/dataset';
import { ViewRenderer, type RenderedViews } from '../kernels/wasm/view-renderer';
import { serveWorker, transferred, type Transferred } from '../rpc/server';

interface Drawing {
  /** u8 [N, h, w, c], of these images alone. */
  images: Uint8Array<ArrayBuffer>;
  size: ImageSize;
  config: AugmentConfig;
}

/** Answered by f32 [views, h, w, c]. */
export type NumbersRequest = Drawing & ViewSampling;

/** Of views that were sampled under the config: answered by pixels u8 [2N, h, w, 4], or without wasm SIMD by numbers. */
export interface PixelsRequest extends Drawing {
  /** The first views of all images, then the second ones. */
  views: readonly SampledView[];
}

/** Answered one after another. */
export type ViewsCalls = {
  /** Once views can be drawn. */
  start(argument: null): void;
  numbers(request: NumbersRequest): Float32Array<ArrayBuffer>;
  pixels(request: PixelsRequest): RenderedViews;
};

const loading = ViewRenderer.load();

serveWorker<ViewsCalls>({
  start: async () => void (await loading),
  numbers: (request) =>
    draw(request, sampleViews(request), 'numbers') as Promise<Transferred<Float32Array<ArrayBuffer>>>,
  pixels: (request) => draw(request, request.views, 'pixels'),
});

async function draw(
  { images, size, config }: Drawing,
  views: readonly SampledView[],
  form: 'numbers' | 'pixels',
): Promise<Transferred<RenderedViews>> {
  const rows = [...Array(images.length / imageLength(size)).keys()];
  // None where there is no wasm SIMD.
  const renderer = await loading;
  const program = viewProgram(possibleTransforms(config));
  const drawn = renderer
    ? renderer.render(
        images,
        viewTable(
          program,
          views,
          views.map((_, i) => i % rows.length),
        ),
        views.length,
        form,
        {
          ...size,
          program,
        },
      )
    : applyViews(images, size, rows, views);
  return transferred(drawn, [drawn.buffer]);
}
