/** @file The page's runs: asks the worker for what the visitor does, and starts another where one has failed. */
import { toFailure, type PlaygroundError } from '../config/playground-error';
import type { RunConfig } from '../config/run-config';
import { latestOf } from '../rpc/client';
import { createTrainingClient, type TrainingClient } from '../worker/client';
import type { BackendRequest, RunCalls, RunTopics, SavedRun, TrainOptions } from '../worker/protocol';
import type { KeptRun } from './kept-run';
import { metricHistory } from './metric-history';
import { beginNextRun, stopClock, updates } from './run-news';
import { initialProgress, useRun, type RunState } from './run-store';
import { connect, isConnected, publishedAlready, WorkerChannel, workerHasStarted } from './training-worker';

type StartClient = (onDeath: (error: PlaygroundError) => void) => TrainingClient;

let startClient: StartClient = createTrainingClient;
let backendRequest: BackendRequest = 'auto';
/** Ends the training that was asked for. */
let training = new AbortController();
let drawing = 0;
let firstImages: Promise<unknown> = Promise.resolve();

const worker = new WorkerChannel<RunCalls, RunTopics>();
worker.on('failure', (news) => {
  if (news.runId === undefined || news.runId === useRun.getState().runId) receiveFailure(news);
});

/** A first visit loads no engine before it sees images. @param images resolves when they are over */
export function startEnginesAfter(images: Promise<unknown>): void {
  firstImages = images;
}

/** @param startThisClient for tests */
export function startWorker(request = backendRequest, startThisClient = startClient): void {
  backendRequest = request;
  startClient = startThisClient;
  connect(undefined);
  useRun.setState({ progress: initialProgress, failure: undefined, missingFiles: [] });
  try {
    connect(startClient((error) => receiveFailure({ failure: error.toFailure() })));
  } catch (error) {
    // Some browsers refuse workers altogether, as for a page from a file.
    receiveFailure({ failure: toFailure(error, 'worker-died') });
    return;
  }
  const assetBase = new URL('./', document.baseURI).href;
  worker
    .call('start', { backend: backendRequest, assetBase, afterImages: true })
    .then((backend) => useRun.setState({ backend }), publishedAlready);
  chooseMeasuring(useRun.getState().measureKernels);
  sendConfig();
  workerHasStarted();
  void firstImages.then(() => worker.call('imagesAreOver', null)).catch(publishedAlready);
}

export function train(): void {
  resume({});
}

export function step(): void {
  resume({ steps: 1, logEach: true });
}

export function pause(): void {
  training.abort();
  training = new AbortController();
}

/** The next run, which has its number before the worker hears of it. */
export function reset(): void {
  if (giveWay()) startWorker();
  else sendConfig();
}

/**
 * The whole state of the run on show, as it stands when the worker hears of this.
 * @throws PlaygroundError as `WorkerChannel.call`, where it cannot be had
 */
export function saveRun(): Promise<SavedRun> {
  return worker.call('saveRun', useRun.getState().runId);
}

/**
 * In place of `reset`: the run goes on where it was left.
 * @param checkpoint where there is none, the run of the draft begins anew
 * @param epochs to which it goes on, if other than before
 * @returns once it can go on; it never fails, as a failure is published
 */
export function bringBack(kept: KeptRun, checkpoint: Blob | undefined, epochs?: number): Promise<void> {
  if (!checkpoint) return Promise.resolve(reset());
  if (giveWay()) startWorker();
  metricHistory.bringBack(kept.history);
  useRun.setState({ ...kept.run, progress: { ...kept.run.progress, status: 'loading' } });
  const { runId } = useRun.getState();
  return worker.call('loadRun', { runId, checkpoint, epochs }).then(() => undefined, publishedAlready);
}

/**
 * In place of `reset`: a run that was trained elsewhere.
 * @param checkpoint a checkpoint, or weights alone
 */
export function openForeignRun({ config, checkpoint }: { config: RunConfig; checkpoint: Blob }): void {
  if (giveWay()) startWorker();
  useRun.setState(({ progress }) => ({ draft: config, progress: { ...progress, status: 'loading' } }));
  const { runId } = useRun.getState();
  worker.call('loadRun', { runId, checkpoint }).catch(publishedAlready);
}

/** The run on show is over, and the next one has its number. @returns whether it had failed, and its worker with it */
function giveWay(): boolean {
  const hasFailed = useRun.getState().progress.status === 'failed';
  pause();
  beginNextRun();
  return hasFailed;
}

/** Hands the draft to the worker, unless a run has begun with other settings. */
export function configure(): void {
  const { runConfig } = useRun.getState();
  if (runConfig) return;
  // A worker that is of no use any more has no run to keep.
  if (isConnected()) sendConfig();
  else startWorker();
}

export function drawNewViews(): void {
  drawing++;
  worker.call('showImages', drawing).catch(publishedAlready);
}

/** Asks for missing files at once, rather than in a while. */
export function retryDownloads(): void {
  worker.call('retryDownloads', null).catch(publishedAlready);
}

/** Takes effect with the next run. */
export function chooseMeasuring(enabled: boolean): void {
  useRun.setState({ measureKernels: enabled });
  worker.call('measureKernels', enabled).catch(publishedAlready);
}

const askConfig = latestOf((argument: { runId: number; config: RunState['draft'] }, signal) =>
  worker.call('configure', argument, { signal }),
);

function sendConfig(): void {
  const { runId, draft } = useRun.getState();
  askConfig({ runId, config: draft }).catch(publishedAlready);
}

function resume(options: Omit<TrainOptions, 'runId'>): void {
  const { progress, runId } = useRun.getState();
  if (progress.status === 'finished' || progress.status === 'failed') return;
  worker.call('train', { runId, ...options }, { signal: training.signal }).catch(publishedAlready);
}

/** A run that fails before its first step has never begun, and leaves no settings of its own behind. */
function receiveFailure({ runId, failure }: RunTopics['failure']): void {
  if (runId === undefined) connect(undefined);
  // The platform's own words are for those who look here; the page has its own.
  console.warn(failure.message);
  stopClock();
  updates.flush();
  useRun.setState(({ progress, runConfig }) => ({
    failure,
    progress: { ...progress, status: 'failed' },
    runConfig: progress.step > 0 ? runConfig : undefined,
  }));
}
