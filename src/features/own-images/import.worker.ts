/** @file The worker that reads a visitor's files, so that the page goes on meanwhile. Nothing leaves the machine. */
import { inspectFiles } from '../../datasets/formats/inspect';
import { ReadSet } from '../../datasets/own/read-set';
import { serveWorker, transferred } from '../../rpc/server';
import { yieldToTasks } from '../../rpc/yield-to-tasks';
import { decodeByPlatform } from './platform-decoder';
import { createSha256 } from './sha256';
import type { ImportCalls, ImportTopics, OwnFile } from './importer';

const sha256 = createSha256();
let held: ReadSet | undefined;

const publish = serveWorker<ImportCalls, ImportTopics>({
  inspect: async (files, { signal }) => inspectFiles(requestOf(files, signal), await sha256, now),
  async read({ files, settings }, { signal }) {
    held = undefined;
    held = await ReadSet.from(requestOf(files, signal), settings, await sha256, now);
    return held.inspection;
  },
  look: () => held!.finding(),
  async archive(set) {
    const { archiveOf } = await import('../../datasets/own/archive-set');
    const archive = archiveOf(set);
    return transferred(archive, [archive.buffer]);
  },
  async take({ name, edits }) {
    const set = await held!.toSet(name, edits);
    return transferred(set, [set.images.buffer, set.labels.buffer, set.splits.buffer]);
  },
});

function requestOf(files: readonly OwnFile[], signal: AbortSignal) {
  return {
    files: files.map(({ path, file }) => ({ path, open: () => Promise.resolve(file) })),
    decode: decodeByPlatform,
    onProgress: (done: number, met: number) => publish('progress', { done, met }),
    yieldToTasks,
    signal,
  };
}

function now(): number {
  return performance.now();
}
