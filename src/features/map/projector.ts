/**
 * @file What the page can ask of its projection worker, which lays embeddings out in a plane. Asked for
 * something else, it drops what it was at.
 */
import { latestOf, WorkerClient, type WorkerLike } from '../../rpc/client';

export interface ProjectionRequest {
  method: 'pca' | 'umap';
  /** Embeddings, row-major [count, d]. */
  rows: Float32Array;
  count: number;
  seed: number;
  /** The layout on show, row-major [count, 2]: the new one is laid onto it. */
  reference?: Float32Array | undefined;
  /** For UMAP the layout that it starts from, [count, 2]; else it starts from the principal plane, and takes longer. */
  start?: Float32Array | undefined;
}

export type ProjectionCalls = {
  /** The layout, row-major [count, 2]. Aborted, it is dropped where it is. */
  project(argument: { id: number; request: ProjectionRequest }): Float32Array;
  /** Ends UMAP where it is: its layout so far is the answer. */
  stop(argument: null): void;
};

export type ProjectionTopics = {
  /** Fraction of UMAP's epochs that are done for the call with this id, 0–1. */
  fraction: { id: number; fraction: number };
};

export interface Projector {
  /** Resolves with the layout, or with nothing if another request came first or the worker died. */
  project(
    request: ProjectionRequest,
    onProgress: (fraction: number) => void,
  ): Promise<Float32Array | undefined>;
  stop(): void;
  dispose(): void;
}

/** @param onDied called once if the worker cannot be loaded or dies; no answer comes after it */
export function createProjector(
  onDied: () => void,
  startWorker: (name: string) => WorkerLike = startProjectionWorker,
  watch?: ConstructorParameters<typeof WorkerClient>[2],
): Projector {
  const client = new WorkerClient<ProjectionCalls, ProjectionTopics>(startWorker, onDied, watch);
  let id = 0;
  let report: (fraction: number) => void = () => undefined;
  client.on('fraction', (news) => {
    if (news.id === id) report(news.fraction);
  });
  const ask = latestOf((request: ProjectionRequest, signal) =>
    client.call('project', { id, request }, { signal }),
  );
  return {
    project(request, onProgress) {
      id++;
      report = onProgress;
      return ask(request).catch(() => undefined);
    },
    stop: () => void client.call('stop', null).catch(() => undefined),
    dispose: () => client.dispose(),
  };
}

function startProjectionWorker(name: string): Worker {
  return new Worker(new URL('./projection.worker.ts', import.meta.url), { type: 'module', name });
}
