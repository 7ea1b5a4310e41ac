/**
 * @file Runs our WGSL on the device of tfjs's WebGPU backend, in the order of its own work. A program
 * has its shapes baked in as constants, so that a dispatch needs no uniforms and loops can be
 * unrolled; pipelines are kept by the program's key. Unlike tfjs's programs ours may write several
 * tensors, and tensors in place.
 *
 * Buffers go back to tfjs's pool as soon as a tensor is disposed, also while the dispatches that read
 * them wait to be submitted: whatever reuses them comes later in the same queue.
 */
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { util, type DataId, type TensorInfo } from '@tensorflow/tfjs-core';
import { PlaygroundError } from '../../config/playground-error';
import { BindGroups } from './bind-groups';
import { halfOf } from './half/half-table';
import type { Binding, Element, Parameters, Program } from './program';
import { keyOf, shaderOf, workgroupSizeOf } from './shader';

export type { Binding, Element, Parameters, Program };

/** What tfjs's backend keeps to itself and its own programs use the same way. */
interface Encoding {
  commandEncoder: GPUCommandEncoder | null;
  computePassEncoder: GPUComputePassEncoder | null;
  dispatchCountInPass: number;
  uniformPendingDisposal: GPUBuffer[];
}

/** Who writes down what our programs do, and keeps their parameters. */
export interface Listener {
  wrote(dataId: DataId): void;
  bufferOf(parameters: Parameters): GPUBuffer;
}

interface DeviceState {
  pipelines: Map<string, GPUComputePipeline>;
  bindGroups: BindGroups;
  listener?: Listener | undefined;
  /** While pipelines are compiled ahead: those under way, by key. Nothing is run meanwhile. */
  compiling?: Map<string, Promise<void>>;
}

/** Dispatches after which the queue is submitted, so that the device does not wait for the encoder. */
const dispatchesPerSubmit = 32;

const states = new WeakMap<GPUDevice, DeviceState>();

function stateOf({ device }: WebGPUBackend): DeviceState {
  let state = states.get(device);
  if (!state) {
    state = { pipelines: new Map(), bindGroups: new BindGroups(device) };
    states.set(device, state);
  }
  return state;
}

/** @returns ends it */
export function listen(backend: WebGPUBackend, listener: Listener): () => void {
  const state = stateOf(backend);
  state.listener = listener;
  return () => (state.listener = undefined);
}

/**
 * A tensor on the device, not initialised.
 * @throws PlaygroundError `tensor-too-large` above what the device can bind
 */
export function makeOutput(
  backend: WebGPUBackend,
  shape: number[],
  dtype: 'float32' | 'int32' = 'float32',
): TensorInfo {
  requireBindable(backend, 4 * util.sizeFromShape(shape), shape);
  const output = backend.makeTensorInfo(shape, dtype);
  backend.uploadToGPU(output.dataId);
  return output;
}

/** What a pass needs to run a program. */
interface Prepared {
  pipeline: GPUComputePipeline;
  bindGroup: GPUBindGroup;
  grid: [x: number, y: number];
}

/** Encodes one dispatch; it runs when the backend submits. */
export function dispatch(backend: WebGPUBackend, program: Program): void {
  const state = stateOf(backend);
  if (state.compiling) {
    program.bindings.forEach((binding) => boundBuffer(backend, binding));
    compileSoon(backend, state, program);
    return;
  }
  const prepared = prepare(backend, program);
  const encoding = backend as unknown as Encoding;
  backend.ensureCommandEncoderReady();
  encoding.computePassEncoder ??= encoding.commandEncoder!.beginComputePass();
  run(encoding.computePassEncoder, prepared);
  if (++encoding.dispatchCountInPass >= dispatchesPerSubmit) {
    backend.endComputePassEncoder();
    backend.submitQueue();
  }
}

/** Encodes a program's dispatch several times in a pass of the caller's. */
export function dispatchInPass(
  backend: WebGPUBackend,
  program: Program,
  times: number,
  pass: GPUComputePassEncoder,
): void {
  const prepared = prepare(backend, program);
  for (let i = 0; i < times; i++) run(pass, prepared);
}

function prepare(backend: WebGPUBackend, program: Program): Prepared {
  const state = stateOf(backend);
  const buffers = program.bindings.map((binding) => boundBuffer(backend, binding));
  if (program.parameters) {
    buffers.push(
      state.listener?.bufferOf(program.parameters) ?? uploadParameters(backend, program.parameters),
    );
  }
  if (program.guard) buffers.push(bufferOf(backend, program.guard));
  const key = keyOf(program);
  const pipeline = pipelineOf(backend, state, program, key);
  return {
    pipeline,
    bindGroup: state.bindGroups.of(key, pipeline, buffers),
    grid: gridOf(backend, program),
  };
}

