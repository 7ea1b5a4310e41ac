import { expect, it, vi } from 'vitest';
import { FakeWorker } from '../../rpc/fake-worker.test-support';
import { createProjector } from './projector';

it.each<[string, (worker: FakeWorker) => void]>([
  ['ends without a word', (worker) => worker.vanish()],
  ['cannot be loaded', (worker) => worker.fail('')],
])('a projection worker that %s is said to be gone, and leaves nobody waiting', async (_, die) => {
  const worker = new FakeWorker();
  const onDied = vi.fn<() => void>(() => projector.dispose());
  const projector = createProjector(onDied, worker.start, worker.watch);
  const request = { method: 'pca', rows: new Float32Array(4), count: 2, seed: 0 } as const;
  const layout = projector.project(request, () => undefined);
  die(worker);
  expect(await layout).toBeUndefined();
  expect(onDied).toHaveBeenCalledTimes(1);
  expect([worker.isTerminated, worker.isWatched]).toEqual([true, false]);
});
