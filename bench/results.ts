/**
 * @file What the bench is asked and what it finds: who competes where, and the JSON that
 * `npm run bench -- --json FILE` writes.
 */
import type { RunConfig } from '../src/config/run-config';

export const benchBackends = ['webgpu', 'wasm', 'webgl', 'cpu'] as const;
export type BenchBackend = (typeof benchBackends)[number];

/** The backends that this engine has kernels for. */
export const ownBackends = ['webgpu', 'wasm'] as const;
export type OwnBackend = (typeof ownBackends)[number];

export interface Contender {
  engine: 'ours' | 'tfjs' | 'jax-js';
  backend: BenchBackend;
}

export const contenders: readonly Contender[] = [
  ...ownBackends.map((backend) => ({ engine: 'ours', backend }) as const),
  ...benchBackends.map((backend) => ({ engine: 'tfjs', backend }) as const),
  ...ownBackends.map((backend) => ({ engine: 'jax-js', backend }) as const),
];

export interface BenchRequest {
  config: RunConfig;
  backends: readonly BenchBackend[];
  /** Steps that each contender takes, time allowing. */
  steps: number;
  /** What a contender's steps may take, the first not counted; it always takes one. */
  budgetMs: number;
}

export interface EngineResult extends Contender {
  /** What the arithmetic runs on. */
  adapter: string;
  /** Images; views are twice as many. */
  batch: number;
  /** Timed steps. */
  steps: number;
  /** Of the untimed first step, which starts from the shared weights. */
  firstLoss: number;
  msPerStepMedian: number;
  msPerStepMin: number;
  msPerStepMax: number;
  /** Null off WebGPU. */
  dispatchesPerStep: number | null;
  /** From a step's start to its last submission; null off WebGPU, where arithmetic and JavaScript share the time. */
  jsMsPerStep: number | null;
  /** GPU buffers on WebGPU, linear memory on wasm, else null. */
  peakBytes: number | null;
  gflops: number;
}

export interface StepTiming {
  ms: number;
  jsMs: number;
  dispatches: number;
}

/** Our steps on WebGPU, computed by tfjs and replayed, in turns. */
export interface RecordingTimes {
  computed: StepTiming[];
  replayed: StepTiming[];
}

/** A contender that could not take a step. */
export interface Absence extends Contender {
  reason: string;
}

export const convolutionPasses = ['forward', 'dx', 'dW'] as const;

/** One convolution of the step, alone. */
export interface ConvolutionResult {
  backend: OwnBackend;
  layer: string;
  pass: (typeof convolutionPasses)[number];
  flops: number;
  ms: number;
}

/** This engine's step at one batch size; null where it was left out for lack of time. */
export interface ScalingResult {
  backend: OwnBackend;
  batch: number;
  msPerStep: number | null;
}

export interface BenchResult {
  /** Null for a backend that was not asked for. */
  ceilingGflops: Record<OwnBackend, number | null>;
  engines: EngineResult[];
  absent: Absence[];
  convolutions: ConvolutionResult[];
  /** Null where WebGPU was not asked for. */
  recording: RecordingTimes | null;
  scaling: ScalingResult[];
}
