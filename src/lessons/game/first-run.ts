/** @file The run with colour changes, and what was counted of a run's rounds. */
import { useMemo } from 'react';
import type { Evaluation, WholeEvaluation } from '../../evaluate/evaluation';
import { useProbes } from '../../features/probes/store';
import { useRunBefore } from '../../features/run-before/store';
import { formatNumber } from '../../i18n/format-number';
import { wonRounds } from './rounds';
import { useGame } from './store';

export function latestOf({ points, whole }: Played): Evaluation | undefined {
  return whole ?? points.at(-1);
}

/** Of the visitor's rounds, as far as the quiz has them. */
export function wonByNetwork({ quiz }: Evaluation): boolean[] {
  return wonRounds((round) => quiz.picks[round]);
}

export function countedOf(
  { correct, rounds }: { correct: number; rounds: number },
  language: string,
): { correct: string; rounds: string } {
  return { correct: formatNumber(language, correct), rounds: formatNumber(language, rounds) };
}

/** The run with colour changes: as it was, once the other one has begun. */
export function useFirstRun(): Played {
  const hasSecond = useGame((game) => game.hasSecond);
  const before = useRunBefore((state) => state.before?.evidence);
  const now = useProbes();
  const { points, wholes } = (hasSecond && before) || now;
  const whole = wholes.at(-1);
  return useMemo(() => ({ points, whole }), [points, whole]);
}

/** A run's evidence: its curve, and the last word on it. */
export interface Played {
  points: readonly Evaluation[];
  whole?: WholeEvaluation | undefined;
}
