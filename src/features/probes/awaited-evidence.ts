/** @file Until a run has its first evidence: when it comes, or why it does not. True in every state that a run can be in. */
import type { RunStatus } from '../../worker/protocol';

export interface AwaitedSituation {
  status: RunStatus;
  /** Steps taken. */
  step: number;
  totalSteps: number;
  /** Steps between two pieces of evidence, 0 if it is switched off: of the run, or of the one that would begin now. */
  everySteps: number;
  hasRun: boolean;
  /** An experiment is going, to which evidence at rest gives way. */
  isExperimenting: boolean;
  /** The test images could not be had. */
  isRefused: boolean;
}

/** i18n keys `probes.awaited.<name>`, with the step that they speak of. */
export type AwaitedEvidence =
  | { name: 'loading' | 'off' | 'offInRun' | 'failed' | 'refused' | 'idle' | 'measuring' | 'afterExperiment' }
  | { name: 'idleFrom' | 'idleToEnd' | 'runningFrom' | 'runningToEnd' | 'atRest'; step: number };

export function awaitedEvidence(situation: AwaitedSituation): AwaitedEvidence {
  const { status, step, totalSteps, everySteps, hasRun, isExperimenting, isRefused } = situation;
  if (status === 'failed') return { name: 'failed' };
  if (everySteps === 0) return { name: hasRun ? 'offInRun' : 'off' };
  if (status === 'loading') return { name: 'loading' };
  // The end of a run brings evidence too, and waits for it.
  const isShort = everySteps > totalSteps;
  const first = isShort ? totalSteps : everySteps;
  if (status === 'idle' || (status === 'paused' && step === 0)) {
    if (totalSteps === 0) return { name: 'idle' };
    return { name: isShort ? 'idleToEnd' : 'idleFrom', step: first };
  }
  if (isRefused) return { name: 'refused' };
  if (status === 'running' && step < first)
    return { name: isShort ? 'runningToEnd' : 'runningFrom', step: first };
  if (status === 'running' && step < totalSteps) return { name: 'measuring' };
  return isExperimenting ? { name: 'afterExperiment' } : { name: 'atRest', step };
}
