/** @file Records the run on show, whichever that is. */
import packageJson from '../../../package.json' with { type: 'json' };
import type { Failure } from '../../config/playground-error';
import type { RunConfig } from '../../config/run-config';
import type { RunRecord } from '../../runs/record';
import { metricHistory, type History } from '../../state/metric-history';
import { onNewRun } from '../../state/new-run';
import { saveRun } from '../../state/run-controller';
import { useRun } from '../../state/run-store';
import { WorkerChannel } from '../../state/training-worker';
import type { RunProgress, RunTopics } from '../../worker/protocol';
import { useProbes } from '../probes/store';
import { hearOfDeletions, isDeletedElsewhere } from './deletions';
import { holdRun, letRunGo, thisTab } from './held-runs';
import { dropDeleted, showChanged } from './listing';
import { newId } from './new-id';
import { askForPersistence } from './persistence';
import { RunRecorder, statusOf, type RecorderDeps, type RunNews } from './recorder';
import type { RestoredRun } from './restored-run';
import { database } from './runs-database';
import { useRuns } from './kept-runs';

/** Of each history that the page has, who records it: a run that is brought back goes on with its record. */
const recorders = new WeakMap<History, RunRecorder>();
let recorder: RunRecorder | undefined;
let isRecording = false;
/** Why the run on show is not kept, as it was told. */
let toldReason: string | undefined;

/** Of the run on show; none before its first step. */
export function currentRecorder(): RunRecorder | undefined {
  return recorder;
}

/** Once it is on show, the run goes on with the record that it has. */
export function goOnRecording({ record, run, kept }: RestoredRun): void {
  // The store hears of it first, so that the tab that had the run before is refused.
  void database.change(record.id, { owner: thisTab }).catch(() => undefined);
  const taken = { ...record, owner: thisTab };
  recorders.set(run.history, new RunRecorder(taken, run.history, deps, kept));
}

const deps: RecorderDeps = {
  database,
  saveRun,
  now: Date.now,
  isDeleted: isDeletedElsewhere,
  tell(record, notKept) {
    if (record.id === recorder?.record.id) {
      useRuns.setState({ current: { record, step: recorder.checkpoint?.entry.step } });
      tellOnce(notKept);
    }
    showChanged(record);
    if (!notKept) void askForPersistence(record);
  },
};

const worker = new WorkerChannel<Record<never, never>, RunTopics>();

/** What a visitor has dismissed is not said again before it has changed. */
function tellOnce(notKept: Failure | undefined): void {
  const reason = notKept && JSON.stringify(notKept.parameters);
  if (reason === toldReason) return;
  toldReason = reason;
  useRuns.setState({ notKept });
}

export function startRecording(): void {
  if (isRecording) return;
  isRecording = true;
  worker.onRun('run-started', ({ config }) => begin(config));
  worker.onRun('progress', ({ progress }) => recorder?.follow(newsOf(progress)));
  worker.onRun('step', ({ record: { batch: _, ownPart: __, ...metrics } }) => recorder?.logged(metrics));
  worker.onRun('evaluation', ({ evaluation }) => recorder?.judged(evaluation));
  useRun.subscribe(({ progress }, before) => {
    // A worker that has died tells nothing of it.
    if (progress.status === 'failed' && before.progress.status !== 'failed')
      recorder?.follow(newsOf(progress));
  });
  onNewRun(leave);
  hearOfDeletions((id) => {
    const isOwn = recorder?.record.id === id;
    void dropDeleted(id, isOwn ? recorder!.settled() : undefined);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') recorder?.writeAll();
  });
  const { runConfig, progress, latest } = useRun.getState();
  // Of a run that began before this was here nothing tells any more, even while its first step is taken.
  if (!runConfig) return;
  begin(runConfig);
  const { points, wholes } = useProbes.getState();
  for (const evaluation of [...points, ...wholes]) recorder!.judged(evaluation);
  if (latest) recorder!.logged(latest);
  recorder!.follow(newsOf(progress));
  // It may have come to rest before anybody looked, and then tells nothing more.
  if (progress.status !== 'running') recorder!.writeAll();
}

function begin(config: RunConfig): void {
  const history = metricHistory.take();
  recorder = recorders.get(history) ?? new RunRecorder(newRecord(config), history, deps);
  recorders.set(history, recorder);
  holdRun(recorder.record.id);
  useRuns.setState({
    current: { record: recorder.record, step: recorder.checkpoint?.entry.step },
    interrupted: undefined,
  });
}

function leave(): void {
  const left = recorder;
  recorder = undefined;
  tellOnce(undefined);
  useRuns.setState({ current: undefined });
  if (!left) return;
  left.leave();
  void left.settled().then(() => left.record.id !== recorder?.record.id && letRunGo(left.record.id));
}

function newRecord(config: RunConfig): RunRecord {
  const { elapsedMs, progress, dataset } = useRun.getState();
  const { name: source, trainingImages } = config.dataset;
  const now = Date.now();
  return {
    id: newId(),
    owner: thisTab,
    name: '',
    note: '',
    starred: false,
    startedAt: now - elapsedMs,
    changedAt: now,
    config,
    appVersion: packageJson.version,
    dataset: { source, count: trainingImages, contentHash: dataset?.contentHash },
    losses: [],
    checkpoints: [],
    ...newsOf(progress),
  };
}

function newsOf(progress: RunProgress): RunNews {
  const { backend, kernels, elapsedMs } = useRun.getState();
  const { step, stepsPerEpoch, totalSteps, parameterCount } = progress;
  return {
    status: statusOf(progress.status),
    step,
    stepsPerEpoch,
    totalSteps,
    parameterCount,
    elapsedMs,
    engine: {
      backend: backend?.backend ?? '',
      adapter: backend?.adapter ?? '',
      kernels: Object.fromEntries(kernels.map(({ family, chosen }) => [family, chosen])),
    },
  };
}
