/** @file What a started backend offers to whoever trains on it, and what the three have in common. */
import { ready, setBackend } from '@tensorflow/tfjs-core';
import type { FailureCause } from '../config/errors/causes';
import { PlaygroundError } from '../config/playground-error';
import type { OpenHalfPrecision } from '../tensor/half-precision';
import type { OpenRepeatedStep } from '../tensor/repeated-step';
import type { OpenViewSource } from '../transforms/view-source';
import type { BackendName, BackendReport, KernelChoice } from './protocol';

export interface RunningBackend {
  report: BackendReport;
  /** Bytes that a run may take; undefined where nobody knows. */
  memoryLimit?: number;
  /** Where a run's views come from: where wasm trains, from another core. */
  openViews: OpenViewSource;
  /** Where steps are recorded and replayed. */
  repeat?: OpenRepeatedStep;
  /** Where the device has 16-bit numbers. */
  halfPrecision?: OpenHalfPrecision;
  /**
   * Before a run: compiles what `warmUp` dispatches, and measures kernels if that is wanted. A backend
   * that has nothing to prepare does not call it.
   * @param signal leaves measuring for the next time
   */
  prepare(warmUp: () => Promise<void>, measureKernels: boolean, signal?: AbortSignal): Promise<void>;
  /** How a first step is made ready while nobody waits for it (rehearsal.ts): `prepare`, or a small step; if at all. */
  rehearsal?: 'compile' | 'run';
  /** Which variants of its kernels were chosen by measurement on this device. */
  kernelChoices(): KernelChoice[];
  /** Resolves when the device is at most a few steps behind. */
  throttle(): Promise<void>;
  /** Calls back once, if the device is lost or reports an error that nothing else caught. */
  onLost(callback: (error: PlaygroundError) => void): void;
}

/** Of a backend that computes at once. */
export const synchronous = {
  prepare: () => Promise.resolve(),
  kernelChoices: () => [],
  throttle: () => Promise.resolve(),
  onLost: () => undefined,
};

/** Makes it the one that tensors live on. @throws PlaygroundError `backend-unavailable` */
export async function activate(name: BackendName): Promise<void> {
  if (!(await setBackend(name))) throw unavailable(name, 'it did not start', 'not-started');
  await ready();
}

export function unavailable(name: BackendName, reason: string, cause: FailureCause): PlaygroundError {
  return new PlaygroundError('backend-unavailable', { backend: name, reason, cause });
}
