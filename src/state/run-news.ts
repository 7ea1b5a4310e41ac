/**
 * @file What the worker tells of the page's run, on its way into the stores. Frequent news are gathered
 * and shown a few times a second; those of another run than the page's are not taken.
 */
import type { TrainingClient } from '../worker/client';
import type { RunProgress, StepRecord, TrainingTopics } from '../worker/protocol';
import { withEvaluation } from './evaluation-history';
import { forgetMap, takeMapSnapshot, takeTestImages } from './map-store';
import { metricHistory } from './metric-history';
import { forgetQuery, forgetReport, takeNeighbourReport } from './neighbours-store';
import { paceAfter, type Pace } from './pace';
import { PacedUpdates } from './paced-updates';
import { useRun, type RunState } from './run-store';

/** The topics that belong to a run. */
type RunTopic = {
  [Name in keyof TrainingTopics]: TrainingTopics[Name] extends { runId: number } ? Name : never;
}[keyof TrainingTopics];

let runningSince: number | undefined;
let pace: Pace | undefined;

/** What is shown a few times a second. */
export const updates = new PacedUpdates<RunState>({
  now: () => performance.now(),
  later: (run, ms) => setTimeout(run, ms),
  show: useRun.setState,
  begin: tickClock,
});

/** Takes the news of runs and datasets until the client is disposed. */
export function listenToRuns(client: TrainingClient): void {
  /** News of a run before the reset may arrive after it. */
  const onRun = <Name extends RunTopic>(topic: Name, take: (news: TrainingTopics[Name]) => void) => {
    client.on(topic, (news) => {
      if (news.runId === useRun.getState().runId) take(news);
    });
  };
  onRun('run-started', ({ config }) => useRun.setState({ runConfig: config }));
  onRun('progress', ({ progress }) => takeProgress(progress));
  onRun('step', ({ record }) => takeStep(record));
  onRun('images', ({ batch }) => updates.add({ batch }));
  // Rare, and much to draw: in a turn of its own, so as not to hold up the page.
  onRun('similarity', ({ similarity }) => useRun.setState({ similarity }));
  onRun('evaluation', ({ evaluation }) =>
    useRun.setState(({ evaluations }) => ({
      evaluations: withEvaluation(evaluations, evaluation),
      evaluationFailure: undefined,
    })),
  );
  onRun('evaluation-failed', ({ failure }) => useRun.setState({ evaluationFailure: failure }));
  onRun('map', ({ snapshot }) => takeMapSnapshot(snapshot));
  onRun('neighbours', ({ report }) => takeNeighbourReport(report));
  client.on('test-images', (images) => {
    forgetQuery();
    takeTestImages(images);
  });
  client.on('kernels', (kernels) => useRun.setState({ kernels }));
  client.on('dataset', (dataset) => updates.add({ dataset }));
  client.on('missing-files', (missingFiles) => useRun.setState({ missingFiles }));
}

/** Nothing of the run before is shown any more, and the next one has its number. */
export function beginNextRun(): void {
  // What waits to be shown may be of the dataset, too.
  updates.flush();
  metricHistory.clear();
  forgetMap();
  forgetReport();
  runningSince = undefined;
  pace = undefined;
  useRun.setState(({ runId, progress }) => ({
    runId: runId + 1,
    runConfig: undefined,
    progress: { ...progress, step: 0, status: progress.status === 'loading' ? 'loading' : 'idle' },
    latest: undefined,
    pace: undefined,
    insight: undefined,
    similarity: undefined,
    evaluations: [],
    evaluationFailure: undefined,
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

function takeStep({ similarity, filters, batch, ...metrics }: StepRecord): void {
  metricHistory.append(metrics);
  pace = paceAfter(pace, metrics);
  updates.add({ latest: metrics, pace, insight: { step: metrics.step, similarity, filters }, batch });
}

/** Steps come faster than anyone can read. */
function takeProgress(progress: RunProgress): void {
  const changed = progress.status !== useRun.getState().progress.status;
  if (progress.status === 'running') runningSince ??= performance.now();
  else stopClock();
  updates.add({ progress, ...(progress.status !== 'failed' && { failure: undefined }) });
  if (changed && progress.status === 'loading') updates.add({ dataset: undefined });
  if (changed) updates.flush();
}
