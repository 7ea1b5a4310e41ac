/** @file Steps that are recorded on WebGPU: a replay encodes the same dispatches in one pass. */
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import type { OpenRepeatedStep } from '../../../tensor/repeated-step';
import { recordedStep, type RecordedStep } from '../../recording/recorded-step';
import { traceStep } from './trace-step';
import { isSameWork } from './webgpu-trace';

/** @returns opens steps on that backend */
export function recorderOn(backend: WebGPUBackend): (...step: Parameters<OpenRepeatedStep>) => RecordedStep {
  const tracer = {
    trace: traceStep.bind(undefined, backend),
    isSameWork,
    incRef: backend.incRef.bind(backend),
  };
  return (compute) => recordedStep(tracer, compute);
}
