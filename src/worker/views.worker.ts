/**
 * @file A worker beside the training worker that makes a step's views while the step before it runs.
 * Says `ready` once, then answers each request in turn.
 */
import { drawTwoViews, type ViewRequest } from '../augment/pipeline';

export type ViewsReply = 'ready' | Float32Array<ArrayBuffer>;

const scope = self as unknown as DedicatedWorkerGlobalScope;

scope.onmessage = ({ data }: MessageEvent<ViewRequest>) => {
  const views = drawTwoViews(data);
  scope.postMessage(views satisfies ViewsReply, [views.buffer]);
};
scope.postMessage('ready' satisfies ViewsReply);
