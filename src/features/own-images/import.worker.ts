/** @file The worker that reads a visitor's files, so that the page goes on meanwhile. Nothing leaves the machine. */
import { inspectFiles } from '../../datasets/formats/inspect';
import { lookersHere } from '../../datasets/own/lookers';
import { ReadSet } from '../../datasets/own/read-set';
import { serveWorker, transferred } from '../../rpc/server';
import { yieldToTasks } from '../../rpc/yield-to-tasks';
import { createLookPool, type LookPool } from './look-pool';
import { decodeByPlatform } from './platform-decoder';
import { createSha256 } from './sha256';
import type { ImportCalls, ImportTopics, OwnFile } from './importer';

const sha256 = createSha256();
const lookers = sha256.then((digest) =>
  createLookPool(lookersHere(decodeByPlatform, digest), navigator.hardwareConcurrency),
);
let held: ReadSet | undefined;

const publish = serveWorker<ImportCalls, ImportTopics>({
  inspect: (files, { signal }) =>
    withLookers(async ({ see, look, atOnce }) =>
      inspectFiles({ ...requestOf(files, signal), see, look, atOnce: () => atOnce }, await sha256, now),
    ),
  read({ files, settings }, { signal }) {
    held = undefined;
    return withLookers(async (all) => {
      held = await ReadSet.from(requestOf(files, signal), all, settings, await sha256, now);
      return held.inspection;
    });
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

async function withLookers<Value>(look: (all: LookPool) => Promise<Value>): Promise<Value> {
  const all = await lookers;
  try {
    return await look(all);
  } finally {
    all.rest();
  }
}

/** More often nobody could see. */
const toldEveryMs = 50;
let told = 0;

function requestOf(files: readonly OwnFile[], signal: AbortSignal) {
  return {
    files: files.map(({ path, file }) => ({ path, open: () => Promise.resolve(file) })),
    onProgress: (done: number, met: number) => {
      if (now() - told < toldEveryMs) return;
      told = now();
      publish('progress', { done, met });
    },
    yieldToTasks,
    signal,
  };
}

function now(): number {
  return performance.now();
}
