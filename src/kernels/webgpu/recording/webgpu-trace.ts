/** @file What one step gave a WebGPU device, to be given again. */
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import type { DataId } from '@tensorflow/tfjs-core';
import type { Given } from '../../../tensor/repeated-step';
import type { Trace } from '../../recording/recorded-step';
import { forgetValues, submit, vectorsOf, type Parameters } from '../dispatch';
import type { BufferArena } from './buffer-arena';

interface Dispatched {
  pipeline: GPUComputePipeline;
  bindGroup: GPUBindGroup;
  grid: [x: number, y: number, z: number];
}

/** What a step gave the device. */
export interface Commands {
  dispatches: Dispatched[];
  /** Bytes that were written from here, in order; they stay in their buffers. */
  constants: Uint8Array[];
  /** Numbers that each replay writes anew. */
  parameters: Map<Parameters, GPUBuffer>;
  /** Of what was given, in order. */
  given: GPUBuffer[];
  /** Tensors that were there before, and where. */
  outside: Map<DataId, GPUBuffer>;
  /** Those of them that the step writes in place. */
  written: Set<DataId>;
  obstacle?: string;
  arena: BufferArena;
}

export class WebgpuTrace implements Trace {
  constructor(
    private readonly backend: WebGPUBackend,
    readonly commands: Commands,
  ) {}

  get obstacle(): string | undefined {
    return this.commands.obstacle;
  }

  isInPlace(): boolean {
    const { tensorMap } = this.backend;
    return [...this.commands.outside].every(
      ([dataId, buffer]) => tensorMap.has(dataId) && tensorMap.get(dataId).resource === buffer,
    );
  }

  replay(given: readonly Given[], outputs: readonly DataId[]): void {
    const { backend, commands } = this;
    const { device, queue } = backend;
    // It may read what the step overwrites.
    submit(backend);
    given.forEach(({ values }, i) => {
      queue.writeBuffer(commands.given[i]!, 0, values as Float32Array<ArrayBuffer>);
    });
    for (const [parameters, buffer] of commands.parameters) {
      queue.writeBuffer(buffer, 0, vectorsOf(parameters).numbers);
    }
    const encoder = device.createCommandEncoder();
    const pass = encoder.beginComputePass();
    for (const { pipeline, bindGroup, grid } of commands.dispatches) {
      pass.setPipeline(pipeline);
      pass.setBindGroup(0, bindGroup);
      pass.dispatchWorkgroups(...grid);
    }
    pass.end();
    queue.submit([encoder.finish()]);
    for (const dataId of commands.written) forgetValues(backend, dataId);
    for (const dataId of outputs) forgetValues(backend, dataId);
  }

  dissolve(): void {
    this.commands.arena.dissolve();
  }
}

/** Whether two steps gave the device the same to do, so that a third will as well. */
export function isSameWork({ commands: a }: WebgpuTrace, { commands: b }: WebgpuTrace): boolean {
  return (
    a.dispatches.length === b.dispatches.length &&
    a.dispatches.every(({ pipeline, grid }, i) => {
      const other = b.dispatches[i]!;
      return pipeline === other.pipeline && grid.every((size, axis) => size === other.grid[axis]);
    }) &&
    a.constants.length === b.constants.length &&
    a.constants.every((bytes, i) => haveSameBytes(bytes, b.constants[i]!)) &&
    a.parameters.size === b.parameters.size &&
    a.outside.size === b.outside.size &&
    [...a.outside].every(([dataId, buffer]) => b.outside.get(dataId) === buffer)
  );
}

function haveSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
