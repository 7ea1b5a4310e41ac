/** @file Steps that are recorded on wasm: a replay calls the same functions on the same memory. */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { OpenRepeatedStep } from '../../../tensor/repeated-step';
import { recordedStep, type RecordedStep } from '../../recording/recorded-step';
import { traceStep } from './trace-step';
import { isSameWork } from './wasm-trace';

/** @returns opens steps on that backend, for which our functions were loaded */
export function recorderOn(backend: BackendWasm): (...step: Parameters<OpenRepeatedStep>) => RecordedStep {
  const tracer = {
    trace: traceStep.bind(undefined, backend),
    isSameWork,
    incRef: backend.incRef.bind(backend),
  };
  return (compute) => recordedStep(tracer, compute);
}
