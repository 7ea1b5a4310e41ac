/** @file Files of a run, and what they are called: after its dataset, objective and seed, and the step that they are of. */
import type { RunConfig } from '../../config/run-config';

/** What is made into a file. */
export type SharedFile = 'card' | 'table' | 'run';

export interface NamedFile {
  name: string;
  content: Blob;
}

/** @param extension without its full stop */
export function fileName({ dataset, objective, seed }: RunConfig, step: number, extension: string): string {
  return `simclr-playground-${dataset.name}-${objective.name}-seed${seed}-step${step}.${extension}`;
}
