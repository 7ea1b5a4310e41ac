/** @file What was measured of digits on this visit, for the page that looks back. */
import { create } from 'zustand';
import type { ChangeName } from './digit-changes';
import type { Survival } from './label-survival';

export const useMeasured = create<Partial<Record<ChangeName, Survival>>>(() => ({}));

/** How many digits of a kind there are, and how many of them are read as another. */
export function readAs(survival: Survival, digit: number, other: number): { count: number; read: number } {
  const { count, answers } = survival[digit]!;
  return { count, read: answers[other]! };
}
