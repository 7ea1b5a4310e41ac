/**
 * @file Every message between the page and the training worker, as two unions. The worker holds
 * all tensors; only plain numbers, bytes and configs cross. Both ends switch exhaustively.
 * Incoming commands are checked with `parseCommand`; events come from our own worker and are typed.
 */
import { z } from 'zod';
import { PlaygroundError, type Failure } from '../config/playground-error';
import { parseConfig } from '../config/parse-config';
import type { RunConfig } from '../config/run-config';
import type { DatasetProgress, PictureSize } from '../datasets/dataset';
import type { MissingFile } from '../datasets/downloads';
import type { Evaluation } from '../evaluate/evaluator';
import type { LabelBudgetPoint } from '../evaluate/label-budget';
import type { ShortcutPipeline } from '../evaluate/shortcut-pipelines';
import type { SupervisedPoint } from '../evaluate/supervised';
import type { TransformProbe } from '../evaluate/transform-probes';
import type { PairSimilarity } from '../objectives/simclr';
import type { VerifiedCase } from '../verification/verified-case';

export const backendNames = ['webgpu', 'wasm', 'cpu'] as const;
export type BackendName = (typeof backendNames)[number];
export type BackendRequest = BackendName | 'auto';

/** Why a backend was chosen; i18n key `backend.reason.<reason>`. */
export const backendReasons = [
  'requested', // ?backend= named it
  'hardware-gpu', // WebGPU on a real adapter
  'software-gpu', // WebGPU has only a software adapter, wasm is faster
  'no-webgpu', // the browser offers no WebGPU adapter
  'insecure-context', // it may have one, but offers none to plain http
  'gpu-no-answer', // a request for adapter or device was not answered
  'gpu-not-started', // there is an adapter, but no device, or tfjs could not use it
  'gpu-self-test-failed', // gradients were wrong on this GPU
  'no-wasm', // WebAssembly could not start either
] as const;
export type BackendReason = (typeof backendReasons)[number];

export interface BackendReport {
  backend: BackendName;
  /** What the arithmetic runs on, e.g. `nvidia ampere`, `SwiftShader`, `4 threads`; empty where it has no name. */
  adapter: string;
  /** Of the processor, for wasm and cpu. */
  threads?: number;
  reason: BackendReason;
}

/** One kernel that comes in several variants: what each took on this device, and which is used. */
export interface KernelChoice {
  /** Kernel and shapes. */
  family: string;
  chosen: string;
  /** Milliseconds of one run, by variant. */
  milliseconds: Record<string, number>;
}

/** `loading` until the first pictures are there; `finished` after the last epoch; `failed` keeps the numbers. */
export type RunStatus = 'loading' | 'idle' | 'running' | 'paused' | 'finished' | 'failed';

export interface RunProgress {
  status: RunStatus;
  /** A run that is going waits for the pictures of its next step. */
  isWaiting: boolean;
  /** Steps taken so far. */
  step: number;
  stepsPerEpoch: number;
  totalSteps: number;
  /** Trainable parameters of encoder and head. */
  parameterCount: number;
}

/** One logged step. Loss is the mean since the last logged step; the others are of this step's batch. */
export interface StepMetrics {
  step: number;
  /** Epochs seen, fractional. */
  epoch: number;
  loss: number;
  positiveCosine: number;
  negativeCosine: number;
  /** Share of anchors whose nearest other embedding is their partner, 0–1. */
  contrastiveAccuracy: number;
  learningRate: number;
  /** Pictures (not views) a second since the last logged step. */
  imagesPerSecond: number;
  msPerStep: number;
}

/** The first pictures of a step's batch; the page draws their views again from config, seed and step. */
export interface BatchSample {
  step: number;
  size: PictureSize;
  /** Position of each picture in its batch's epoch order: its index in the dataset. */
  indices: number[];
  /** u8 [indices.length, height, width, channels]. */
  images: Uint8Array;
}

/** What one step compared, while that is watched: of its batch at most the first `similarityPairs` pictures. */
export interface BatchSimilarity extends BatchSample {
  /** Pictures of the whole batch, N. */
  batchSize: number;
  /** Between all views of these n pictures, row-major f32 [2n, 2n]: view 1 of all, then view 2. */
  cosines: Float32Array;
  /** For the reader's eyes, [n], indices into classNames: no step uses them. */
  labels: number[];
  classNames: readonly string[];
}

/** N of the histogram shortcut, at most. */
export const mostShortcutPictures = 256;

