/**
 * @file What a network as it stands makes of a few images, by inference: h, and what its objective measures of them.
 * Changes nothing of either, and leaves no tensors.
 */
import type { Network } from '../network/network';
import type { Measures, Objective, Reading, StepBatch } from '../objectives/objective';
import { readTogether } from '../tensor/read-together';

export interface Look<M extends Measures = Measures> {
  /** Representations f32 [rows, d], of each copy that is encoded. */
  h: Float32Array;
  measures: M;
}

/**
 * As things stand when this is called, whatever follows.
 * @param makeBatch its tensors are disposed here
 * @param step of the run, from 1 on, for errors
 * @throws PlaygroundError the objective's, where embeddings have diverged
 */
export async function look<M extends Measures>(
  network: Pick<Network, 'forward'>,
  objective: Objective<M>,
  makeBatch: () => StepBatch,
  step: number,
): Promise<Look<M>> {
  let reading!: Reading<M>;
  const [h, ...numbers] = await readTogether(() => {
    const batch = makeBatch();
    const outputs = network.forward(objective.inputs?.(batch) ?? batch.views, 'inference');
    reading = objective.measure(objective.loss(outputs, batch).shown);
    return [outputs.h, ...reading.tensors];
  });
  return { h: h!, measures: reading.interpret(numbers, step) };
}
