/**
 * @file A worker that draws views and nothing else: beside the training worker, those of a step while
 * the step before it runs; beside the page, those that it shows. Says `ready` once, then answers each
 * request in turn.
 */
import { applyViews } from '../augment/apply-views';
import { sampleViews, type SampledView, type ViewSampling } from '../augment/sample-views';
import { possibleTransforms, viewProgram, viewTable } from '../augment/view-program';
import type { AugmentConfig } from '../config/run-config';
import { pictureLength, type PictureSize } from '../datasets/dataset';
import { ViewDrawer, type DrawnViews } from '../kernels/wasm/view-drawer';
import { showLife } from './life';

interface Drawing {
  /** u8 [N, h, w, c], of these pictures alone. */
  images: Uint8Array<ArrayBuffer>;
  size: PictureSize;
  config: AugmentConfig;
}

/** Answered by f32 [2N, h, w, c]. */
export type NumbersRequest = Drawing & ViewSampling;

/** Of views that were sampled under the config: answered by pixels u8 [2N, h, w, 4], or without wasm SIMD by numbers. */
export interface PixelsRequest extends Drawing {
  /** The first views of all pictures, then the second ones. */
  views: readonly SampledView[];
}

export type ViewsReply = 'ready' | DrawnViews;

const scope = self as unknown as DedicatedWorkerGlobalScope;
showLife(scope.name);
const loading = ViewDrawer.load();

scope.onmessage = ({ data }: MessageEvent<NumbersRequest | PixelsRequest>) => {
  void loading.then((drawer) => {
    const views = draw(drawer, data);
    scope.postMessage(views satisfies ViewsReply, [views.buffer]);
  }).catch(reportError);
};
loading.then(() => scope.postMessage('ready' satisfies ViewsReply)).catch(reportError);

/** @param drawer undefined where there is no wasm SIMD */
function draw(drawer: ViewDrawer | undefined, request: NumbersRequest | PixelsRequest): DrawnViews {
  const { images, size, config } = request;
  const views = 'views' in request ? request.views : sampleViews(request);
  const rows = [...Array(images.length / pictureLength(size)).keys()];
  if (!drawer) return applyViews(images, size, rows, views);
  const program = viewProgram(possibleTransforms(config));
  const table = viewTable(program, views, [...rows, ...rows]);
  const form = 'views' in request ? 'pixels' : 'numbers';
  return drawer.draw(images, table, views.length, form, { ...size, program });
}
