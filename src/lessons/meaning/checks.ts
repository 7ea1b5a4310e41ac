/**
 * @file What two runs on digits say to the questions of the lesson on the premise: one whose views keep what a digit
 * means, and one whose views may not. Pure numbers.
 */
import { transformNames, type TransformName } from '../../config/augment-schema';
import type { RunConfig } from '../../config/run-config';
import { differingFields } from '../../config/parse-config';
import type { Confusion } from '../../evaluate/confusion';
import type { Share } from '../../evaluate/confusion-shares';
import type { Quiz } from '../../evaluate/quiz';
import { toldApart, won } from '../../features/run-before/conclusion';
import type { Change } from '../game/outcome';

/** What a run came to. */
export interface Measured {
  config: RunConfig;
  confusion: Confusion;
  /** Of its own views. */
  quiz: Quiz;
}

export interface Runs {
  kept: Measured;
  broken: Measured;
}

/** Changes of a digit that a student can add to its views, beside crops. */
export const changes = ['rotate', 'verticalFlip', 'flip', 'cutout'] as const;
export type DigitChange = (typeof changes)[number];

export function changesOf({ augment }: Pick<RunConfig, 'augment'>): DigitChange[] {
  return changes.filter((name) => augment[name].probability > 0);
}

/** Whether nothing else changes the views: of such a run alone it is true that it had crops and these changes. */
export function hasOnlyChanges({ augment }: Pick<RunConfig, 'augment'>): boolean {
  const named: readonly TransformName[] = ['crop', ...changes];
  const isOff = (name: TransformName) => named.includes(name) || augment[name].probability === 0;
  return augment.crop.probability > 0 && transformNames.every(isOff);
}

/** Whether the two differ in their views alone, so that what else they differ in is due to these. */
export function differInViewsAlone({ kept, broken }: Runs): boolean {
  return differingFields(kept.config, broken.config).every((path) => path.startsWith('augment.'));
}

/** Standard errors of a difference that chance hardly gives. */
const errorsApart = 2;

export function shareChange(before: Share, after: Share): Change {
  const gain = after.mean - before.mean;
  const isTelling = gain !== 0 && Math.abs(gain) >= errorsApart * Math.hypot(before.error, after.error);
  if (!isTelling) return 'same';
  return gain > 0 ? 'more' : 'less';
}

/** Whether the game of training would have warned: most of its rounds are lost. Undefined where chance may explain it. */
export function isGameWon({ broken: { quiz } }: Runs): 'won' | 'lost' | undefined {
  if (!(quiz.rounds > 0)) return undefined;
  const lead = toldApart(50, won(quiz), quiz.rounds);
  if (lead === 0) return undefined;
  return lead > 0 ? 'won' : 'lost';
}
