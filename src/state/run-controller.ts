/**
 * @file The page's runs: asks the worker for what the visitor does, and brings what it says into the
 * stores. Frequent news are gathered and shown a few times a second; those of another run or study than
 * the page's are not taken.
 */
import { PlaygroundError, toFailure, type Failure } from '../config/playground-error';
import { latestOf } from '../rpc/client';
import { createTrainingClient, type TrainingClient } from '../worker/client';
import type {
  BackendRequest,
  PanelName,
  RunProgress,
  StepRecord,
  StudyName,
  StudyNews,
  TrainingTopics,
  TrainOptions,
} from '../worker/protocol';
import { withEvaluation } from './evaluation-history';
import { forgetMap, takeMapSnapshot, takeTestPictures } from './map-store';
import { metricHistory } from './metric-history';
import {
  beginQuery,
  forgetQuery,
  forgetReport,
  takeNeighbourReport,
  useNeighbours,
  type NeighbourQuery,
} from './neighbours-store';
import { paceAfter, type Pace } from './pace';
import { PacedUpdates } from './paced-updates';
import { initialProgress, useRun, type RunState } from './run-store';

type StartClient = (onDeath: (error: PlaygroundError) => void) => TrainingClient;
/** The topics that belong to a run. */
type RunTopic = { [Name in keyof TrainingTopics]: TrainingTopics[Name] extends { runId: number } ? Name : never }[keyof TrainingTopics];

const resultOf = {
  supervised: 'supervised',
  'label-budget': 'labelBudget',
  'transform-probes': 'transformProbes',
} as const satisfies Record<StudyName, keyof RunState>;

/** None after a failure of the worker itself. */
let client: TrainingClient | undefined;
let startClient: StartClient = createTrainingClient;
let backendRequest: BackendRequest = 'auto';
/** Ends the training that was asked for. */
let training = new AbortController();
let study = { request: 0, abort: new AbortController() };
let drawing = 0;
let runningSince: number | undefined;
let pace: Pace | undefined;
/** Open panels, as often as they are open. */
const watched: PanelName[] = [];
const updates = new PacedUpdates<RunState>({
  now: () => performance.now(),
  later: (run, ms) => setTimeout(run, ms),
  show: useRun.setState,
  begin: tickClock,
});

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
  listen(client);
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
  pause();
  endStudy();
  // What waits to be shown may be of the dataset, too.
  updates.flush();
  metricHistory.clear();
  forgetMap();
  forgetReport();
  runningSince = undefined;
  pace = undefined;
  const { runId, progress } = useRun.getState();
  const { status } = progress;
  useRun.setState({
    runId: runId + 1,
    runConfig: undefined,
    progress: { ...progress, step: 0, status: status === 'loading' ? status : 'idle' },
    latest: undefined,
    pace: undefined,
    insight: undefined,
    similarity: undefined,
    evaluations: [],
    evaluationRefusal: undefined,
    failure: undefined,
    elapsedMs: 0,
  });
  if (status === 'failed') startWorker();
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

/** Begins a study and forgets what the last of its kind found. */
export function startStudy(name: StudyName): void {
  endStudy();
  useRun.setState({ [resultOf[name]]: [], study: { name, share: 0 }, studyFailure: undefined });
  const { request, abort } = study;
  const over = (failure?: Failure) => {
    if (request !== study.request || abort.signal.aborted) return;
    endStudy();
    useRun.setState({ studyFailure: failure && { name, failure } });
  };
  client?.call('study', { request, study: name }, { signal: abort.signal }).then(
    () => over(),
    (error: unknown) => over(toFailure(error)),
  );
}

export function stopStudy(): void {
  endStudy();
}

export function drawNewViews(): void {
  drawing++;
  client?.call('showImages', drawing).catch(publishedAlready);
}

