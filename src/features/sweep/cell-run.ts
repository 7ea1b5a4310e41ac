/** @file The run of a sweep's cell, kept beside all others once it is over, so that the cell can be opened as what it came to be. */
import packageJson from '../../../package.json' with { type: 'json' };
import type { RunConfig } from '../../config/run-config';
import { isLabelled, type Evaluation } from '../../evaluate/evaluation';
import type { StepMetrics } from '../../metrics/step-metrics';
import { trainMetrics } from '../../metrics/train-metrics';
import type { MetricChunk } from '../../runs/metric-chunks';
import { cleanName, type RunRecord } from '../../runs/record';
import type { RunProgress, SavedRun } from '../../worker/protocol';
import { historyOf, sparklineOf } from '../runs/history-chunks';
import { showChanged } from '../runs/listing';
import { askForPersistence } from '../runs/persistence';
import { database, orTellWhy } from '../runs/runs-database';

/** @param index of the cell among those of its sweep */
export function cellRunId(sweepId: string, index: number): string {
  return `${sweepId}.${index}`;
}

/** What is known of a cell's run besides what the worker tells of it. */
export interface CellRun extends Pick<RunRecord, 'id' | 'name' | 'engine' | 'elapsedMs'> {
  config: RunConfig;
  contentHash: string | undefined;
}

/** Hears what the worker tells of its runs, of which it keeps the last. */
export class CellListening {
  private runId: number | undefined;
  private steps: StepMetrics[] = [];
  private evaluations: Evaluation[] = [];
  private progress: RunProgress | undefined;

  logged(runId: number, metrics: StepMetrics): void {
    this.listenTo(runId);
    this.steps.push(metrics);
  }

  judged(runId: number, evaluation: Evaluation): void {
    this.listenTo(runId);
    this.evaluations.push(evaluation);
  }

  follow(runId: number, progress: RunProgress): void {
    this.listenTo(runId);
    this.progress = progress;
  }

  /** Why it could not be kept is on show then; the sweep goes on. */
  async keep(run: CellRun, saved: SavedRun): Promise<void> {
    const { steps, evaluations, progress } = this;
    const { checkpoint: file, hash, step } = saved;
    const { id, name, config, contentHash, engine, elapsedMs } = run;
    const { stepsPerEpoch, totalSteps, parameterCount } = progress!;
    const chunk = chunkOf(steps);
    const newest = evaluations.at(-1);
    const { name: source, trainingImages } = config.dataset;
    const now = Date.now();
    const record: RunRecord = {
      ...{ id, name: cleanName(name), note: '', starred: false, config, engine, elapsedMs },
      ...{ startedAt: now - elapsedMs, changedAt: now, appVersion: packageJson.version },
      ...{ status: 'finished', step, stepsPerEpoch, totalSteps, parameterCount },
      dataset: { source, count: trainingImages, contentHash },
      losses: sparklineOf(historyOf([chunk], step)),
      knn: newest && isLabelled(newest) ? { percent: newest.knnH, images: newest.testImages } : undefined,
      checkpoints: [],
    };
    const entry = { step, bytes: file.size, hash, starred: false };
    const content = { file, latest: steps.at(-1), elapsedMs };
    await orTellWhy(async () => {
      const written = await database.write({ record, chunk, evaluations, checkpoint: { entry, content } });
      showChanged(written.record);
      void askForPersistence(written.record);
    });
  }

  private listenTo(runId: number): void {
    if (runId === this.runId) return;
    this.runId = runId;
    [this.steps, this.evaluations, this.progress] = [[], [], undefined];
  }
}

function chunkOf(steps: readonly StepMetrics[]): MetricChunk {
  return {
    steps: Float64Array.from(steps, ({ step }) => step),
    columns: Object.fromEntries(
      trainMetrics.map(({ name, value }) => [
        name,
        Float64Array.from(steps, (metrics) => value(metrics) ?? NaN),
      ]),
    ),
  };
}
