/** @file Steps that are recorded on wasm: a replay calls the same functions on the same memory. */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { OpenRepeatedStep } from '../../../tensor/repeated-step';
import { recordedStep, type RecordedStep, type Tracer } from '../../recording/recorded-step';
import { traceStep } from './trace-step';
import { isSameWork, type WasmTrace } from './wasm-trace';

/** Beside what else lies in wasm's 4 GiB. A step that takes more lasts so long that its JavaScript hardly counts. */
const mostKept = 2 ** 29;

/**
 * @param backend for which our functions were loaded
 * @param mostBytes of memory that a recording may keep
 * @returns opens steps on it
 */
export function recorderOn(
  backend: BackendWasm,
  mostBytes = mostKept,
): (...step: Parameters<OpenRepeatedStep>) => RecordedStep {
  const tracer: Tracer<WasmTrace> = {
    trace: (given, compute) => traceStep(backend, given, compute, mostBytes),
    isSameWork,
    incRef: backend.incRef.bind(backend),
  };
  return (compute) => recordedStep(tracer, compute);
}
