/** @file Which of A's curves are drawn behind B's: those that measure the same, on the same scale. */
import type { RunConfig } from '../../config/run-config';
import type { Chart } from '../../metrics/metric';

/** A loss, a cosine, a right answer are the same only where the runs learn by the same objective, in the same unit. */
export function measuresAlike({ unit }: Pick<Chart, 'unit'>, before: RunConfig, now: RunConfig): boolean {
  return before.objective.name === now.objective.name && unit?.(before) === unit?.(now);
}

/** Accuracies on test images are the same of whatever the runs learn by, where the images are. */
export function judgedAlike(before: RunConfig, now: RunConfig): boolean {
  return before.dataset.name === now.dataset.name;
}
