/**
 * @file Messages between the page and its projection worker, and the page's end of them. The worker
 * lays embeddings out in a plane; asked for something else, it drops what it was at.
 */
import { newName, watchLife } from './life';

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

export type ProjectionCommand =
  | { type: 'project'; id: number; request: ProjectionRequest }
  /** Ends UMAP where it is: its layout so far is the answer. */
  | { type: 'stop' };

export interface ProjectionReply {
  id: number;
  /** Share of UMAP's epochs that are done, 0–1. */
  share: number;
  /** Row-major [count, 2], with the last reply. */
  layout?: Float32Array;
}

export interface Projector {
  /** Resolves with the layout, or with nothing if another request came first. */
  project(request: ProjectionRequest, onShare: (share: number) => void): Promise<Float32Array | undefined>;
  stop(): void;
  dispose(): void;
}

/** @param onDied called once if the worker cannot be loaded or dies; no answer comes after it */
export function createProjector(
  onDied: () => void,
  startWorker: (name: string) => Worker = startProjectionWorker,
  watch = watchLife,
): Projector {
  const name = newName();
  const worker = startWorker(name);
  const died = () => {
    endWatch();
    worker.terminate();
    onDied();
  };
  const endWatch = watch(name, died);
  let id = 0;
  let settle: (layout?: Float32Array) => void = () => undefined;
  let report: (share: number) => void = () => undefined;
  worker.onmessage = ({ data }: MessageEvent<ProjectionReply>) => {
    if (data.id !== id) return;
    report(data.share);
    if (data.layout) settle(data.layout);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    died();
  };
  const send = (command: ProjectionCommand) => worker.postMessage(command);
  return {
    project(request, onShare) {
      settle();
      id++;
      report = onShare;
      const answer = new Promise<Float32Array | undefined>((resolve) => (settle = resolve));
      send({ type: 'project', id, request });
      return answer;
    },
    stop: () => send({ type: 'stop' }),
    dispose() {
      settle();
      endWatch();
      worker.terminate();
    },
  };
}

function startProjectionWorker(name: string): Worker {
  return new Worker(new URL('./projection.worker.ts', import.meta.url), { type: 'module', name });
}
