/**
 * @file A worker beside the training worker that makes a step's views while the step before it runs.
 * Says `ready` once, then answers each request in turn.
 */
import { sampleViews, type ViewSampling } from '../augment/sample-views';
import { possibleTransforms, viewProgram, viewTable } from '../augment/view-program';
import { ViewDrawer } from '../kernels/wasm/view-drawer';

export interface ViewsRequest extends ViewSampling {
  /** u8 [N, h, w, c], of the batch alone. */
  images: Uint8Array<ArrayBuffer>;
}

export type ViewsReply = 'ready' | Float32Array<ArrayBuffer>;

const scope = self as unknown as DedicatedWorkerGlobalScope;
const drawer = new ViewDrawer();

scope.onmessage = ({ data }: MessageEvent<ViewsRequest>) => {
  const { images, size, config, indices } = data;
  const program = viewProgram(possibleTransforms(config));
  const rows = [...Array(indices.length).keys()];
  const table = viewTable(program, sampleViews(data), [...rows, ...rows]);
  const views = drawer.draw(images, table, 2 * rows.length, { ...size, program });
  scope.postMessage(views satisfies ViewsReply, [views.buffer]);
};
scope.postMessage('ready' satisfies ViewsReply);
