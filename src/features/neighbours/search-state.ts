/** @file What is known of a search for neighbours: i18n key `neighbours.<name>`. */
import type { RunStatus } from '../../worker/protocol';

export interface Search {
  status: RunStatus;
  /** Steps that the run has taken. */
  step: number;
  /** Steps taken before the answer to this query, if it is there. */
  answeredAt: number | undefined;
}

export function searchState({
  status,
  step,
  answeredAt,
}: Search): 'searching' | 'stopped' | 'searched' | 'beforeRun' | 'untrainedYet' {
  if (answeredAt === undefined) return status === 'failed' ? 'stopped' : 'searching';
  if (answeredAt > 0 || (step > 0 && status === 'failed')) return 'searched';
  return step > 0 ? 'beforeRun' : 'untrainedYet';
}
