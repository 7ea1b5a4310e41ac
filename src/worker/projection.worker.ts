/**
 * @file The worker that lays embeddings out in a plane, beside the one that trains: PCA at once, UMAP
 * in slices of time, between which it listens for `stop` and for newer requests.
 */
import { alignLayout, standardLayout } from '../evaluate/procrustes';
import { principalPlane } from '../evaluate/projection';
import { UmapRun } from '../evaluate/umap';
import { showLife } from './life';
import type { ProjectionCommand, ProjectionReply, ProjectionRequest } from './projection';

/** From the principal plane, and from the map of a moment before. */
const epochs = { fresh: 300, continued: 100 };
const sliceMs = 60;

const scope = self as unknown as DedicatedWorkerGlobalScope;
showLife(scope.name);
let current = 0;
let isStopped = false;

const post = (reply: ProjectionReply) => scope.postMessage(reply);
const listen = () => new Promise<void>((resolve) => setTimeout(resolve));

scope.onmessage = ({ data }: MessageEvent<ProjectionCommand>) => {
  if (data.type === 'stop') {
    isStopped = true;
    return;
  }
  current = data.id;
  isStopped = false;
  void project(data.id, data.request);
};

async function project(id: number, request: ProjectionRequest): Promise<void> {
  const { rows, count, reference } = request;
  const layout = request.method === 'pca' ? principalPlane(rows, count) : await runUmap(id, request);
  if (!layout) return;
  const placed = reference ? alignLayout(layout, reference, count) : standardLayout(layout, count);
  post({ id, share: 1, layout: placed });
}

/** Nothing if a newer request came. */
async function runUmap(id: number, request: ProjectionRequest): Promise<Float32Array | undefined> {
  const { rows, count, seed } = request;
  post({ id, share: 0 });
  const run = new UmapRun(rows, count, {
    seed,
    start: request.start ?? principalPlane(rows, count),
    epochs: request.start ? epochs.continued : epochs.fresh,
  });
  let done = 0;
  while (done < run.epochs && !isStopped) {
    const until = performance.now() + sliceMs;
    while (done < run.epochs && performance.now() < until) done = run.step();
    post({ id, share: done / run.epochs });
    await listen();
    if (current !== id) return undefined;
  }
  return run.layout();
}
