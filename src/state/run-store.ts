/**
 * @file What the page shows of its run: the draft that controls edit, the run's own config once it has
 * begun, and what the worker last said.
 */
import { create } from 'zustand';
import { fieldValue, type ConfigValue } from '../config/config-fields';
import { differingFields } from '../config/parse-config';
import type { Failure } from '../config/playground-error';
import { presetConfig, type PresetName } from '../config/presets';
import type { Link } from '../config/read-link';
import type { AugmentConfig, RunConfig } from '../config/run-config';
import type { DatasetProgress } from '../datasets/dataset';
import type { MissingFile } from '../datasets/downloads';
import type { StepMetrics } from '../metrics/step-metrics';
import type {
  BackendReport,
  BatchSample,
  KernelChoice,
  OwnPart,
  PrecisionChoice,
  RunProgress,
} from '../worker/protocol';
import type { Pace } from './pace';

export interface RunState {
  /** What the controls show; trained from the next Reset on, or at once while no step has been taken. */
  draft: RunConfig;
  /** Of the run that is shown, or of the one that would begin now; a reset gives the next one. */
  runId: number;
  /** The config of the run that has begun. */
  runConfig?: RunConfig | undefined;
  preset: PresetName;
  /** The augmentation that the draft had before an objective was chosen with which it does not go. */
  setAside?: AugmentConfig | undefined;
  backend?: BackendReport;
  /** Kernels of the backend that were chosen by measurement on this device. */
  kernels: KernelChoice[];
  /** In what precision the run computes, once it has begun. */
  precision?: PrecisionChoice | undefined;
  measureKernels: boolean;
  dataset?: DatasetProgress | undefined;
  /** Files of datasets that could not be had so far; the worker goes on asking for them. */
  missingFiles: readonly MissingFile[];
  progress: RunProgress;
  latest?: StepMetrics | undefined;
  pace?: Pace | undefined;
  batch?: BatchSample;
  /** Of an objective with weights of its own, as last logged. */
  ownPart?: OwnPart | undefined;
  failure?: Failure | undefined;
  /** The last value that a control was refused, with its field. */
  fieldError?: { path: string; failure: Failure } | undefined;
  /** The link that the page was opened with, while it is noted that not all of it was understood. */
  link?: Pick<Link, 'passedOver' | 'further'> | undefined;
  elapsedMs: number;
}

export const initialProgress: RunProgress = {
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
  progress: initialProgress,
  elapsedMs: 0,
}));

/** The fields in which the draft differs from the run that is going. */
export function pendingFields({ draft, runConfig }: Pick<RunState, 'draft' | 'runConfig'>): string[] {
  return runConfig ? differingFields(draft, runConfig) : [];
}

/** Whether a field stands at its preset's value, and that value. */
export function presetValue(preset: PresetName, path: string): ConfigValue {
  return fieldValue(presetConfig(preset), path);
}
