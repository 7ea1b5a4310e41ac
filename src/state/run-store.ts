/**
 * @file The page's view of the run: the draft that controls edit, the run's own config once it has
 * begun, and what the worker last said. Frequent events are gathered and shown a few times a second;
 * those of another run or study than the page's are not taken.
 */
import { create } from 'zustand';
import { augmentChanges } from '../config/assignment';
import { augmentPreset, type AugmentPresetName } from '../config/augment-presets';
import { differingFields, parseFieldText, withField, withFields } from '../config/parse-config';
import { brokenConfig, type BreakageName } from '../config/breakages';
import { configToSearch, nearestPreset } from '../config/config-url';
import { fieldValue, findField, type ConfigValue } from '../config/config-fields';
import { toFailure, type Failure } from '../config/playground-error';
import { presetConfig, type PresetName } from '../config/presets';
import { readLink, type Link } from '../config/read-link';
import type { RunConfig } from '../config/run-config';
import { plainNumberText, writesDecimalComma } from '../config/typed-number';
import type { DatasetProgress } from '../datasets/dataset';
import type { MissingFile } from '../datasets/downloads';
import type { Evaluation } from '../evaluate/evaluator';
import type { LabelBudgetPoint } from '../evaluate/label-budget';
import type { SupervisedPoint } from '../evaluate/supervised';
import type { TransformProbe } from '../evaluate/transform-probes';
import { createTrainingClient, type TrainingClient } from '../worker/client';
import {
  backendNames,
  type BackendReport,
  type KernelChoice,
  type PanelName,
  type BackendRequest,
  type BatchSample,
  type BatchSimilarity,
  type Command,
  type HistogramShortcutReport,
  type RunProgress,
  type StepInsight,
  type StepMetrics,
  type StudyName,
  type WorkerEvent,
} from '../worker/protocol';
import { withEvaluation } from './evaluation-history';
import { forgetMap, takeMapSnapshot, takeTestPictures } from './map-store';
import { metricHistory } from './metric-history';
import { paceAfter, type Pace } from './pace';
import { PacedUpdates } from './paced-updates';
import {
  beginQuery,
  forgetQuery,
  forgetReport,
  takeNeighbourReport,
  useNeighbours,
  type NeighbourQuery,
} from './neighbours-store';

/** A slider that is dragged does not write the address at every pixel: browsers find that costly, or refuse. */
const addressDelayMs = 150;

export interface RunState {
  /** What the controls show; trained from the next Reset on, or at once while no step has been taken. */
  draft: RunConfig;
  /** Of the run that is shown, or of the one that would begin now; a reset gives the next one. */
  runId: number;
  /** The config of the run that has begun. */
  runConfig?: RunConfig | undefined;
  preset: PresetName;
  backend?: BackendReport;
  /** Kernels of the backend that were chosen by measurement on this device. */
  kernels: KernelChoice[];
  measureKernels: boolean;
  dataset?: DatasetProgress | undefined;
  /** Files of datasets that could not be had so far; the worker goes on asking for them. */
  missingFiles: readonly MissingFile[];
  progress: RunProgress;
  latest?: StepMetrics | undefined;
  pace?: Pace | undefined;
  batch?: BatchSample;
  /** The pictures of the step that was last asked for, and why it was refused if it was. */
  replayed?: BatchSample;
  replayRefusal?: Failure | undefined;
  insight?: StepInsight | undefined;
  /** Of a whole batch, while that is watched. */
  similarity?: BatchSimilarity | undefined;
  /** The run's evidence so far, by rising step. */
  evaluations: readonly Evaluation[];
  /** Why the evidence that was last due did not come. */
  evaluationRefusal?: Failure | undefined;
  /** The last answer about the histogram shortcut, and the number of the last question. */
  histogramShortcut?: HistogramShortcutReport;
  shortcutRequest: number;
  /** The study that is going, and how much of it is done, 0–1. */
  study?: { name: StudyName; share: number } | undefined;
  /** Why the last study ended before its end, unless it was stopped. */
  studyFailure?: { name: StudyName; failure: Failure } | undefined;
  /** What the last study of each kind found; a run's reset leaves it. */
  supervised: readonly SupervisedPoint[];
  labelBudget: readonly LabelBudgetPoint[];
  transformProbes: readonly TransformProbe[];
  failure?: Failure | undefined;
  /** The last value that a control was refused, with its field. */
  refusal?: { path: string; failure: Failure } | undefined;
  /** The link that the page was opened with, while it is noted that not all of it was understood. */
  link?: Pick<Link, 'passedOver' | 'further'> | undefined;
  elapsedMs: number;
}

