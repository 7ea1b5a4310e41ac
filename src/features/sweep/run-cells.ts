/**
 * @file The cells of a sweep, trained and evaluated one after another by one worker: each is a run of its own,
 * the same that the page or `npm run train` would make of its settings. One that fails says why, and the next
 * begins. The command line and the page sweep by this.
 */
import { PlaygroundError, type Failure } from '../../config/playground-error';
import { isWhole, type WholeEvaluation } from '../../evaluate/evaluation';
import type { StepMetrics } from '../../metrics/step-metrics';
import { encodedPerStep } from '../../objectives/objectives';
import type { Answer, Argument } from '../../rpc/messages';
import type { Cell } from '../../runs/sweep';
import { paceOf, trialSteps, type Pace } from '../../runs/sweep-pace';
import type { DoneCell, FailedCell } from '../../runs/sweep-result';
import type { BackendReport, BackendRequest, RunCalls } from '../../worker/protocol';

/** Whoever asks a training worker: over a page, or from outside a browser. */
export interface SweepWorker {
  /** Where the served page finds its data. */
  assetBase: string;
  /** @throws Error, one sentence, what the call was refused with */
  call<Name extends keyof RunCalls>(
    name: Name,
    argument: Argument<RunCalls, Name>,
  ): Promise<Answer<RunCalls, Name>>;
}

/** What of the worker's news a sweep hears. */
export type SweepNews =
  | { topic: 'step'; payload: StepMetrics }
  | { topic: 'failure'; payload: { failure: Failure } };

export interface CellListener {
  started: (report: BackendReport) => void;
  /**
   * Before the first cell, which waits for what is promised.
   * @param pace undefined where the steps that were to be measured failed
   * @param runId of the run of which they were
   */
  measured: (pace: Pace | undefined, runId: number) => void | Promise<void>;
  /** @param index of the cell, from 0 on */
  step: (index: number, metrics: StepMetrics) => void;
  /** While the worker still has its run; the next one waits for what is promised. */
  trained?: (index: number, run: { runId: number; msPerStepMedian: number }) => Promise<void>;
  ended: (index: number, cell: DoneCell | FailedCell, evaluation?: WholeEvaluation) => void;
}

export interface SweepRequest {
  cells: readonly Cell[];
  /** Indices of those that are to be trained, in order; one at least. */
  pending: readonly number[];
  backend: BackendRequest;
  /** Milliseconds, monotonic. */
  now: () => number;
}

interface Sweep {
  /**
   * Resolves once all cells are done.
   * @throws Error, one sentence, where the worker is of no more use
   */
  speak: (worker: SweepWorker) => Promise<void>;
  /** Has to be told all news. */
  hear: (news: SweepNews) => void;
}

export function sweepCells(
  { cells, pending, backend, now }: SweepRequest,
  { started, measured, step, trained, ended }: CellListener,
): Sweep {
  let runId = -1;
  /** The cell that is trained; none while steps are measured. */
  let current: number | undefined;
  let logs: StepMetrics[] = [];
  let failure: string | undefined;

  /** @throws Error if it fails, and then `failure` says whether the worker can go on */
  async function train(worker: SweepWorker, { config }: Cell, steps: number) {
    runId++;
    [logs, failure] = [[], undefined];
    await worker.call('configure', { runId, config });
    const summary = await worker.call('train', { runId, steps, evaluateEvery: 0 });
    const evaluation = summary?.evaluation;
    if (!evaluation) throw new Error('The run ended without evidence.');
    if (!isWhole(evaluation)) throw new PlaygroundError('labels-needed', {});
    return { ...summary, evaluation };
  }

  async function measure(worker: SweepWorker): Promise<Pace | undefined> {
    const cell = cells[pending[0]!]!;
    const steps = Math.min(cell.steps, trialSteps);
    const start = now();
    try {
      const { msPerStepMedian: msPerStep } = await train(worker, cell, steps);
      return paceOf({ config: cell.config, steps, msPerStep }, now() - start);
    } catch (error) {
      if (failure === undefined) throw error;
      return undefined;
    }
  }

  return {
    async speak(worker) {
      started(await worker.call('start', { backend, assetBase: worker.assetBase }));
      const pace = await measure(worker);
      await measured(pace, runId);
      for (const index of pending) {
        current = index;
        const cell = cells[index]!;
        const name = { values: cell.values, seed: cell.config.seed };
        try {
          const summary = await train(worker, cell, cell.steps);
          const { evaluation, headWeights, wallSeconds, steps, msPerStepMedian } = summary;
          await trained?.(index, { runId, msPerStepMedian });
          const { knnH, probeH, contrastiveAccuracy, testImages: n } = evaluation;
          const encodedImages = steps * encodedPerStep(cell.config);
          const scores = { knnH, probeH, contrastiveAccuracy, n };
          const loss = lastEpochLoss(logs);
          ended(index, { ...name, encodedImages, ...scores, headWeights, loss, wallSeconds }, evaluation);
        } catch (error) {
          // What is not the run's own failure is the end of the worker.
          if (failure === undefined) throw error;
          ended(index, { ...name, failure });
        }
      }
    },
    hear(news) {
      if (news.topic === 'failure') failure = news.payload.failure.message;
      else {
        logs.push(news.payload);
        if (current !== undefined) step(current, news.payload);
      }
    },
  };
}

/**
 * Mean loss of the last epoch, or of all steps where they are fewer: each logged step stands for those since
 * the one before.
 * @param logs of a run, in order, one at least
 */
export function lastEpochLoss(logs: readonly Pick<StepMetrics, 'step' | 'epoch' | 'loss'>[]): number {
  const last = logs.at(-1)!;
  const stepsPerEpoch = Math.round(last.step / last.epoch);
  let before = 0;
  let sum = 0;
  let count = 0;
  for (const { step, loss } of logs) {
    if (step > last.step - stepsPerEpoch) {
      sum += (step - before) * loss;
      count += step - before;
    }
    before = step;
  }
  return sum / count;
}
