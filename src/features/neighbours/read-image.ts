/** @file A picture file of the visitor's, read on this machine by a worker of its own. */
import type { PictureSize } from '../../datasets/dataset';
import { WorkerClient } from '../../rpc/client';
import type { ReadPicture } from './decode-image';
import type { OwnPictureCalls } from './own-image.worker';

/** Decoding the largest picture takes a slow phone some seconds. */
const patienceMs = 20_000;

/** Resolves with nothing once `signal` is aborted. */
export async function readPicture(
  file: Blob,
  size: PictureSize,
  signal: AbortSignal,
): Promise<ReadPicture | undefined> {
  const client = new WorkerClient<OwnPictureCalls>(
    (name) => new Worker(new URL('./own-image.worker.ts', import.meta.url), { type: 'module', name }),
  );
  const slow = new AbortController();
  const patience = setTimeout(() => slow.abort(), patienceMs);
  signal.addEventListener('abort', () => slow.abort());
  try {
    return await client.call('decode', { file, size }, { signal: slow.signal });
  } catch {
    if (signal.aborted) return undefined;
    return { refusal: { why: slow.signal.aborted ? 'slow' : 'unopened' } };
  } finally {
    clearTimeout(patience);
    client.dispose();
  }
}
