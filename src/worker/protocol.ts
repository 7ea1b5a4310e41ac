/**
 * @file What the page can ask of the training worker and what the worker tells of itself. The worker
 * holds all tensors; only plain numbers, bytes and configs cross, checked where they were entered.
 */
import type { Failure } from '../config/playground-error';
import type { RunConfig } from '../config/run-config';
import type { DatasetProgress, ImageSize, Labels } from '../datasets/dataset';
import type { MissingFile } from '../datasets/downloads';
import type { OwnSet } from '../datasets/own/own-set';
import type { Evaluation } from '../evaluate/evaluation';
import type { StepMetrics } from '../metrics/step-metrics';
import type { VerifiedCase } from '../verification/verified-case';
import type { Judged } from './evidence';

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

/** In what precision a run computes, and why; words under `backend.precision`. */
export type PrecisionChoice =
  | { taken: 'float32'; reason: 'as-set' | 'not-offered' | 'as-begun' }
  | { taken: 'float16'; reason: 'as-set' | 'as-begun' }
  | {
      taken: 'float32' | 'float16';
      reason: 'measured';
      /** Of a step. */
      milliseconds: Record<'float32' | 'float16', number>;
    };

/** One kernel that comes in several variants: what each took on this device, and which is used. */
export interface KernelChoice {
  /** Kernel and shapes. */
  family: string;
  chosen: string;
  /** Milliseconds of one run, by variant. */
  milliseconds: Record<string, number>;
}

/** `loading` until the first images are there; `finished` after the last epoch; `failed` keeps the numbers. */
export type RunStatus = 'loading' | 'idle' | 'running' | 'paused' | 'finished' | 'failed';

export interface RunProgress {
  status: RunStatus;
  /** A run that is going waits for the images of its next step. */
  isWaiting: boolean;
  /** Steps taken so far. */
  step: number;
  stepsPerEpoch: number;
  totalSteps: number;
  /** Trainable parameters of encoder and head; an objective's own come on top. */
  parameterCount: number;
}

/** The first images of a step's batch; the page draws their views again from config, seed and step. */
export interface BatchSample {
  step: number;
  size: ImageSize;
  /** Position of each image in its batch's epoch order: its index in the dataset. */
  indices: number[];
  /** u8 [indices.length, height, width, channels]. */
  images: Uint8Array;
}

/** What an objective adds to the encoder, such as a decoder. */
export interface OwnPart {
  parameters: number;
  /** Fraction of a step's time that it takes, forward and back; undefined until some steps are timed. */
  timeShare: number | undefined;
}

/** All that is told of a logged step. */
export interface StepRecord extends StepMetrics {
  /** Its batch's first images. */
  batch: BatchSample;
  /** Where the objective has weights of its own. */
  ownPart?: OwnPart;
}

export interface RunSummary {
  backend: BackendName;
  adapter: string;
  steps: number;
  /** Parameters that are thrown away after training: the head's and the objective's own. */
  headWeights: number;
  /** The first and the last logged step. */
  first: StepMetrics;
  last: StepMetrics;
  msPerStepMedian: number;
  wallSeconds: number;
  tensorsAtStart: number;
  tensorsAtEnd: number;
  /** The last evaluation of the run. */
  evaluation?: Evaluation;
}

/** Test images that the map shows and neighbours are asked of; once a dataset, when first watched. */
export interface TestImages {
  size: ImageSize;
  count: number;
  /** u8 [count, height, width, channels]. */
  images: Uint8Array;
  /** Index into classNames of each; the page shows them only when labels are revealed. */
  labels: Labels;
  /** None of images without labels. */
  classNames: readonly string[];
}

export interface VectorFile {
  name: string;
  text: string;
}

export interface TrainOptions {
  runId: number;
  /** At most so many more; else to the end of the last epoch. */
  steps?: number | undefined;
  /** Whether each of these steps is logged, and not only those that the config wants logged. */
  logEach?: boolean;
  /** Thorough evidence: on all images, every so many steps (0: never) and at the end. Undefined for live evidence, as the config says. */
  evaluateEvery?: number | undefined;
  /** More steps are asked for at once: the last of these is no end, which would be logged and judged. */
  goesOn?: boolean;
}

