/**
 * @file Takes a step again and again on WebGPU: computes it until two times in a row gave the device the same to
 * do, and from then on gives it just that, with what changes written anew: what is given, and the numbers of
 * updates. No kernel, no tensor and no tape of tfjs is asked any more, which is most of what a small step costs.
 *
 * A replay is the step, to the bit. Where anything is in doubt (constants that differ from step to step, a tensor
 * that outlives the step, a command that is no dispatch), the step is computed as ever. Weights that were
 * replaced, as by a loaded state, or other shapes have it computed and recorded again.
 */
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { engine, keep, type Tensor } from '@tensorflow/tfjs-core';
import {
  computeStep,
  type Given,
  type OpenRepeatedStep,
  type RepeatedStep,
} from '../../../tensor/repeated-step';
import { forgetValues, submit, vectorsOf } from '../dispatch';
import { isSameWork, traceStep, type Trace } from './trace-step';

/** Steps of which none is like the one before, after which no more are written down. */
const maxTraces = 8;

export interface RecordedStep extends RepeatedStep {
  /** Whether the last step was replayed. */
  readonly isReplayed: boolean;
  /** Why no step is replayed, where one was written down that cannot be. */
  readonly obstacle: string | undefined;
}

/** @returns opens steps on that backend */
export function recorderOn(backend: WebGPUBackend): (...step: Parameters<OpenRepeatedStep>) => RecordedStep {
  return (compute) => new WebgpuStep(backend, compute);
}

class WebgpuStep implements RecordedStep {
  isReplayed = false;
  obstacle: string | undefined;
  private recording: Recording | undefined;
  /** Of the step before, if it was written down and can be replayed. */
  private before: Trace | undefined;
  private traces = 0;

  constructor(
    private readonly backend: WebGPUBackend,
    private readonly compute: (given: Tensor[]) => Tensor[],
  ) {}

  take(given: readonly Given[]): Tensor[] {
    if (this.recording && !this.recording.fits(given)) this.rest();
    this.isReplayed = this.recording !== undefined;
    if (this.recording) return this.recording.replay(given);
    return this.traces < maxTraces ? this.takeTraced(given) : computeStep(given, this.compute);
  }

  rest(): void {
    this.recording?.dissolve();
    this.recording = undefined;
    this.before = undefined;
    this.traces = 0;
  }

  private takeTraced(given: readonly Given[]): Tensor[] {
    this.traces++;
    const { trace, outputs } = traceStep(this.backend, given, this.compute);
    const { before } = this;
    this.obstacle = trace.obstacle ?? (before && !isSameWork(before, trace) ? 'steps differ' : undefined);
    if (before && this.obstacle === undefined) {
      this.before = undefined;
      this.recording = new Recording(this.backend, trace, given, outputs);
    } else {
      trace.arena.dissolve();
      this.before = trace.obstacle === undefined ? trace : undefined;
    }
    return outputs;
  }
}

/** Owns its buffers. */
class Recording {
  private readonly lengths: number[];
  private readonly outputs: Tensor[];

  /** @param outputs stay the caller's */
  constructor(
    private readonly backend: WebGPUBackend,
    private readonly trace: Trace,
    given: readonly Given[],
    outputs: readonly Tensor[],
  ) {
    this.lengths = given.map(({ values }) => values.length);
    this.outputs = outputs.map((output) => keep(this.sharing(output)));
  }

  /** Whether everything is where it was. */
  fits(given: readonly Given[]): boolean {
    const { tensorMap } = this.backend;
    return (
      given.length === this.lengths.length &&
      given.every(({ values }, i) => values.length === this.lengths[i]) &&
      [...this.trace.outside].every(
        ([dataId, buffer]) => tensorMap.has(dataId) && tensorMap.get(dataId).resource === buffer,
      )
    );
  }

  replay(given: readonly Given[]): Tensor[] {
    const { backend, trace } = this;
    const { device, queue } = backend;
    // It may read what the step overwrites.
    submit(backend);
    given.forEach(({ values }, i) => {
      queue.writeBuffer(trace.given[i]!, 0, values as Float32Array<ArrayBuffer>);
    });
    for (const [parameters, buffer] of trace.parameters) {
      queue.writeBuffer(buffer, 0, vectorsOf(parameters).numbers);
    }
    const encoder = device.createCommandEncoder();
    const pass = encoder.beginComputePass();
    for (const { pipeline, bindGroup, grid } of trace.dispatches) {
      pass.setPipeline(pipeline);
      pass.setBindGroup(0, bindGroup);
      pass.dispatchWorkgroups(...grid);
    }
    pass.end();
    queue.submit([encoder.finish()]);
    for (const dataId of trace.written) forgetValues(backend, dataId);
    for (const { dataId } of this.outputs) forgetValues(backend, dataId);
    return this.outputs.map((output) => this.sharing(output));
  }

  /** What it returned stays where it is. */
  dissolve(): void {
    for (const output of this.outputs) output.dispose();
    this.trace.arena.dissolve();
  }

  /** Another tensor in the same place. */
  private sharing({ dataId, shape, dtype }: Tensor): Tensor {
    this.backend.incRef(dataId);
    return engine().makeTensorFromTensorInfo({ dataId, shape, dtype });
  }
}