/** Asks for the first `count` pictures of the step that follows `step` others. */
export function replay(step: number, count: number): void {
  askBatch({ step, count }).then(
    (batch) => batch && useRun.setState({ replayed: batch, replayRefusal: undefined }),
    (error: unknown) => useRun.setState({ replayRefusal: toFailure(error) }),
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

/** The training pictures nearest to this one, now and as the run goes on. */
export function askNeighbours(query: NeighbourQuery): void {
  beginQuery(query);
  sendQuery();
}

/** Takes effect with the next run. */
export function chooseMeasuring(enabled: boolean): void {
  useRun.setState({ measureKernels: enabled });
  client?.call('measureKernels', enabled).catch(publishedAlready);
}

const askBatch = latestOf((argument: { step: number; count: number }, signal) => demand().call('batchAt', argument, { signal }));
const askShortcut = latestOf((config: RunState['draft'], signal) => demand().call('histogramShortcut', config, { signal }));
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
  const asked = query.kind === 'test' ? query.index : query.picture;
  client?.call('neighbours', { id, query: asked }).catch(publishedAlready);
}

function resume(options: Omit<TrainOptions, 'runId'>): void {
  const { progress, runId } = useRun.getState();
  if (progress.status === 'finished' || progress.status === 'failed') return;
  client?.call('train', { runId, ...options }, { signal: training.signal }).catch(publishedAlready);
}

/** Why a call ended is published as a failure of the run or the worker, or was the page's own doing. */
function publishedAlready(): void {}

function endStudy(): void {
  study.abort.abort();
  study = { request: study.request + 1, abort: new AbortController() };
  updates.drop('study');
  useRun.setState({ study: undefined });
}

function listen(to: TrainingClient): void {
  /** News of a run before the reset may arrive after it. */
  const onRun = <Name extends RunTopic>(topic: Name, take: (news: TrainingTopics[Name]) => void) => {
    to.on(topic, (news) => {
      if (news.runId === useRun.getState().runId) take(news);
    });
  };
  onRun('run-started', ({ config }) => useRun.setState({ runConfig: config }));
  onRun('progress', ({ progress }) => takeProgress(progress));
  onRun('step', ({ record }) => takeStep(record));
  onRun('images', ({ batch }) => updates.add({ batch }));
  // Rare, and much to draw: in a turn of its own, so as not to hold up the page.
  onRun('similarity', ({ similarity }) => useRun.setState({ similarity }));
  onRun('evaluation', ({ evaluation }) =>
    useRun.setState(({ evaluations }) => ({
      evaluations: withEvaluation(evaluations, evaluation),
      evaluationRefusal: undefined,
    })),
  );
  onRun('evaluation-refused', ({ failure }) => useRun.setState({ evaluationRefusal: failure }));
  onRun('map', ({ snapshot }) => takeMapSnapshot(snapshot));
  onRun('neighbours', ({ report }) => takeNeighbourReport(report));
  to.on('test-pictures', (pictures) => {
    forgetQuery();
    takeTestPictures(pictures);
  });
  to.on('study', (news) => {
    if (news.request === study.request) takeStudy(news);
  });
  to.on('kernels', (kernels) => useRun.setState({ kernels }));
  to.on('dataset', (dataset) => updates.add({ dataset }));
  to.on('missing-files', (missingFiles) => useRun.setState({ missingFiles }));
  to.on('failure', (news) => {
    if (news.runId === undefined || news.runId === useRun.getState().runId) takeFailure(news);
  });
}

function takeStep({ similarity, filters, batch, ...metrics }: StepRecord): void {
  metricHistory.append(metrics);
  pace = paceAfter(pace, metrics);
  updates.add({ latest: metrics, pace, insight: { step: metrics.step, similarity, filters }, batch });
}

function takeStudy(news: StudyNews): void {
  switch (news.kind) {
    case 'progress':
      updates.add({ study: { name: news.study, share: news.share } });
      break;
    case 'supervised':
      useRun.setState(({ supervised }) => ({ supervised: [...supervised, news.point] }));
      break;
    case 'label-budget':
      useRun.setState(({ labelBudget }) => ({ labelBudget: [...labelBudget, news.point] }));
      break;
    case 'transform-probe':
      useRun.setState(({ transformProbes }) => ({ transformProbes: [...transformProbes, news.probe] }));
      break;
  }
}

/** A run that fails before its first step has never begun, and leaves no settings of its own behind. */
function takeFailure({ runId, failure }: TrainingTopics['failure']): void {
  if (runId === undefined) {
    client?.dispose();
    client = undefined;
  }
  // The platform's own words are for those who look here; the page has its own.
  console.warn(failure.message);
  stopClock();
  endStudy();
  updates.flush();
  useRun.setState(({ progress, runConfig }) => ({
    failure,
    progress: { ...progress, status: 'failed' },
    runConfig: progress.step > 0 ? runConfig : undefined,
  }));
}

/** Steps come faster than anyone can read. */
function takeProgress(progress: RunProgress): void {
  const changed = progress.status !== useRun.getState().progress.status;
  if (progress.status === 'running') runningSince ??= performance.now();
  else stopClock();
  updates.add({ progress, ...(progress.status !== 'failed' && { failure: undefined }) });
  if (changed && progress.status === 'loading') updates.add({ dataset: undefined });
  if (changed) updates.flush();
}

function stopClock(): void {
  if (runningSince === undefined) return;
  const spent = performance.now() - runningSince;
  runningSince = undefined;
  useRun.setState(({ elapsedMs }) => ({ elapsedMs: elapsedMs + spent }));
}

function tickClock(): void {
  if (runningSince === undefined) return;
  stopClock();
  runningSince = performance.now();
}
