/** @file When a run that could begin is rehearsed (rehearse.ts): once nothing has changed for a while, and nobody trains. */
import type { StartTimer } from '../datasets/timer';
import type { BackendStart } from './backend-start';
import type { RehearsalClock } from './rehearse';
import type { RunImages } from './run-images';
import type { SessionState } from './service';
import type { WorkQueue } from './work-queue';

/** Settings that still change, and a page that still comes up, are left alone for so long. */
const quietMs = 1000;

export interface RehearsalDependencies {
  clock: RehearsalClock;
  queue: Pick<WorkQueue, 'long'>;
  startTimer: StartTimer;
  images: Pick<RunImages, 'ofConfig'>;
  starting: Pick<BackendStart, 'parts'>;
  state: () => Pick<SessionState, 'status' | 'config' | 'backend' | 'measureKernels'>;
}

export class Rehearsal {
  private callOff: () => void = () => undefined;

  constructor(private readonly deps: RehearsalDependencies) {}

  soon(): void {
    const { queue, startTimer } = this.deps;
    this.callOff();
    const work = async (signal: AbortSignal) => this.rehearse(signal);
    // What fails here fails in the run too, which says so.
    const begin = () => void queue.long(work, { rank: 'evidence' }).catch(() => undefined);
    this.callOff = startTimer(begin, quietMs);
  }

  private rehearse(signal: AbortSignal): Promise<void> | undefined {
    const { clock, images, starting, state } = this.deps;
    const { status, config, backend, measureKernels } = state();
    const dataset = config && images.ofConfig(config);
    if (status !== 'idle' || !dataset || !backend?.rehearsal) return undefined;
    return starting.parts?.rehearse({ config, dataset, backend, measureKernels }, clock, signal);
  }
}
