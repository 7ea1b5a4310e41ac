/** @file A picture file of the visitor's, read on this machine by a worker of its own. */
import type { PictureSize } from '../../../datasets/dataset';
import type { ReadPicture } from './decode-picture';
import type { PictureRequest } from './own-picture.worker';

/** Decoding the largest picture takes a slow phone some seconds. */
const patienceMs = 20_000;

/** Resolves with nothing once `signal` is aborted. */
export function readPicture(
  file: Blob,
  size: PictureSize,
  signal: AbortSignal,
): Promise<ReadPicture | undefined> {
  const worker = new Worker(new URL('./own-picture.worker.ts', import.meta.url), { type: 'module' });
  let patience: ReturnType<typeof setTimeout>;
  return new Promise<ReadPicture | undefined>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<ReadPicture>) => resolve(data);
    worker.onerror = (event) => {
      event.preventDefault();
      resolve({ refusal: { why: 'unopened' } });
    };
    patience = setTimeout(() => resolve({ refusal: { why: 'slow' } }), patienceMs);
    signal.addEventListener('abort', () => resolve(undefined));
    worker.postMessage({ file, size } satisfies PictureRequest);
  }).finally(() => {
    clearTimeout(patience);
    worker.terminate();
  });
}
