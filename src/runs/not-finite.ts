/** @file What of a run has left the numbers, as after training that diverged. */
import type { State } from '../tensor/state';

/** What training goes on from: neither what was shown of the last step nor the probe beside it. */
const isBeside = (name: string) => /^(trainer\.shown|probe|optimizer\.probe)\./.test(name);

/** The name of the first tensor or number with a value that is NaN or infinite, if there is one. */
export function notFiniteIn({ tensors, numbers }: State): string | undefined {
  const tensor = Object.keys(tensors).find((name) => !isBeside(name) && !areFinite(tensors[name]!.values));
  return tensor ?? Object.keys(numbers).find((name) => !Number.isFinite(numbers[name]));
}

/** A loop: of millions. */
function areFinite(values: Float32Array): boolean {
  for (const value of values) if (!Number.isFinite(value)) return false;
  return true;
}
