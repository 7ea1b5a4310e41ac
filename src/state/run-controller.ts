/** @file The page's runs: asks the worker for what the visitor does, and starts another where one has failed. */
import { PlaygroundError, toFailure } from '../config/playground-error';
import { latestOf } from '../rpc/client';
import { createTrainingClient, type TrainingClient } from '../worker/client';
import type {
  BackendRequest,
  PanelName,
  ExperimentName,
  TrainingTopics,
  TrainOptions,
} from '../worker/protocol';
import { beginQuery, useNeighbours, type NeighbourQuery } from './neighbours-store';
import { beginNextRun, listenToRuns, stopClock, updates } from './run-news';
import { initialProgress, useRun, type RunState } from './run-store';
import { beginExperiment, stopExperiment, takeExperimentNews } from './experiment-controller';

type StartClient = (onDeath: (error: PlaygroundError) => void) => TrainingClient;

/** None after a failure of the worker itself. */
let client: TrainingClient | undefined;
let startClient: StartClient = createTrainingClient;
let backendRequest: BackendRequest = 'auto';
/** Ends the training that was asked for. */
let training = new AbortController();
let drawing = 0;
/** Open panels, as often as they are open. */
const watched: PanelName[] = [];

/** @param startThisClient for tests */
export function startWorker(request = backendRequest, startThisClient = startClient): void {
  backendRequest = request;
  startClient = startThisClient;
  client?.dispose();
  client = undefined;
  useRun.setState({ progress: initialProgress, failure: undefined, missingFiles: [] });
  try {
    client = startClient((error) => takeFailure({ failure: error.toFailure() }));
  } catch (error) {
    // Some browsers refuse workers altogether, as for a page from a file.
    takeFailure({ failure: toFailure(error, 'worker-died') });
    return;
  }
  listenToRuns(client);
  client.on('study', takeExperimentNews);
  client.on('failure', (news) => {
    if (news.runId === undefined || news.runId === useRun.getState().runId) takeFailure(news);
  });
  const started = client.call('start', { backend: request, assetBase: new URL('./', document.baseURI).href });
  started.then((backend) => useRun.setState({ backend }), publishedAlready);
  chooseMeasuring(useRun.getState().measureKernels);
  sendConfig();
  sendWatched();
  sendQuery();
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
  const hasFailed = useRun.getState().progress.status === 'failed';
  pause();
  stopExperiment();
  beginNextRun();
  if (hasFailed) startWorker();
  else sendConfig();
}

/** Hands the draft to the worker, unless a run has begun with other settings. */
export function configure(): void {
  const { runConfig } = useRun.getState();
  if (runConfig) return;
  // A worker that is of no use any more has no run to keep.
  if (client) sendConfig();
  else startWorker();
}

export function startExperiment(name: ExperimentName): void {
  beginExperiment(name, client);
}

export function drawNewViews(): void {
  drawing++;
  client?.call('showImages', drawing).catch(publishedAlready);
}

/** Asks for the first `count` images of the step that follows `step` others. */
export function replay(step: number, count: number): void {
  askBatch({ step, count }).then(
    (batch) => batch && useRun.setState({ replayed: batch, replayFailure: undefined }),
    (error: unknown) => useRun.setState({ replayFailure: toFailure(error) }),
  );
}

/** How often colour histograms alone would find the partner under the draft; answered between two steps. */
export function askHistogramShortcut(): void {
  useRun.setState({ shortcutIsOutdated: true });
  askShortcut(useRun.getState().draft).then(
    (report) => report && useRun.setState({ histogramShortcut: report, shortcutIsOutdated: false }),
    publishedAlready,
  );
}

/** The worker computes what that panel shows until the returned function is called. */
export function watchPanel(name: PanelName): () => void {
  watched.push(name);
  sendWatched();
  return () => {
    watched.splice(watched.indexOf(name), 1);
    sendWatched();
  };
}

/** Asks for missing files at once, rather than in a while. */
export function retryDownloads(): void {
  client?.call('retryDownloads', null).catch(publishedAlready);
}

/** The training images nearest to this one, now and as the run goes on. */
export function askNeighbours(query: NeighbourQuery): void {
  beginQuery(query);
  sendQuery();
}

/** Takes effect with the next run. */
export function chooseMeasuring(enabled: boolean): void {
  useRun.setState({ measureKernels: enabled });
  client?.call('measureKernels', enabled).catch(publishedAlready);
}

const askBatch = latestOf((argument: { step: number; count: number }, signal) =>
  demand().call('batchAt', argument, { signal }),
);
const askShortcut = latestOf((config: RunState['draft'], signal) =>
  demand().call('histogramShortcut', config, { signal }),
);
const askConfig = latestOf((argument: { runId: number; config: RunState['draft'] }, signal) =>
  demand().call('configure', argument, { signal }),
);

/** @throws PlaygroundError `worker-died` */
function demand(): TrainingClient {
  if (!client) throw new PlaygroundError('worker-died', { reason: 'there is none' });
  return client;
}

function sendConfig(): void {
  const { runId, draft } = useRun.getState();
  askConfig({ runId, config: draft }).catch(publishedAlready);
}

function sendWatched(): void {
  client?.call('watch', [...new Set(watched)]).catch(publishedAlready);
}

function sendQuery(): void {
  const { id, query } = useNeighbours.getState();
  if (!query) return;
  const asked = query.kind === 'test' ? query.index : query.image;
  client?.call('neighbours', { id, query: asked }).catch(publishedAlready);
}

function resume(options: Omit<TrainOptions, 'runId'>): void {
  const { progress, runId } = useRun.getState();
  if (progress.status === 'finished' || progress.status === 'failed') return;
  client?.call('train', { runId, ...options }, { signal: training.signal }).catch(publishedAlready);
}

/** Why a call ended is published as a failure of the run or the worker, or was the page's own doing. */
function publishedAlready(): void {}

/** A run that fails before its first step has never begun, and leaves no settings of its own behind. */
function takeFailure({ runId, failure }: TrainingTopics['failure']): void {
  if (runId === undefined) {
    client?.dispose();
    client = undefined;
  }
  // The platform's own words are for those who look here; the page has its own.
  console.warn(failure.message);
  stopClock();
  stopExperiment();
  updates.flush();
  useRun.setState(({ progress, runConfig }) => ({
    failure,
    progress: { ...progress, status: 'failed' },
    runConfig: progress.step > 0 ? runConfig : undefined,
  }));
}