/** How far colour statistics alone would solve the task, on the first batch of a run (src/evaluate/histogram-shortcut.ts). */
export interface HistogramShortcutReport {
  /** Of the command that is answered. */
  request: number;
  /** N. */
  pictures: number;
  /** 2N−1, among which the nearest histogram must be the partner's. */
  candidates: number;
  /** Share of the 2N views whose nearest other histogram is their partner's, 0–1, by pipeline. */
  accuracy: Record<ShortcutPipeline, number>;
}

/** Live state of encoder and similarities at a logged step. */
export interface StepInsight {
  step: number;
  similarity: PairSimilarity;
  /** First-layer kernels, f32 [height, width, channels, filters]. */
  filters: { shape: number[]; values: Float32Array };
}

export interface RunSummary {
  backend: BackendName;
  adapter: string;
  steps: number;
  firstLoss: number;
  lastLoss: number;
  positiveCosine: number;
  negativeCosine: number;
  msPerStepMedian: number;
  wallSeconds: number;
  tensorsAtStart: number;
  tensorsAtEnd: number;
  /** The last evaluation of the run. */
  evaluation?: Evaluation;
}

/** Held-out pictures that the map shows and neighbours are asked of; once a dataset, when first watched. */
export interface TestPictures {
  size: PictureSize;
  count: number;
  /** u8 [count, height, width, channels]. */
  images: Uint8Array;
  /** Index into classNames of each; the page shows them only when labels are revealed. */
  labels: Uint8Array;
  classNames: readonly string[];
}

/** Where the test pictures lie after `step` steps (before the first: untrained), by inference. */
export interface MapSnapshot {
  step: number;
  /** Representations f32 [count, d]. */
  h: Float32Array;
  /** Embeddings f32 [count, k]. */
  z: Float32Array;
}

/** The training pictures nearest to a query in one space, by falling cosine. */
export interface NearestPictures {
  /** In the dataset. */
  indices: number[];
  cosines: number[];
  labels: number[];
  /** u8 [indices.length, height, width, channels]. */
  images: Uint8Array;
}

/** What the query is compared in: pixels, or h of the encoder as it began or as it is. */
export const neighbourSpaces = ['pixels', 'untrained', 'trained'] as const;
export type NeighbourSpace = (typeof neighbourSpaces)[number];

export interface NeighbourReport {
  step: number;
  /** Which query it answers. */
  id: number;
  size: PictureSize;
  /** How many training pictures were searched. */
  bankSize: number;
  spaces: Record<NeighbourSpace, NearestPictures>;
}

/** Parts of the page whose data costs computing: the worker makes it only while they are watched. */
export const panelNames = [
  'evidence',
  'similarity',
  'guess',
  'map',
  'neighbours',
  'forgotten',
  'labels',
] as const;
export type PanelName = (typeof panelNames)[number];

/** Comparisons that take a while; i18n key `evidence.studies.<name>`. */
export const studyNames = ['supervised', 'label-budget', 'transform-probes'] as const;
export type StudyName = (typeof studyNames)[number];

/** The page numbers its runs; a run has its number from before it begins until the next one's is sent. */
const runIdSchema = z.int().min(0);

const commandSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('initialize'),
    runId: runIdSchema,
    backend: z.enum([...backendNames, 'auto']),
    /** Where `public/` is served, ending in `/`. */
    assetBase: z.url(),
    config: z.unknown(),
  }),
  /** Whether kernels are measured before a run; from the next run on. */
  z.strictObject({ type: z.literal('measure-kernels'), enabled: z.boolean() }),
  /** A new draft: shown in the pictures station at once, trained from the next Reset (or first Train) on. */
  z.strictObject({ type: z.literal('configure'), config: z.unknown() }),
  /** Other pictures for the viewer while no run is going. */
  z.strictObject({ type: z.literal('draw'), drawing: z.int().min(0) }),
  /** The first `count` pictures of the step that follows `step` others, of the run or else of the draft; the page draws its views again. */
  z.strictObject({ type: z.literal('replay'), step: z.int().min(0), count: z.int().min(1).max(64) }),
  /** How often the nearest histogram would find the partner; of several that wait, the last is answered. */
  z.strictObject({
    type: z.literal('histogram-shortcut'),
    request: z.int().min(0),
    config: z.unknown(),
  }),
  /**
   * Runs to the end of the last epoch, or for `steps` steps. Evidence is live, as the config says; with
   * `evaluateEvery` it is thorough: on all pictures, every so many steps (0: never) and at the end.
   */
  z.strictObject({
    type: z.literal('train'),
    steps: z.int().min(1).optional(),
    evaluateEvery: z.int().min(0).optional(),
  }),
  z.strictObject({ type: z.literal('pause') }),
  /** Once no run is going; a run, a reset or another study ends it. What it finds bears its request's number. */
  z.strictObject({ type: z.literal('study'), request: z.int().min(0), study: z.enum(studyNames) }),
  z.strictObject({ type: z.literal('stop-study') }),
  /** The panels that are open now, all of them; none before the first such command. */
  z.strictObject({ type: z.literal('watch'), panels: z.array(z.enum(panelNames)) }),
  z.strictObject({ type: z.literal('step') }),
  /** Asks at once for files that are missing, rather than in a while. */
  z.strictObject({ type: z.literal('retry-downloads') }),
  /** The picture whose neighbours are wanted, now and while the panel is watched: a test picture or bytes like one's. */
  z.strictObject({
    type: z.literal('neighbours'),
    id: z.int().min(0),
    query: z.union([z.int().min(0), z.instanceof(Uint8Array)]),
  }),
  /** Ends the run; what follows is the run `runId`. */
  z.strictObject({ type: z.literal('reset'), runId: runIdSchema }),
  z.strictObject({
    type: z.literal('verify'),
    files: z.array(z.strictObject({ name: z.string(), text: z.string() })),
  }),
]);

