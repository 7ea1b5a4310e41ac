/** @file When something comes in a panel that shows nothing yet: the sentence that is true of the visitor's run. */
import { useTranslation } from 'react-i18next';
import type { PartWords } from '../../i18n/part-words';
import { useRun } from '../../state/run-store';
import type { RunStatus } from '../../worker/protocol';

/** How far the run is, as far as a panel that waits for it is concerned. */
export type RunMoment = 'loading' | 'idle' | 'running' | 'atRest' | 'failed';

/** @param run with the steps that it has taken; one that was paused before the first has not begun */
export function runMoment({ status, step }: { status: RunStatus; step: number }): RunMoment {
  if (status === 'paused' || status === 'finished') return step === 0 ? 'idle' : 'atRest';
  return status;
}

/** What a part says of the moments that are its own: of what it needs before a run, during one, and while one rests. */
interface AwaitedWords {
  awaited: Record<Exclude<RunMoment, 'loading' | 'failed'>, string>;
}

type AwaitingPart = {
  [Part in keyof PartWords]: PartWords[Part] extends AwaitedWords ? Part : never;
}[keyof PartWords];

export function useAwaited(part: Exclude<AwaitingPart, 'probes'>): string {
  const { t } = useTranslation();
  const moment = useRun(({ progress }) => runMoment(progress));
  if (moment === 'failed') return t('part.awaited.failed');
  if (moment === 'loading') return `${t('part.awaited.loading')} ${t(`${part}.awaited.idle`)}`;
  return t(`${part}.awaited.${moment}`);
}
