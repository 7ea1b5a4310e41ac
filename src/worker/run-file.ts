/**
 * @file A file from which a run goes on: its checkpoint, or the weights of a network that was trained elsewhere
 * (src/runs/export/weights.ts). With weights alone it is over: what they were trained by is not known here.
 */
import type { RunConfig } from '../config/run-config';
import { isOfCheckpoint, readCheckpoint } from '../runs/checkpoint';
import { readWeights } from '../runs/export/weights';
import { notFiniteIn } from '../runs/not-finite';
import { readSafetensors } from '../runs/safetensors';
import { isOfHalfPrecision } from '../tensor/half-precision';
import { countFrom } from '../tensor/state';
import type { TrainingRun } from './training-run';

export interface RunFile {
  config: RunConfig;
  /** At which the run goes on; with weights alone above 0, and known once the run is there. */
  step: number;
  /** Whether it computed in half precision so far, if it is known. */
  beganInHalf?: boolean;
  /** The name of a tensor or number that is not finite: the run has diverged, and can only be looked at. */
  notFinite?: string | undefined;
  /** @throws PlaygroundError `state-mismatch`; the run can then only be disposed */
  restore: (run: TrainingRun) => Promise<void>;
}

/** @throws PlaygroundError `checkpoint-unreadable`, `weights-not-finite`, or parseConfig's for a bad config */
export function readRunFile(bytes: Uint8Array): RunFile {
  return isOfCheckpoint(readSafetensors(bytes).metadata) ? ofCheckpoint(bytes) : ofWeights(bytes);
}

function ofCheckpoint(bytes: Uint8Array): RunFile {
  const { config, state } = readCheckpoint(bytes);
  return {
    config,
    step: countFrom(state, 'trainer.step'),
    beganInHalf: isOfHalfPrecision(state),
    notFinite: notFiniteIn(state),
    restore: (run) => Promise.resolve(run.load(state)),
  };
}

function ofWeights(bytes: Uint8Array): RunFile {
  const { config, tensors } = readWeights(bytes);
  return {
    config,
    step: 1,
    restore: async (run) => {
      const { network, totalSteps } = run.trainer;
      network.load({ tensors, numbers: {} });
      const state = await run.state();
      run.load({ ...state, numbers: { ...state.numbers, 'trainer.step': totalSteps } });
    },
  };
}
