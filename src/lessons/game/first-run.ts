/** @file The two runs, with colour changes and without, and what was counted of a run's rounds. */
import { useMemo } from 'react';
import type { Evaluation } from '../../evaluate/evaluation';
import { useProbes } from '../../features/probes/store';
import { useRunBefore } from '../../features/run-before/store';
import { formatNumber } from '../../i18n/format-number';
import { playedOf, type Played } from './played';
import { wonRounds } from './rounds';
import { useGame } from './store';

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
  return useMemo(() => playedOf({ points, wholes }), [points, wholes]);
}

/** The run without them; nothing until it has begun. */
export function useSecondRun(): Played {
  const hasSecond = useGame((game) => game.hasSecond);
  const { points, wholes } = useProbes();
  return useMemo(() => (hasSecond ? playedOf({ points, wholes }) : none), [hasSecond, points, wholes]);
}

const none: Played = { points: [] };
