/** @file sweep.json: what each run of a sweep came to. Accuracies in percent, times in seconds. */
import type { StepMetrics } from '../src/metrics/step-metrics';
import type { RunSummary } from '../src/worker/protocol';
import type { Cell } from './sweep-options';

export interface CellResult {
  cell: Cell;
  /** Of the run and its evaluation. */
  wallSeconds: number;
  /** Its logged steps. */
  logs: readonly StepMetrics[];
  /** None where it failed. */
  summary?: RunSummary;
  failure?: string;
}

interface WrittenCell {
  values: Cell['values'];
  seed: number;
  /** Views and turns that the encoder was trained on. */
  encodedImages: number;
  knnH?: number | undefined;
  probeH?: number | undefined;
  /** Test images that both were counted on. */
  n?: number | undefined;
  /** Thrown away after training. */
  headWeights?: number | undefined;
  /** Mean over the last epoch, or over all of a shorter run. */
  loss?: number | undefined;
  wallSeconds: number;
  /** Why there is nothing else. */
  failure?: string | undefined;
}

interface SweepFile {
  cells: WrittenCell[];
  /** The encoder before its first step, mean over the seeds. */
  untrained?: { knnH: number; probeH: number };
}

export function sweepFile(results: readonly CellResult[]): SweepFile {
  const bySeed = new Map(
    results.flatMap(({ cell, summary }) =>
      summary?.evaluation ? [[cell.seed, summary.evaluation.baselines] as const] : [],
    ),
  );
  const baselines = [...bySeed.values()];
  return {
    cells: results.map(written),
    ...(baselines.length && {
      untrained: {
        knnH: mean(baselines.map(({ untrainedKnn }) => untrainedKnn)),
        probeH: mean(baselines.map(({ untrainedProbe }) => untrainedProbe)),
      },
    }),
  };
}

function written({ cell, wallSeconds, logs, summary, failure }: CellResult): WrittenCell {
  const { knnH, probeH, testImages } = summary?.evaluation ?? {};
  const steps = summary?.steps ?? logs.at(-1)?.step ?? 0;
  return {
    values: cell.values,
    seed: cell.seed,
    encodedImages: steps * 2 * cell.config.training.batchSize,
    knnH,
    probeH,
    n: testImages,
    headWeights: summary?.headWeights,
    loss: summary && lastEpochsLoss(logs),
    wallSeconds,
    failure,
  };
}

function lastEpochsLoss(logs: readonly StepMetrics[]): number {
  const end = logs.at(-1)?.epoch ?? 0;
  return mean(logs.filter(({ epoch }) => epoch > end - 1).map(({ loss }) => loss));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
