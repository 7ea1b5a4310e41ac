/** @file What an objective has shown of the last step, as a part of a trainer's state. */
import { tensor, type Tensor } from '@tensorflow/tfjs-core';
import { countFrom, tensorFrom, type State } from '../tensor/state';

/** Of each, by its place. */
const nameOf = (i: number) => `trainer.shown.${i}`;

export async function shownState(shown: readonly Tensor[]): Promise<State> {
  const values = await Promise.all(shown.map((one) => one.data<'float32'>()));
  // Labels among them are whole numbers.
  const tensors = Object.fromEntries(
    shown.map(({ shape }, i) => [nameOf(i), { shape, values: Float32Array.from(values[i]!) }]),
  );
  return { tensors, numbers: { 'trainer.shown': shown.length } };
}

/**
 * @returns makes the tensors, which are the caller's
 * @throws PlaygroundError `state-mismatch`
 */
export function shownFrom(state: State): () => Tensor[] {
  const shown = Array.from({ length: countFrom(state, 'trainer.shown') }, (_, i) =>
    tensorFrom(state, nameOf(i)),
  );
  return () => shown.map(({ shape, values }) => tensor(values.slice(), [...shape]));
}
