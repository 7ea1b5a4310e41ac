/**
 * @file The cells of a sweep, trained and evaluated one after another by one worker: each is a run of its
 * own. One that fails says why, and the next begins.
 */
import type { WholeEvaluation } from '../src/evaluate/evaluation';
import type { StepMetrics } from '../src/metrics/step-metrics';
import { encodedPerStep } from '../src/objectives/objectives';
import type { BackendReport, BackendRequest } from '../src/worker/protocol';
import type { Conversation, HeadlessWorker } from './headless-session';
import type { Cell } from './sweep-cells';
import type { DoneCell, FailedCell } from './sweep-file';

export interface CellListener {
  started: (report: BackendReport) => void;
  /** @param index of the cell, from 0 on */
  step: (index: number, metrics: StepMetrics) => void;
  ended: (index: number, cell: DoneCell | FailedCell, evaluation?: WholeEvaluation) => void;
}

/** @throws from `speak`: Error, one sentence, where the worker is of no more use */
export function cellsConversation(
  cells: readonly Cell[],
  backend: BackendRequest,
  { started, step, ended }: CellListener,
): Required<Conversation> {
  let runId = 0;
  let logs: StepMetrics[] = [];
  let failure: string | undefined;

  async function speak(worker: HeadlessWorker): Promise<void> {
    started(await worker.call('start', { backend, assetBase: worker.assetBase }));
    for (const [index, cell] of cells.entries()) {
      [runId, logs, failure] = [index, [], undefined];
      const { values, config, steps } = cell;
      const name = { values, seed: config.seed };
      try {
        await worker.call('configure', { runId, config });
        const summary = await worker.call('train', { runId, steps, evaluateEvery: 0 });
        if (!summary?.evaluation) throw new Error('The run ended without evidence.');
        const { evaluation, headWeights, wallSeconds } = summary;
        const { knnH, probeH, testImages: n } = evaluation;
        const encodedImages = summary.steps * encodedPerStep(config);
        const loss = lastEpochLoss(logs);
        ended(index, { ...name, encodedImages, knnH, probeH, n, headWeights, loss, wallSeconds }, evaluation);
      } catch (error) {
        // What is not the run's own failure is the end of the worker.
        if (failure === undefined) throw error;
        ended(index, { ...name, failure });
      }
    }
  }

  return {
    speak,
    hear(news) {
      if (news.topic === 'step') {
        logs.push(news.payload);
        step(runId, news.payload);
      }
      if (news.topic === 'failure') failure = news.payload.failure.message;
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