const initialProgress: RunProgress = {
  status: 'loading',
  isWaiting: false,
  step: 0,
  stepsPerEpoch: 0,
  totalSteps: 0,
  parameterCount: 0,
};

export const useRun = create<RunState>(() => ({
  draft: presetConfig('cifar10-tiny'),
  preset: 'cifar10-tiny',
  runId: 0,
  kernels: [],
  missingFiles: [],
  measureKernels: true,
  evaluations: [],
  supervised: [],
  labelBudget: [],
  transformProbes: [],
  progress: initialProgress,
  shortcutRequest: 0,
  elapsedMs: 0,
}));

const resultOf = {
  supervised: 'supervised',
  'label-budget': 'labelBudget',
  'transform-probes': 'transformProbes',
} as const satisfies Record<StudyName, keyof RunState>;

type StartClient = (onEvent: (event: WorkerEvent) => void) => TrainingClient;

let startClient: StartClient = createTrainingClient;
/** None after a failure of the worker itself. */
let client: TrainingClient | undefined;
/** The number of the last study. */
let studyRequest = 0;
let backendRequest: BackendRequest = 'auto';
let drawing = 0;
const updates = new PacedUpdates<RunState>({
  now: () => performance.now(),
  later: (run, ms) => setTimeout(run, ms),
  show: useRun.setState,
  begin: tickClock,
});
let addressUpdate: ReturnType<typeof setTimeout> | undefined;
let runningSince: number | undefined;
let pace: Pace | undefined;
/** Open panels, as often as they are open. */
const watched: PanelName[] = [];

/** Reads the address, shows its config and starts the worker. */
export function startFromAddress(startThisClient: StartClient = createTrainingClient): void {
  startClient = startThisClient;
  const link = readLink(location.search, ['auto', ...backendNames]);
  const draft = link.config;
  backendRequest = (link.backend ?? 'auto') as BackendRequest;
  useRun.setState({ draft, preset: nearestPreset(draft), ...(link.passedOver.length > 0 && { link }) });
  startWorker();
}

export function train(): void {
  goOn({ type: 'train' });
}

export function step(): void {
  goOn({ type: 'step' });
}

export function pause(): void {
  client?.send({ type: 'pause' });
}

/** The next run, which has its number before the worker hears of it. */
export function reset(): void {
  // What waits to be shown may be of the dataset, too.
  updates.flush();
  metricHistory.clear();
  forgetMap();
  forgetReport();
  runningSince = undefined;
  pace = undefined;
  studyRequest++;
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
    study: undefined,
    failure: undefined,
    elapsedMs: 0,
  });
  if (status === 'failed') startWorker();
  else {
    configure();
    client?.send({ type: 'reset', runId: runId + 1 });
  }
}

/** Begins a study and forgets what the last of its kind found. */
export function startStudy(study: StudyName): void {
  useRun.setState({ [resultOf[study]]: [], studyFailure: undefined });
  client?.send({ type: 'study', study, request: ++studyRequest });
}

export function stopStudy(): void {
  client?.send({ type: 'stop-study' });
}

export function drawNewViews(): void {
  drawing++;
  client?.send({ type: 'draw', drawing });
}

/** Asks for the first `count` pictures of the step that follows `step` others. */
export function replay(step: number, count: number): void {
  client?.send({ type: 'replay', step, count });
}

