/** @file The run's evidence so far. */
import { create } from 'zustand';
import type { Failure } from '../../config/playground-error';
import { isWhole, type Evaluation, type WholeEvaluation } from '../../evaluate/evaluation';
import { onNewRun } from '../../state/new-run';
import { WorkerChannel } from '../../state/training-worker';
import type { RunTopics } from '../../worker/protocol';
import { withEvaluation } from './evaluation-history';

export interface ProbesState {
  /** While the run trains, on few images and without linear probes: a curve. By rising step. */
  points: readonly Evaluation[];
  /** While it rests, on more. By rising step. */
  wholes: readonly WholeEvaluation[];
  /** What the points have cost so far, as a fraction of training's own time. */
  timeShare?: number | undefined;
  /** Why the evidence that was last due did not come. */
  failure?: Failure | undefined;
}

const nothing: ProbesState = { points: [], wholes: [], timeShare: undefined, failure: undefined };

export const useProbes = create<ProbesState>(() => nothing);

/** The newest; of one step the whole one. */
export function newestOf({ points, wholes }: ProbesState): Evaluation | undefined {
  const [point, whole] = [points.at(-1), wholes.at(-1)];
  return whole && whole.step >= (point?.step ?? 0) ? whole : point;
}

const worker = new WorkerChannel<Record<never, never>, RunTopics>();
worker.onRun('evaluation', ({ evaluation, timeShare }) =>
  useProbes.setState(({ points, wholes, ...before }) => ({
    ...(isWhole(evaluation)
      ? { wholes: withEvaluation(wholes, evaluation) }
      : { points: withEvaluation(points, evaluation) }),
    timeShare: timeShare ?? before.timeShare,
    failure: undefined,
  })),
);
worker.onRun('evaluation-failed', ({ failure }) => useProbes.setState({ failure }));
onNewRun(() => useProbes.setState(nothing));
