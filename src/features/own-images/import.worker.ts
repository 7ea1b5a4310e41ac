/** @file The worker that reads a visitor's files, so that the page goes on meanwhile. Nothing leaves the machine. */
import { inspectFiles } from '../../datasets/formats/inspect';
import { serveWorker } from '../../rpc/server';
import { yieldToTasks } from '../../rpc/yield-to-tasks';
import { decodeByPlatform } from './platform-decoder';
import type { ImportCalls, ImportTopics } from './importer';

const publish = serveWorker<ImportCalls, ImportTopics>({
  inspect: (files, { signal }) =>
    inspectFiles(
      {
        files: files.map(({ path, file }) => ({ path, open: () => Promise.resolve(file) })),
        decode: decodeByPlatform,
        onProgress: (done, met) => publish('progress', { done, met }),
        yieldToTasks,
        signal,
      },
      sha256,
      () => performance.now(),
    ),
});

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
