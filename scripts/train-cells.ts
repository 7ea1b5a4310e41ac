/** @file Cells trained one after another by one worker, with how far they are and how long they take. */
import { sweepCells, type CellListener } from '../src/features/sweep/run-cells';
import type { Cell } from '../src/runs/sweep';
import { progressOf, type Pace } from '../src/runs/sweep-pace';
import type { BackendRequest } from '../src/worker/protocol';
import type { Conversation } from './headless-session';
import type { ProgressLine } from './progress-line';
import { estimateText, progressText, resultText } from './sweep-text';

interface CellsRequest {
  cells: readonly Cell[];
  /** Indices of those that are to be trained, in order; one at least. */
  pending: readonly number[];
  backend: BackendRequest;
  line: ProgressLine;
}

/** What is said to the worker, and hears its news. */
export function trainCells(
  { cells, pending, backend, line }: CellsRequest,
  keep: CellListener['ended'],
): Pick<Required<Conversation>, 'speak' | 'hear'> {
  const waiting = pending.map((index) => cells[index]!);
  let pace: Pace | undefined;
  let startedAt = 0;
  let done = 0;
  const { speak, hear } = sweepCells(
    { cells, pending, backend, now: () => performance.now() },
    {
      started(report) {
        line.print(`Training on ${report.backend} (${report.adapter || 'unnamed adapter'})`);
      },
      measured(measured) {
        pace = measured;
        startedAt = performance.now();
        if (pace) line.print(estimateText(waiting, pace));
      },
      step(index, metrics) {
        const whereabouts = {
          ...{ cells: waiting, done, step: metrics.step },
          elapsedMs: performance.now() - startedAt,
        };
        const left = pace && progressOf(whereabouts, pace).left;
        line.show(metrics.step / cells[index]!.steps, progressText(cells, index, metrics, left));
      },
      ended(index, result, evaluation) {
        done++;
        keep(index, result, evaluation);
        line.end();
        line.print(resultText(cells, index, result));
      },
    },
  );
  return {
    speak,
    hear(news) {
      if (news.topic === 'step' || news.topic === 'failure') hear(news);
    },
  };
}