type CommandShape = z.output<typeof commandSchema>;
type WithConfig<T> = T extends { config: unknown } ? Omit<T, 'config'> & { config: RunConfig } : T;
export type Command = WithConfig<CommandShape>;

/** What belongs to a run says to which: after a reset, events of the run before are still on their way. */
type RunEvent = { runId: number } & (
  /** Before its first step; the settings with which it trains, whatever the page has set since. */
  | { type: 'run-started'; config: RunConfig }
  | { type: 'progress'; progress: RunProgress }
  | { type: 'metrics'; metrics: StepMetrics }
  | { type: 'batch'; batch: BatchSample }
  | { type: 'insight'; insight: StepInsight }
  | { type: 'similarity'; similarity: BatchSimilarity }
  /** Follows the `metrics` of its step, live evidence some steps later. */
  | { type: 'evaluation'; evaluation: Evaluation }
  /** Its pictures could not be had; they are asked for again when the next evaluation is due. */
  | { type: 'evaluation-refused'; failure: Failure }
  /** `map` and `neighbours`, while they are watched. */
  | { type: 'map'; snapshot: MapSnapshot }
  | { type: 'neighbours'; report: NeighbourReport }
  /** After `train` ends for any reason but a failure: pause, its steps, or the last epoch. */
  | { type: 'summary'; summary: RunSummary }
);

/** What belongs to a study, with the number of the command that asked for it. */
type StudyEvent = { request: number } & (
  /** How much of a study is done, from 0 to 1; nothing once it is over, which a failure may have brought about. */
  | { type: 'study'; study: StudyName; share: number | undefined; failure?: Failure }
  | { type: 'supervised'; point: SupervisedPoint }
  | { type: 'label-budget'; point: LabelBudgetPoint }
  | { type: 'transform-probe'; probe: TransformProbe }
);

export type WorkerEvent =
  | RunEvent
  | StudyEvent
  | { type: 'backend'; report: BackendReport }
  | { type: 'kernels'; choices: KernelChoice[] }
  | { type: 'dataset'; progress: DatasetProgress }
  /** All files that could not be had so far; each is asked for again until it comes. */
  | { type: 'missing-files'; files: MissingFile[] }
  /** Answers `replay`; only the last of several that wait is answered. */
  | { type: 'replayed'; batch: BatchSample }
  | { type: 'replay-refused'; failure: Failure }
  /** For `map` and `neighbours`, before the first of either. */
  | { type: 'test-pictures'; pictures: TestPictures }
  | { type: 'histogram-shortcut'; report: HistogramShortcutReport }
  /** One for each file of a `verify` command, in its order. */
  | { type: 'verified'; file: string; cases: VerifiedCase[] }
  /** Of a run, which a reset or other settings get over; without a number, of the worker, which is of no use any more. */
  | { type: 'failure'; runId?: number; failure: Failure };

/** @throws PlaygroundError `protocol`, or parseConfig's for a bad config. */
export function parseCommand(message: unknown): Command {
  const result = commandSchema.safeParse(message);
  if (!result.success) {
    const issue = result.error.issues[0]!;
    throw new PlaygroundError('protocol', {
      reason: `${issue.path.join('.') || 'command'}: ${issue.message}`,
    });
  }
  const command = result.data;
  if ('config' in command) return { ...command, config: parseConfig(command.config) };
  return command;
}
