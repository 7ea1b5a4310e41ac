/** @file The images of the step that the laboratory has last asked for, or why it was refused. */
import { create } from 'zustand';
import { toFailure, type Failure } from '../../config/playground-error';
import { latestOf } from '../../rpc/client';
import { WorkerChannel } from '../../state/training-worker';
import type { BatchSample } from '../../worker/protocol';
import type { LaboratoryCalls } from './calls';

export interface LaboratoryState {
  batch?: BatchSample | undefined;
  failure?: Failure | undefined;
}

export const useLaboratory = create<LaboratoryState>(() => ({}));

const worker = new WorkerChannel<LaboratoryCalls>();
const ask = latestOf((argument: { step: number; count: number }, signal) =>
  worker.call('batchAt', argument, { signal }),
);

/** Asks for the first `count` images of the step that follows `step` others. */
export function askBatch(step: number, count: number): void {
  ask({ step, count }).then(
    (batch) => batch && useLaboratory.setState({ batch, failure: undefined }),
    (error: unknown) => useLaboratory.setState({ failure: toFailure(error) }),
  );
}
