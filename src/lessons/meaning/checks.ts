/**
 * @file What two runs on digits say to the questions of the lesson on the premise: one whose views keep what a digit
 * means, and one whose views may not. Pure numbers.
 */
import type { RunConfig } from '../../config/run-config';
import { differingFields } from '../../config/parse-config';
import type { Confusion } from '../../evaluate/confusion';
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

/** Whether the two differ in their views alone, so that what else they differ in is due to these. */
export function differInViewsAlone({ kept, broken }: Runs): boolean {
  return differingFields(kept.config, broken.config).every((path) => path.startsWith('augment.'));
}

export type Space = 'h' | 'z';
export type Pair = readonly [number, number];

/** Of the nearest training digits of some test digits, the mean share that is of a class. */
export interface Share {
  /** 0–1. */
  mean: number;
  /** One standard error of it. */
  error: number;
}

/** Of the neighbours of digits of either class, those that are of the other. */
export function eachOther(confusion: Confusion, space: Space, [a, b]: Pair): Share {
  return shareOf(confusion, space, [
    [a, b],
    [b, a],
  ]);
}

/** Of all digits' neighbours, those of their own class. */
export function ownClass(confusion: Confusion, space: Space): Share {
  return shareOf(
    confusion,
    space,
    confusion.images.map((_, label) => [label, label]),
  );
}

/** @param cells class of the digits, and of their neighbours; no class of digits twice */
function shareOf({ classes, images, k, ...spaces }: Confusion, space: Space, cells: readonly Pair[]): Share {
  const { counts, squares } = spaces[space];
  const total = (of: (cell: Pair) => number) => cells.reduce((sum, cell) => sum + of(cell), 0);
  const n = total(([digit]) => images[digit]!);
  const mean = total(([digit, label]) => counts[digit * classes + label]!) / n / k;
  const square = total(([digit, label]) => squares[digit * classes + label]!) / n / k ** 2;
  return { mean, error: Math.sqrt(Math.max(square - mean ** 2, 0) / (n - 1)) };
}

export function pairsOf({ classes }: Pick<Confusion, 'classes'>): Pair[] {
  return Array.from({ length: classes }, (_, a) =>
    Array.from({ length: classes - a - 1 }, (_, i) => [a, a + 1 + i] as const),
  ).flat();
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
