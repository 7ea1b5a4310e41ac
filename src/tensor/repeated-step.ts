/**
 * @file A step that is taken again and again on tensors of the same shapes: a backend may record what a
 * device is given for it, and give it the same again without asking anybody what that is.
 *
 * The contract of what such a step computes: the same operations each time, on what it is given, on tensors
 * that outlive steps and are only written in place, on constants, and on numbers of an `UpdateMoment`.
 */
import { tensor, tidy, type Tensor } from '@tensorflow/tfjs-core';

/** What changes from step to step: f32 or, of an Int32Array, i32. */
export interface Given {
  values: Float32Array | Int32Array;
  shape: readonly number[];
}

export interface RepeatedStep {
  /**
   * @returns what the step computes, the caller's to dispose; the next one overwrites it, so that it is read
   * before or not at all
   */
  take(given: readonly Given[]): Tensor[];
  /** While no steps are taken: gives back the memory that a recording holds. What was returned stays. */
  rest(): void;
}

/** @param compute from tensors of what is given; in a tidy */
export type OpenRepeatedStep = (compute: (given: Tensor[]) => Tensor[]) => RepeatedStep;

/** Once, as it is. @returns the caller's to dispose */
export function computeStep(given: readonly Given[], compute: (given: Tensor[]) => Tensor[]): Tensor[] {
  return tidy(() => compute(given.map(({ values, shape }) => tensor(values, [...shape]))));
}
