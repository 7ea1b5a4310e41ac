/**
 * @file What a training step takes of a device's memory at most, from shapes alone, so that a run that
 * cannot fit is refused before it begins.
 */
import { PlaygroundError } from '../config/playground-error';
import type { Network } from '../network/network';
import { numbersOf, type ViewSize } from '../layers/conv-norm';
import type { Objective } from '../objectives/objective';

const bytesPerNumber = 4;
/**
 * Of each layer's output a step holds until its end what convolution and batch norm gave, their gradients,
 * and what tfjs copies of them: measured on wasm, six in all.
 */
const copiesPerLayer = 6;
/** Matrices of all views' cosines beside each other where a log is read. */
const cosineMatrices = 3;

export interface StepShape {
  batchSize: number;
  view: ViewSize;
  network: Pick<Network, 'parameterCount' | 'layerSizes'>;
  objective: Pick<Objective, 'weights' | 'layerSizes'>;
  /** Numbers that the optimiser remembers of each parameter. */
  slots: number;
  /** Of the images that lie on the device. */
  imageBytes: number;
}

/** Bytes; on wasm within a third of what it comes to, rather above than below. */
export function stepBytes({ batchSize, view, network, objective, slots, imageBytes }: StepShape): number {
  const views = 2 * batchSize;
  const layerSizes = [...network.layerSizes(view), ...(objective.layerSizes ?? [])];
  const perView = numbersOf(view) + copiesPerLayer * layerSizes.reduce((sum, size) => sum + size, 0);
  // Each parameter, its gradient and a copy of it, and what the optimiser remembers.
  const ownParameters = objective.weights.reduce((count, { variable }) => count + variable.size, 0);
  const parameters = (network.parameterCount + ownParameters) * (3 + slots);
  return bytesPerNumber * (views * perView + cosineMatrices * views ** 2 + parameters) + imageBytes;
}

/** @throws PlaygroundError `memory-too-small`, with a batch size that would fit */
export function requireStepMemory(shape: StepShape, limit: number): void {
  const needed = stepBytes(shape);
  if (needed <= limit) return;
  let fits = shape.batchSize;
  while (fits > 2 && stepBytes({ ...shape, batchSize: fits }) > limit) fits = Math.floor(fits / 2);
  const megabytes = (bytes: number) => Math.ceil(bytes / 2 ** 20);
  throw new PlaygroundError('memory-too-small', {
    batchSize: shape.batchSize,
    megabytes: megabytes(needed),
    limit: megabytes(limit),
    fits,
  });
}
