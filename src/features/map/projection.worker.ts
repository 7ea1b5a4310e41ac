/**
 * @file The worker that lays embeddings out in a plane, beside the one that trains: PCA at once, UMAP
 * in slices of time, between which it listens for `stop` and for newer requests.
 */
import { alignLayout, standardLayout } from '../../evaluate/procrustes';
import { principalPlane } from '../../evaluate/projection';
import { UmapRun } from '../../evaluate/umap';
import { serveWorker } from '../../rpc/server';
import { yieldUntilAborted } from '../../tensor/yield-to-tasks';
import type { ProjectionCalls, ProjectionRequest, ProjectionTopics } from './projector';
import { yieldToTasks } from '../../rpc/yield-to-tasks';

/** From the principal plane, and from the map of a moment before. */
const epochs = { fresh: 300, continued: 100 };
const sliceMs = 60;

/** Of the last request. */
let enough = new AbortController();

const publish = serveWorker<ProjectionCalls, ProjectionTopics>({
  async project({ id, request }, { signal }) {
    enough = new AbortController();
    const { rows, count, reference } = request;
    const layout =
      request.method === 'pca'
        ? principalPlane(rows, count)
        : await runUmap(id, request, signal, enough.signal);
    return reference ? alignLayout(layout, reference, count) : standardLayout(layout, count);
  },
  stop: () => enough.abort(),
});

/**
 * @param enough ends it with the layout so far
 * @throws the signal's reason
 */
async function runUmap(
  id: number,
  request: ProjectionRequest,
  signal: AbortSignal,
  enough: AbortSignal,
): Promise<Float32Array> {
  const { rows, count, seed } = request;
  publish('fraction', { id, fraction: 0 });
  const run = new UmapRun(rows, count, {
    seed,
    start: request.start ?? principalPlane(rows, count),
    epochs: request.start ? epochs.continued : epochs.fresh,
  });
  const yielding = yieldUntilAborted(yieldToTasks, signal);
  let done = 0;
  while (done < run.epochs && !enough.aborted) {
    const until = performance.now() + sliceMs;
    while (done < run.epochs && performance.now() < until) done = run.step();
    publish('fraction', { id, fraction: done / run.epochs });
    await yielding();
  }
  return run.layout();
}
