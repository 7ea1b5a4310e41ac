/**
 * @file The fingerprint of a kept file, computed in a worker that lives no longer: none of its bytes passes the page,
 * whose training worker may have died.
 */
import { WorkerClient } from '../../rpc/client';

export type FingerprintCalls = {
  /** As `fingerprint` of src/runs/fingerprint.ts. */
  fingerprint(file: Blob): string;
};

/** @throws PlaygroundError as WorkerClient.call, and where the file can no longer be read */
export async function fingerprintAside(file: Blob): Promise<string> {
  const client = new WorkerClient<FingerprintCalls>(
    (name) => new Worker(new URL('./fingerprint.worker.ts', import.meta.url), { type: 'module', name }),
  );
  try {
    return await client.call('fingerprint', file);
  } finally {
    client.dispose();
  }
}
