/** @file A run from a file, read in a worker that lives no longer: none of its bytes passes the page. */
import type { RunConfig } from '../../config/run-config';
import { WorkerClient } from '../../rpc/client';

export type ReadRunCalls = {
  /**
   * Of a checkpoint, an archive with one, or the weights of a network that was trained elsewhere.
   * @throws PlaygroundError `checkpoint-unreadable`, or parseConfig's
   */
  readRun(file: Blob): { config: RunConfig; checkpoint: Blob };
};

/** @throws PlaygroundError as `readRun`; as WorkerClient.call */
export async function readRunAside(file: Blob): Promise<{ config: RunConfig; checkpoint: Blob }> {
  const client = new WorkerClient<ReadRunCalls>(
    (name) => new Worker(new URL('./read-run.worker.ts', import.meta.url), { type: 'module', name }),
  );
  try {
    return await client.call('readRun', file);
  } finally {
    client.dispose();
  }
}
