/** @file Until a run has its first evidence: when it comes, or why it does not. True in every state that a run can be in. */
import type { RunStatus } from '../../worker/protocol';
import { runMoment } from '../evidence/use-awaited';

export interface AwaitedSituation {
  status: RunStatus;
  /** Steps taken. */
  step: number;
  /** 0 if evidence is switched off: of the run, or of the one that would begin now. */
  everySteps: number;
  hasRun: boolean;
  /** An experiment is going, to which evidence at rest gives way. */
  isExperimenting: boolean;
  /** The test images could not be had. */
  isRefused: boolean;
}

/** i18n keys `probes.awaited.<name>`, with the step that they speak of. */
export type AwaitedEvidence =
  | { name: 'loading' | 'off' | 'offInRun' | 'failed' | 'refused' | 'idle' | 'running' | 'afterExperiment' }
  | { name: 'atRest'; step: number };

export function awaitedEvidence(situation: AwaitedSituation): AwaitedEvidence {
  const { step, everySteps, hasRun, isExperimenting, isRefused } = situation;
  const moment = runMoment(situation);
  if (moment === 'failed') return { name: moment };
  if (everySteps === 0) return { name: hasRun ? 'offInRun' : 'off' };
  if (moment === 'loading' || moment === 'idle') return { name: moment };
  if (isRefused) return { name: 'refused' };
  if (moment === 'running') return { name: moment };
  return isExperimenting ? { name: 'afterExperiment' } : { name: 'atRest', step };
}
