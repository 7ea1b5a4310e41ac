/**
 * @file What the worker tells of the page's run, on its way into the stores. Frequent news are gathered
 * and shown a few times a second; those of another run than the page's are not taken.
 */
import type { RunProgress, StepRecord, RunTopics } from '../worker/protocol';
import { metricHistory } from './metric-history';
import { forgetRun } from './new-run';
import { paceAfter, type Pace } from './pace';
import { PacedUpdates } from './paced-updates';
import { useRun, type RunState } from './run-store';
import { WorkerChannel } from './training-worker';

let runningSince: number | undefined;
let pace: Pace | undefined;

/** What is shown a few times a second. */
export const updates = new PacedUpdates<RunState>({
  now: () => performance.now(),
  later: (run, ms) => setTimeout(run, ms),
  show: useRun.setState,
  begin: tickClock,
});

const worker = new WorkerChannel<Record<never, never>, RunTopics>();
worker.onRun('run-started', ({ config }) => useRun.setState({ runConfig: config }));
worker.onRun('progress', ({ progress }) => receiveProgress(progress));
worker.onRun('step', ({ record }) => receiveStep(record));
worker.onRun('images', ({ batch }) => updates.add({ batch }));
worker.onRun('precision', ({ choice }) => useRun.setState({ precision: choice }));
worker.on('kernels', (kernels) => useRun.setState({ kernels }));
worker.on('dataset', (dataset) => updates.add({ dataset }));
worker.on('missing-files', (missingFiles) => useRun.setState({ missingFiles }));

/** Nothing of the run before is shown any more, and the next one has its number. */
export function beginNextRun(): void {
  // What waits to be shown may be of the dataset, too.
  updates.flush();
  metricHistory.clear();
  forgetRun();
  runningSince = undefined;
  pace = undefined;
  useRun.setState(({ runId, progress }) => ({
    runId: runId + 1,
    runConfig: undefined,
    precision: undefined,
    progress: { ...progress, step: 0, status: progress.status === 'loading' ? 'loading' : 'idle' },
    latest: undefined,
    pace: undefined,
    ownPart: undefined,
    failure: undefined,
    elapsedMs: 0,
  }));
}

export function stopClock(): void {
  if (runningSince === undefined) return;
  const spent = performance.now() - runningSince;
  runningSince = undefined;
  useRun.setState(({ elapsedMs }) => ({ elapsedMs: elapsedMs + spent }));
}

function tickClock(): void {
  if (runningSince === undefined) return;
  stopClock();
  runningSince = performance.now();
}

function receiveStep({ batch, ownPart, ...metrics }: StepRecord): void {
  metricHistory.append(metrics);
  pace = paceAfter(pace, metrics);
  updates.add({ latest: metrics, pace, ownPart, batch });
}

/** Steps come faster than anyone can read. */
function receiveProgress(progress: RunProgress): void {
  const changed = progress.status !== useRun.getState().progress.status;
  if (progress.status === 'running') runningSince ??= performance.now();
  else stopClock();
  updates.add({ progress, ...(progress.status !== 'failed' && { failure: undefined }) });
  if (changed && progress.status === 'loading') updates.add({ dataset: undefined });
  if (changed) updates.flush();
}
