/** @file The step that is on show in slow motion: of the run as it stood when it was asked for. */
import { create } from 'zustand';
import { toFailure, type Failure } from '../../config/playground-error';
import { onNewRun } from '../../state/new-run';
import { useRun } from '../../state/run-store';
import { WorkerChannel } from '../../state/training-worker';
import type { SlowMotionCalls, TracedStep } from './calls';

interface SlowMotionState {
  traced?: TracedStep | undefined;
  isAsked: boolean;
  failure?: Failure | undefined;
}

const nothing: SlowMotionState = { traced: undefined, isAsked: false, failure: undefined };

export const useSlowMotion = create<SlowMotionState>(() => nothing);

const worker = new WorkerChannel<SlowMotionCalls>();
onNewRun(() => useSlowMotion.setState(nothing));

/** Of the step that the run on show takes next. */
export function traceStep(): void {
  const { runId } = useRun.getState();
  const isStill = () => useRun.getState().runId === runId;
  useSlowMotion.setState({ isAsked: true, failure: undefined });
  worker.call('slowStep', runId).then(
    (traced) => isStill() && useSlowMotion.setState({ traced, isAsked: false }),
    (error: unknown) => isStill() && useSlowMotion.setState({ isAsked: false, failure: toFailure(error) }),
  );
}