/** Under which the test images are watched themselves. */
export const watchedTestImages = 'test-images';

export interface SavedRun {
  /** As of src/runs/checkpoint.ts; its bytes pass no thread that has not asked for them. */
  checkpoint: Blob;
  /** See src/runs/fingerprint.ts. */
  hash: string;
  step: number;
  /** Milliseconds that steps waited for it. */
  tookMs: number;
}

/**
 * What can be asked of the training worker. Runs, experiments and new settings take turns, in the order in
 * which they are asked for; the rest is answered between two steps. A call that is aborted ends what it
 * began at the next step.
 */
export type RunCalls = {
  /**
   * The first call.
   * @param argument `assetBase`: where `public/` is served, ending in `/`; `afterImages`: whether the backend
   * waits for `imagesAreOver`
   */
  start(argument: { backend: BackendRequest; assetBase: string; afterImages?: boolean }): BackendReport;
  /** The visitor sees the first images, or will see none: nothing is kept waiting for them any more. */
  imagesAreOver(argument: null): void;
  /** Answered by a worker that is awake. */
  ping(argument: null): void;
  /** Whether kernels are measured before a run; from the next run on. */
  measureKernels(enabled: boolean): void;
  /** A visitor's images, for settings that name them; those before are let go of. */
  holdSet(set: OwnSet): void;
  /** The settings of the run that would begin now, whose images are opened and shown; a run with another number is over. */
  configure(argument: { runId: number; config: RunConfig }): void;
  /** Begins the run or goes on with it; aborting pauses it. Nothing where no step was logged. */
  train(options: TrainOptions): RunSummary | undefined;
  /** Ends what is going, a run at its next step; unlike one that is aborted, its call returns what it came to. */
  pause(argument: null): void;
  /** The run's whole state as a file (src/runs/checkpoint.ts), and the steps that it has taken by then. */
  saveRun(runId: number): SavedRun;
  /**
   * In place of `configure`: the run goes on, paused, where a checkpoint was written; with weights alone
   * (src/worker/run-file.ts) it is finished. A run that had diverged has failed.
   * @param argument `evaluateEvery`: as for `train`; `epochs`: to which it goes on, if other than before
   */
  loadRun(argument: {
    runId: number;
    checkpoint: Blob;
    evaluateEvery?: number | undefined;
    epochs?: number | undefined;
  }): RunConfig;
  /** Shows other images while no run is going. */
  showImages(drawing: number): void;
  /** What is watched now: services by name (service.ts), `watchedTestImages`; nothing before the first such call. */
  watch(names: string[]): void;
  /** Asks at once for files that are missing, rather than in a while. */
  retryDownloads(argument: null): void;
  verify(file: VectorFile): VerifiedCase[];
};

/** What belongs to a run says to which: after a reset, news of the run before are still on their way. */
export type OfRun<Payload> = { runId: number } & Payload;

export type RunTopics = {
  /** Before its first step; the settings with which it trains, whatever the page has set since. */
  'run-started': OfRun<{ config: RunConfig }>;
  progress: OfRun<{ progress: RunProgress }>;
  /** A logged step. */
  step: OfRun<{ record: StepRecord }>;
  /** What the viewer shows while no step decides it. */
  images: OfRun<{ batch: BatchSample }>;
  /** Follows its step. */
  evaluation: OfRun<Judged>;
  /** Its images could not be had; they are asked for again when the next evaluation is due. */
  'evaluation-failed': OfRun<{ failure: Failure }>;
  /** Where they are watched, and before the first of what is watched that shows them. */
  'test-images': TestImages;
  kernels: KernelChoice[];
  /** Before the first step. */
  precision: OfRun<{ choice: PrecisionChoice }>;
  dataset: DatasetProgress;
  /** All files that could not be had so far; each is asked for again until it comes. */
  'missing-files': MissingFile[];
  /** Of a run, which a reset or other settings get over; without a number, of the worker, which is of no use any more. */
  failure: { runId?: number; failure: Failure };
};