/** How often colour histograms alone would find the partner under the draft; answered between two steps. */
export function askHistogramShortcut(): void {
  const { draft, shortcutRequest } = useRun.getState();
  const request = shortcutRequest + 1;
  useRun.setState({ shortcutRequest: request });
  client?.send({ type: 'histogram-shortcut', request, config: draft });
}

/** Applies a control's value, or keeps the old one and says why. */
export function setField(path: string, value: ConfigValue): void {
  change(path, () => withField(useRun.getState().draft, path, value));
}

/** As setField, for what was typed. */
export function setFieldText(path: string, text: string): void {
  const isWhole = findField(path)?.kind === 'integer';
  const habits = { isWhole, decimalComma: writesDecimalComma(navigator.language) };
  change(path, () => withFields(useRun.getState().draft, [parseFieldText(path, plainNumberText(text, habits))]));
}

export function choosePreset(name: PresetName): void {
  change('preset', () => presetConfig(name));
}

/** Sets all fields of the augmentation. */
export function chooseAugmentPreset(name: AugmentPresetName): void {
  change('augment', () => withFields(useRun.getState().draft, augmentChanges(augmentPreset(name))));
}

/** Breaks the settings on purpose and starts again with them. */
export function breakRun(name: BreakageName): void {
  if (!change('preset', () => brokenConfig(useRun.getState().draft, name))) return;
  reset();
  train();
}

export function dismissLinkNotice(): void {
  useRun.setState({ link: undefined });
}

export function dismissRefusal(): void {
  useRun.setState({ refusal: undefined });
}

/** The fields in which the draft differs from the run that is going. */
export function pendingFields({ draft, runConfig }: Pick<RunState, 'draft' | 'runConfig'>): string[] {
  return runConfig ? differingFields(draft, runConfig) : [];
}

/** Whether a field stands at its preset's value, and that value. */
export function presetValue(preset: PresetName, path: string): ConfigValue {
  return fieldValue(presetConfig(preset), path);
}

/** Whether the settings are the new ones now. */
function change(path: string, next: () => RunConfig): boolean {
  try {
    const draft = next();
    useRun.setState({ draft, preset: nearestPreset(draft), refusal: undefined });
    clearTimeout(addressUpdate);
    addressUpdate = setTimeout(writeAddress, addressDelayMs);
    configure();
    return true;
  } catch (error) {
    useRun.setState({ refusal: { path, failure: toFailure(error) } });
    return false;
  }
}

function writeAddress(): void {
  const { draft } = useRun.getState();
  history.replaceState(null, '', `?${configToSearch(draft, location.search)}${location.hash}`);
}

function configure(): void {
  const { draft, runConfig } = useRun.getState();
  // A worker that is of no use any more has no run to keep.
  if (!client && !runConfig) startWorker();
  else client?.send({ type: 'configure', config: draft });
}

function goOn(command: Extract<Command, { type: 'train' | 'step' }>): void {
  const { status } = useRun.getState().progress;
  if (status !== 'finished' && status !== 'failed') client?.send(command);
}

