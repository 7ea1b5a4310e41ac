/** @file The run's evidence so far. */
import { create } from 'zustand';
import type { Failure } from '../../config/playground-error';
import type { Evaluation } from '../../evaluate/evaluator';
import { onNewRun } from '../../state/new-run';
import { WorkerChannel } from '../../state/training-worker';
import type { RunTopics } from '../../worker/protocol';
import { withEvaluation } from './evaluation-history';

export interface ProbesState {
  /** By rising step. */
  evaluations: readonly Evaluation[];
  /** Why the evidence that was last due did not come. */
  failure?: Failure | undefined;
}

export const useProbes = create<ProbesState>(() => ({ evaluations: [] }));

const worker = new WorkerChannel<Record<never, never>, RunTopics>();
worker.onRun('evaluation', ({ evaluation }) =>
  useProbes.setState(({ evaluations }) => ({
    evaluations: withEvaluation(evaluations, evaluation),
    failure: undefined,
  })),
);
worker.onRun('evaluation-failed', ({ failure }) => useProbes.setState({ failure }));
onNewRun(() => useProbes.setState({ evaluations: [], failure: undefined }));
