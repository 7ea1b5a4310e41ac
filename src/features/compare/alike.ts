/** @file Which curves of another run are drawn behind those of the run on show: those that measure the same, on the same scale. */
import type { RunConfig } from '../../config/run-config';
import type { Chart } from '../../metrics/metric';
import { encodedPerStep } from '../../objectives/objectives';

/** A loss, a cosine, a right answer are the same only where the runs learn by the same objective, in the same unit. */
export function measuresAlike({ unit }: Pick<Chart, 'unit'>, other: RunConfig, now: RunConfig): boolean {
  return other.objective.name === now.objective.name && unit?.(other) === unit?.(now);
}

/** Accuracies on test images are the same of whatever the runs learn by, where the images are. */
export function judgedAlike(other: RunConfig, now: RunConfig): boolean {
  return other.dataset.name === now.dataset.name;
}

/** Why two runs' accuracies say nothing of their settings; i18n key `compare.apart.<name>`. */
export type Unlike =
  | 'other-images' // they were tested on images of another dataset
  | 'other-budget'; // one has encoded more images

/** Two budgets are the same where they are within a hundredth of each other. */
const likeBudget = 0.01;

/** @param steps taken by each when it was tested. @returns undefined where they compare */
export function unlike(
  other: { config: RunConfig; step: number },
  now: { config: RunConfig; step: number },
): Unlike | undefined {
  if (!judgedAlike(other.config, now.config)) return 'other-images';
  const [ours, theirs] = [now, other].map(({ config, step }) => step * encodedPerStep(config));
  return Math.abs(ours! - theirs!) > likeBudget * Math.max(ours!, theirs!) ? 'other-budget' : undefined;
}
