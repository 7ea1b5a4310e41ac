/**
 * @file Half precision, as a backend may offer it to a trainer: what an encoder computes and the copies of its weights
 * are kept in 16 bits, as are the gradients that go down through it, multiplied by a loss scale. Sums, statistics, the
 * loss and the weights themselves stay f32.
 */
import type { Tensor } from '@tensorflow/tfjs-core';
import type { State } from './state';

export interface HalfPrecision {
  /** What convolutions within `run` put out is kept in halves. */
  forward<Result>(run: () => Result): Result;
  /** For the kernels of an update, which do nothing in a step whose gradients are not finite. */
  guard: Tensor;
  /** After the update. */
  finishStep(): void;
  /** The loss scale. No step may be taken until it has resolved. */
  state(): Promise<State>;
  /** That of a state, or, where there is none in it, that of a first step. @throws PlaygroundError `state-mismatch` */
  load(state: State): void;
  dispose(): void;
}

/** Of its state. */
export const lossScaleName = 'trainer.lossScale';

/** Whether a trainer with that state computed in half precision. */
export function isOfHalfPrecision({ tensors }: Pick<State, 'tensors'>): boolean {
  return Object.hasOwn(tensors, lossScaleName);
}

export type OpenHalfPrecision = () => HalfPrecision;