function run(pass: GPUComputePassEncoder, { pipeline, bindGroup, grid }: Prepared): void {
  pass.setPipeline(pipeline);
  pass.setBindGroup(0, bindGroup);
  pass.dispatchWorkgroups(...grid);
}

/** Hands everything encoded so far to the device. */
export function submit(backend: WebGPUBackend): void {
  if (!(backend as unknown as Encoding).commandEncoder) return;
  backend.endComputePassEncoder();
  backend.submitQueue();
}

/**
 * Calls `encode` without running what it dispatches, and compiles all of its pipelines side by side.
 * The tensors that it makes hold nothing useful.
 */
export async function compileAhead(
  backend: WebGPUBackend,
  encode: () => void | Promise<void>,
): Promise<void> {
  const state = stateOf(backend);
  const compiling = new Map<string, Promise<void>>();
  state.compiling = compiling;
  try {
    await encode();
  } finally {
    state.compiling = undefined;
  }
  await Promise.all(compiling.values());
}

function compileSoon(backend: WebGPUBackend, state: DeviceState, program: Program): void {
  const key = keyOf(program);
  if (state.pipelines.has(key) || state.compiling!.has(key)) return;
  const compiled = backend.device
    .createComputePipelineAsync(descriptorOf(backend, program))
    .then((pipeline) => void state.pipelines.set(key, pipeline));
  state.compiling!.set(key, compiled);
}

function pipelineOf(backend: WebGPUBackend, state: DeviceState, program: Program, key: string) {
  let pipeline = state.pipelines.get(key);
  if (!pipeline) {
    pipeline = backend.device.createComputePipeline(descriptorOf(backend, program));
    state.pipelines.set(key, pipeline);
  }
  return pipeline;
}

function descriptorOf({ device }: WebGPUBackend, program: Program): GPUComputePipelineDescriptor {
  const vectors = program.parameters && vectorsOf(program.parameters).length;
  const module = device.createShaderModule({ label: program.key, code: shaderOf(program, vectors) });
  return { label: program.key, layout: 'auto', compute: { module, entryPoint: 'main' } };
}

/** Workgroups in two dimensions, since one holds 65,535 at most; surplus groups find no thread. */
function gridOf({ device }: WebGPUBackend, program: Program): [number, number] {
  const groups = Math.ceil(program.threads / workgroupSizeOf(program));
  const most = device.limits.maxComputeWorkgroupsPerDimension;
  const rows = Math.ceil(groups / most);
  return [Math.ceil(groups / rows), rows];
}

function boundBuffer(backend: WebGPUBackend, { tensor, written }: Binding): GPUBuffer {
  const buffer = bufferOf(backend, tensor);
  if (written) {
    forgetValues(backend, tensor.dataId);
    stateOf(backend).listener?.wrote(tensor.dataId);
  }
  requireBindable(backend, buffer.size, tensor.shape);
  return buffer;
}

/** A copy that tfjs kept when the tensor was read is no longer what the device holds. */
export function forgetValues(backend: WebGPUBackend, dataId: DataId): void {
  backend.tensorMap.get(dataId).values = null as never;
}

export function bufferOf(backend: WebGPUBackend, tensor: TensorInfo): GPUBuffer {
  const { dataId } = tensor;
  if (!halfOf(tensor)) backend.uploadToGPU(dataId);
  return backend.tensorMap.get(dataId).resource as GPUBuffer;
}

function requireBindable({ device }: WebGPUBackend, bytes: number, shape: number[]): void {
  const { maxStorageBufferBindingSize, maxBufferSize } = device.limits;
  const limit = Math.min(maxStorageBufferBindingSize, maxBufferSize);
  if (bytes <= limit) return;
  throw new PlaygroundError('tensor-too-large', {
    shape: shape.join('×'),
    megabytes: Math.ceil(bytes / 2 ** 20),
    limit: Math.floor(limit / 2 ** 20),
  });
}

/** The numbers as they are now, padded to whole vectors. */
export function vectorsOf(parameters: Parameters): { length: number; numbers: Float32Array<ArrayBuffer> } {
  const given = parameters();
  const length = Math.ceil(given.length / 4);
  const numbers = new Float32Array(4 * length);
  numbers.set(given);
  return { length, numbers };
}

function uploadParameters(backend: WebGPUBackend, parameters: Parameters): GPUBuffer {
  const { numbers } = vectorsOf(parameters);
  const usage = GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST;
  const buffer = backend.bufferManager.acquireBuffer(numbers.byteLength, usage);
  backend.queue.writeBuffer(buffer, 0, numbers);
  (backend as unknown as Encoding).uniformPendingDisposal.push(buffer);
  return buffer;
}
