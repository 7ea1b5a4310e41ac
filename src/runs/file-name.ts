/** @file What files of a run are called: after its dataset, objective and seed, and the step that they are of. */
import type { RunConfig } from '../config/run-config';

/** @param extension without its full stop */
export function fileName({ dataset, objective, seed }: RunConfig, step: number, extension: string): string {
  return `simclr-playground-${dataset.name}-${objective.name}-seed${seed}-step${step}.${extension}`;
}
