/** @file An image file of the visitor's, read on this machine by a worker of its own. */
import type { ImageSize } from '../../datasets/dataset';
import { WorkerClient } from '../../rpc/client';
import type { ReadImage } from './decode-image';
import type { OwnImageCalls } from './own-image.worker';

/** Decoding the largest image takes a slow phone some seconds. */
const patienceMs = 20_000;

/** Resolves with nothing once `signal` is aborted. */
export async function readImage(
  file: Blob,
  size: ImageSize,
  signal: AbortSignal,
): Promise<ReadImage | undefined> {
  const client = new WorkerClient<OwnImageCalls>(
    (name) => new Worker(new URL('./own-image.worker.ts', import.meta.url), { type: 'module', name }),
  );
  const slow = new AbortController();
  const patience = setTimeout(() => slow.abort(), patienceMs);
  signal.addEventListener('abort', () => slow.abort());
  try {
    return await client.call('decode', { file, size }, { signal: slow.signal });
  } catch {
    if (signal.aborted) return undefined;
    return { error: { why: slow.signal.aborted ? 'slow' : 'unopened' } };
  } finally {
    clearTimeout(patience);
    client.dispose();
  }
}
