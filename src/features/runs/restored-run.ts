/** @file A run as it stood at a checkpoint, put together from what was kept of it: what the page shows, and its weights. */
import { nearestPreset } from '../../config/config-url';
import { withField } from '../../config/parse-config';
import { PlaygroundError } from '../../config/playground-error';
import { isWhole, type Evaluation } from '../../evaluate/evaluation';
import type { Database } from '../../runs/database';
import { readRecord, type CheckpointEntry, type RunRecord } from '../../runs/record';
import { readEvaluation, readStepMetrics } from '../../runs/stored-measurements';
import type { KeptRun } from '../../state/kept-run';
import type { History } from '../../state/metric-history';
import { withEvaluation } from '../probes/evaluation-history';
import type { ProbesState } from '../probes/store';
import { fingerprintAside } from './fingerprint-aside';
import { historyOf } from './history-chunks';
import type { Kept, RunRecorder } from './recorder';

export interface RestoredRun {
  record: RunRecord;
  run: KeptRun;
  evidence: ProbesState;
  checkpoint: Blob;
  /** For who records it from here on. */
  kept: Kept;
}

/**
 * @param step of the checkpoint; the newest that can be read unless told
 * @throws PlaygroundError `run-unreadable`; StoreTrouble
 */
export async function readRun(
  database: Database,
  { id, step }: { id: string; step?: number | undefined },
): Promise<RestoredRun> {
  const record = readRecord(await database.record(id));
  if (!record) throw unreadable('there is no such record');
  const entries = record.checkpoints.filter((entry) => step === undefined || entry.step === step);
  for (const entry of [...entries].reverse()) {
    const stored = (await database.checkpoint(id, entry.step)) as { [name: string]: unknown } | undefined;
    const checkpoint = stored?.['file'];
    if (!stored || !(checkpoint instanceof Blob) || !(await isUnharmed(checkpoint, entry))) continue;
    const { chunks, evaluations } = await database.measurements(id);
    const latest = readStepMetrics(stored['latest']);
    const elapsedMs = Number(stored['elapsedMs']) || 0;
    const history = historyOf(chunks, entry.step);
    const content = { file: checkpoint, latest, elapsedMs };
    return restore({
      record,
      history,
      checkpoint,
      kept: {
        evaluations: evaluations.flatMap((one) => readEvaluation(one) ?? []),
        writtenSteps: history.steps.length,
        checkpoint: { entry, content },
      },
    });
  }
  throw unreadable('none of its checkpoints can be read');
}

/**
 * As the page itself still has it, whatever the store has; nothing before the first checkpoint.
 * @throws PlaygroundError `run-unreadable`
 */
export async function restoreRecorded({
  record,
  history,
  evaluations,
  writtenSteps,
  checkpoint,
}: RunRecorder): Promise<RestoredRun | undefined> {
  if (!checkpoint) return undefined;
  const { entry, content } = checkpoint;
  if (!(await isUnharmed(content.file, entry))) throw unreadable('its last checkpoint can no longer be read');
  const columns = new Map(history.columns.map(({ name, values }) => [name, Float64Array.from(values)]));
  const chunk = { steps: Float64Array.from(history.steps), columns: Object.fromEntries(columns) };
  const cut = historyOf([chunk], entry.step);
  return restore({
    record,
    history: cut,
    checkpoint: content.file,
    kept: { evaluations, writtenSteps: Math.min(writtenSteps, cut.steps.length), checkpoint },
  });
}

/** To so many epochs; what it has learned stays. @throws PlaygroundError `config-value` */
export function extended(restored: RestoredRun, epochs: number): RestoredRun {
  const { record, run } = restored;
  const config = withField(record.config, 'training.epochs', epochs);
  const totalSteps = record.stepsPerEpoch * epochs;
  return {
    ...restored,
    record: { ...record, config, totalSteps },
    run: {
      ...run,
      run: { ...run.run, ...settingsOf(config), progress: { ...run.run.progress, totalSteps } },
    },
  };
}

interface Parts extends Pick<RestoredRun, 'record' | 'checkpoint' | 'kept'> {
  history: History;
}

function restore({ record, history, checkpoint, kept }: Parts): RestoredRun {
  const { entry, content } = kept.checkpoint!;
  const { stepsPerEpoch, totalSteps, parameterCount } = record;
  const evaluations = kept.evaluations.filter(({ step }) => step <= entry.step);
  return {
    record,
    checkpoint,
    kept: { ...kept, evaluations },
    evidence: evidenceOf(evaluations),
    run: {
      history,
      run: {
        ...settingsOf(record.config),
        progress: {
          status: 'paused',
          isWaiting: false,
          step: entry.step,
          stepsPerEpoch,
          totalSteps,
          parameterCount,
        },
        latest: content.latest,
        pace: undefined,
        ownPart: undefined,
        elapsedMs: content.elapsedMs,
      },
    },
  };
}

function settingsOf(config: RunRecord['config']) {
  return { draft: config, runConfig: config, preset: nearestPreset(config), setAside: undefined };
}

export function evidenceOf(evaluations: readonly Evaluation[]): ProbesState {
  return evaluations.reduce<ProbesState>(
    ({ points, wholes, ...rest }, evaluation) =>
      isWhole(evaluation)
        ? { ...rest, points, wholes: withEvaluation(wholes, evaluation) }
        : { ...rest, points: withEvaluation(points, evaluation), wholes },
    { points: [], wholes: [], timeShare: undefined, failure: undefined },
  );
}

/** Whether it is still the file that was written. */
async function isUnharmed(file: Blob, { hash }: CheckpointEntry): Promise<boolean> {
  return fingerprintAside(file).then(
    (found) => found === hash,
    () => false,
  );
}

function unreadable(reason: string): PlaygroundError {
  return new PlaygroundError('run-unreadable', { reason });
}
