/** @file Whether leaving the page would throw away work: a run of more than a minute that is not over. */
import type { RunState } from './run-store';

const worthAskingMs = 60_000;

type RunInHand = Pick<RunState, 'progress' | 'elapsedMs' | 'pace'>;

/** A run that has trained, or will have, for more than a minute, while it is going or paused. */
export function losesWork({ progress, elapsedMs, pace }: RunInHand): boolean {
  const { status, step, totalSteps } = progress;
  if (status !== 'running' && status !== 'paused') return false;
  const remainingMs = pace ? ((totalSteps - step) * pace.ms) / pace.steps : 0;
  return elapsedMs + remainingMs > worthAskingMs;
}
