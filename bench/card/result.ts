/** @file The JSON of `npm run bench -- --card --json FILE`. */
import type { Evaluation } from '../../src/evaluate/evaluation';
import type { PresetName } from '../../src/config/presets';
import type { BenchResult } from '../results';
import type { CardPlan, CardPrecision } from './plan';

export interface Adapter {
  /** As the browser names it; may be empty. */
  name: string;
  isSoftware: boolean;
  features: string[];
  limits: Record<string, number>;
}

export interface StepTimes {
  kind: 'computed' | 'replayed';
  msPerStep: number;
  jsMs: number;
  dispatches: number;
}

export interface CardSteps {
  preset: PresetName;
  batch: number;
  precision: CardPrecision;
  /** GFLOP of a step. */
  gflop: number;
  /** Or why there are none. */
  steps: StepTimes[] | { absent: string };
}

/** Of one preset and batch, by PyTorch. */
export interface TorchSteps {
  preset: PresetName;
  batch: number;
  /** Milliseconds a step, each waited for; and where several are queued. */
  eager: { waited: number; queued: number };
  compiled: { waited: number; queued: number } | { reason: string };
}

export interface TorchResult {
  version: string;
  device: string;
  steps: TorchSteps[];
}

export interface CardRun {
  preset: PresetName;
  encoder: string;
  images: number;
  batch: number;
  epochs: number;
  steps: number;
  seconds: number;
  msPerStepMedian: number;
  firstLoss: number;
  lastLoss: number;
  evaluation: Evaluation | undefined;
}

export interface CardResult {
  date: string;
  plan: CardPlan;
  machine: { processor: string; cores: number; system: string; browser: string; driver: string | undefined };
  adapter: Adapter;
  verified: { passed: number; failed: string[] };
  steps: CardSteps[];
  beside: Omit<BenchResult, 'scaling'>;
  /** Or why there is none. */
  pytorch: TorchResult | { absent: string };
  evidence: { withEvidence: number[]; without: number[] };
  runs: CardRun[];
}