function startWorker(): void {
  client?.dispose();
  client = undefined;
  useRun.setState({ progress: initialProgress, failure: undefined, missingFiles: [] });
  try {
    client = startClient(take);
  } catch (error) {
    // Some browsers refuse workers altogether, as for a page from a file.
    take({ type: 'failure', failure: toFailure(error, 'worker-died') });
    return;
  }
  client.send({
    type: 'initialize',
    runId: useRun.getState().runId,
    backend: backendRequest,
    assetBase: new URL('./', document.baseURI).href,
    config: useRun.getState().draft,
  });
  client.send({ type: 'measure-kernels', enabled: useRun.getState().measureKernels });
  sendWatched();
  sendQuery();
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

function sendWatched(): void {
  client?.send({ type: 'watch', panels: [...new Set(watched)] });
}

/** Asks for missing files at once, rather than in a while. */
export function retryDownloads(): void {
  client?.send({ type: 'retry-downloads' });
}

/** The training pictures nearest to this one, now and as the run goes on. */
export function askNeighbours(query: NeighbourQuery): void {
  beginQuery(query);
  sendQuery();
}

function sendQuery(): void {
  const { id, query } = useNeighbours.getState();
  if (!query) return;
  client?.send({ type: 'neighbours', id, query: query.kind === 'test' ? query.index : query.picture });
}

/** Takes effect with the next run. */
export function chooseMeasuring(enabled: boolean): void {
  useRun.setState({ measureKernels: enabled });
  client?.send({ type: 'measure-kernels', enabled });
}

/** What was said of a run before the reset, or of an earlier study, may arrive after it. */
function isOfThePast(event: WorkerEvent): boolean {
  if ('request' in event) return event.request !== studyRequest;
  return 'runId' in event && event.runId !== undefined && event.runId !== useRun.getState().runId;
}

function take(event: WorkerEvent): void {
  if (isOfThePast(event)) return;
  switch (event.type) {
    case 'backend':
      useRun.setState({ backend: event.report });
      break;
    case 'kernels':
      useRun.setState({ kernels: event.choices });
      break;
    case 'dataset':
      updates.add({ dataset: event.progress });
      break;
    case 'run-started':
      useRun.setState({ runConfig: event.config });
      break;
    case 'missing-files':
      useRun.setState({ missingFiles: event.files });
      break;
    case 'progress':
      takeProgress(event.progress);
      break;
    case 'metrics':
      metricHistory.append(event.metrics);
      pace = paceAfter(pace, event.metrics);
      updates.add({ latest: event.metrics, pace });
      break;
    case 'batch':
      updates.add({ batch: event.batch });
      break;
    case 'replayed':
      useRun.setState({ replayed: event.batch, replayRefusal: undefined });
      break;
    case 'replay-refused':
      useRun.setState({ replayRefusal: event.failure });
      break;
    case 'insight':
      updates.add({ insight: event.insight });
      break;
    case 'test-pictures':
      forgetQuery();
      takeTestPictures(event.pictures);
      break;
    case 'map':
      takeMapSnapshot(event.snapshot);
      break;
    case 'neighbours':
      takeNeighbourReport(event.report);
      break;
    case 'similarity':
      // Rare, and much to draw: in a turn of its own, so as not to hold up the page.
      useRun.setState({ similarity: event.similarity });
      break;
    case 'histogram-shortcut':
      useRun.setState({ histogramShortcut: event.report });
      break;
    case 'failure':
      takeFailure(event);
      break;
    case 'evaluation':
      useRun.setState(({ evaluations }) => ({
        evaluations: withEvaluation(evaluations, event.evaluation),
        evaluationRefusal: undefined,
      }));
      break;
    case 'evaluation-refused':
      useRun.setState({ evaluationRefusal: event.failure });
      break;
    case 'study':
      takeStudy(event);
      break;
    case 'supervised':
      useRun.setState(({ supervised }) => ({ supervised: [...supervised, event.point] }));
      break;
    case 'label-budget':
      useRun.setState(({ labelBudget }) => ({ labelBudget: [...labelBudget, event.point] }));
      break;
    case 'transform-probe':
      useRun.setState(({ transformProbes }) => ({ transformProbes: [...transformProbes, event.probe] }));
      break;
    case 'summary':
    case 'verified':
      break;
  }
}

/** Steps come faster than anyone can read. */
function takeStudy({ study: name, share, failure }: Extract<WorkerEvent, { type: 'study' }>): void {
  if (share === undefined) {
    updates.drop('study');
    useRun.setState({ study: undefined, studyFailure: failure && { name, failure } });
  } else updates.add({ study: { name, share } });
}

/** A run that fails before its first step has never begun, and leaves no settings of its own behind. */
function takeFailure({ runId, failure }: Extract<WorkerEvent, { type: 'failure' }>): void {
  if (runId === undefined) {
    client?.dispose();
    client = undefined;
  }
  // The platform's own words are for those who look here; the page has its own.
  console.warn(failure.message);
  stopClock();
  updates.flush();
  useRun.setState(({ progress, runConfig }) => ({
    failure,
    progress: { ...progress, status: 'failed' },
    runConfig: progress.step > 0 ? runConfig : undefined,
    study: undefined,
  }));
}

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
