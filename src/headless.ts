/**
 * @file The page without surface on which `npm run train`, `sweep` and `verify` run: the same worker
 * as the playground's, asked from outside the browser.
 */
import { toFailure, type Failure } from './config/playground-error';
import type { RunConfig } from './config/run-config';
import type { Answer, Argument } from './rpc/messages';
import { createImporter, type OwnFile } from './features/own-images/importer';
import type { ReadSettings } from './datasets/own/read-set';
import type { SetIdentity } from './datasets/own/settings';
import { splitSet } from './datasets/own/split-set';
import type { Inspection } from './datasets/formats/inspect';
import type { StepMetrics } from './metrics/step-metrics';
import { createTrainingClient } from './worker/client';
import type { RunCalls, RunTopics } from './worker/protocol';
import type { ExperimentCalls, ExperimentNews, ExperimentTopics } from './features/experiments/calls';
import type { TakeAwayCalls } from './features/share/calls';

export type HeadlessCalls = RunCalls & TakeAwayCalls & ExperimentCalls;

type Of<Topic extends keyof RunTopics> = { topic: Topic; payload: RunTopics[Topic] };

/** What leaves the browser unasked: no images and no tensors. */
export type HeadlessNews =
  | { topic: 'step'; payload: StepMetrics }
  | Of<'progress'>
  | Of<'precision'>
  | Of<'evaluation'>
  | Of<'missing-files'>
  | Of<'failure'>
  | { topic: 'experiment'; payload: ExperimentNews };

export type LoadArgument = Omit<Argument<RunCalls, 'loadRun'>, 'checkpoint'>;

export type Outcome<Value> = { value: Value } | { failure: Failure };

/** What came of files: nothing but the inspection where they were refused. */
export interface HandedSet {
  inspection: Inspection;
  identity?: SetIdentity;
  /** Of the training split, which the seed draws. */
  trainingImages: number;
}

declare global {
  interface Window {
    /** The call, whose file is saved as a download. @returns steps taken by then */
    saveRun(runId: number): Promise<Outcome<number>>;
    loadRun(argument: LoadArgument, checkpoint: File): Promise<Outcome<RunConfig>>;
    callWorker<Name extends keyof HeadlessCalls>(
      name: Name,
      argument: Argument<HeadlessCalls, Name>,
    ): Promise<Outcome<Answer<HeadlessCalls, Name>>>;
    /** A figure as it prints. */
    drawPng(svg: string): Promise<Outcome<Uint8Array>>;
    /** Looks at files, each under the path that stands at its place. */
    inspectFiles(paths: readonly string[], files: FileList): Promise<Outcome<Inspection>>;
    /** Makes a set of files, each under the path that stands at its place, and hands it to the worker. */
    readSet(
      paths: readonly string[],
      files: FileList,
      request: { settings: ReadSettings; seed: number },
    ): Promise<Outcome<HandedSet>>;
    /** Provided by the script that opened this page. */
    receiveNews(news: HeadlessNews): Promise<void>;
  }
}

/** Resolves once the script has heard the last news, and all before them. */
let told: Promise<void> = Promise.resolve();
const tell = (news: HeadlessNews) => void (told = window.receiveNews(news));
const client = createTrainingClient<HeadlessCalls, RunTopics & ExperimentTopics>((error) =>
  tell({ topic: 'failure', payload: { failure: error.toFailure() } }),
);

client.on('step', ({ record: { batch: _, ...payload } }) => tell({ topic: 'step', payload }));
client.on('progress', (payload) => tell({ topic: 'progress', payload }));
client.on('precision', (payload) => tell({ topic: 'precision', payload }));
client.on('evaluation', (payload) => tell({ topic: 'evaluation', payload }));
client.on('missing-files', (payload) => tell({ topic: 'missing-files', payload }));
client.on('failure', (payload) => tell({ topic: 'failure', payload }));
client.on('experiment', (payload) => tell({ topic: 'experiment', payload }));

window.callWorker = (name, argument) => outcomeOf(() => client.call(name, argument));

const download = document.createElement('a');
download.download = 'checkpoint.safetensors';

window.saveRun = (runId) =>
  outcomeOf(async () => {
    const { checkpoint, step } = await client.call('saveRun', runId);
    URL.revokeObjectURL(download.href);
    download.href = URL.createObjectURL(checkpoint);
    download.click();
    return step;
  });

window.loadRun = (argument, file) =>
  outcomeOf(() => client.call('loadRun', { ...argument, checkpoint: file }));

window.drawPng = (svg) => outcomeOf(async () => (await import('./ui/figure-png')).figurePng(svg));

async function outcomeOf<Value>(ask: () => Promise<Value>): Promise<Outcome<Value>> {
  try {
    const value = await ask();
    await told;
    return { value };
  } catch (error) {
    return { failure: toFailure(error) };
  }
}

window.inspectFiles = (paths, files) =>
  withImporter((importer) => importer.call('inspect', ownFiles(paths, files)));

window.readSet = (paths, files, { settings, seed }) =>
  withImporter(async (importer) => {
    const inspection = await importer.call('read', { files: ownFiles(paths, files), settings });
    if (inspection.outcome === 'refused') return { inspection, trainingImages: 0 };
    const set = await importer.call('take', { name: paths[0]!, edits: {} });
    const { identity } = set;
    const trainingImages = splitSet(set, seed).train.length;
    await client.call('holdSet', set, { transfer: [set.images.buffer] });
    return { inspection, identity, trainingImages };
  });

function ownFiles(paths: readonly string[], files: FileList): OwnFile[] {
  return paths.map((path, i) => ({ path, file: files[i]! }));
}

function withImporter<Value>(
  ask: (importer: ReturnType<typeof createImporter>) => Promise<Value>,
): Promise<Outcome<Value>> {
  return outcomeOf(async () => {
    const importer = createImporter(() => undefined);
    try {
      return await ask(importer);
    } finally {
      importer.dispose();
    }
  });
}
