/**
 * @file Computes a step as ever and writes down all that the device is given for it: at the functions of
 * the browser and of tfjs's backend through which everything goes, whoever's kernel it is. What was written
 * down can be replayed unless something stood in the way, which is said.
 */
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { engine, tidy, util, type DataId, type Tensor } from '@tensorflow/tfjs-core';
import type { Given } from '../../../tensor/repeated-step';
import { replaceMethod } from '../../recording/replace-method';
import { listen, submit, vectorsOf } from '../dispatch';
import { BufferArena } from './buffer-arena';
import { WebgpuTrace, type Commands } from './webgpu-trace';

const storageUsage = () => GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST;

/** Commands that no replay gives. */
const foreignCommands = [
  'beginRenderPass',
  'clearBuffer',
  'copyBufferToBuffer',
  'copyBufferToTexture',
  'copyTextureToBuffer',
  'copyTextureToTexture',
  'resolveQuerySet',
] as const satisfies (keyof GPUCommandEncoder)[];

/** @returns what `compute` returned, owned by the caller, and the trace of it */
export function traceStep(
  backend: WebGPUBackend,
  given: readonly Given[],
  compute: (given: Tensor[]) => Tensor[],
): { trace: WebgpuTrace; outputs: Tensor[] } {
  const { device, queue, tensorMap } = backend;
  const arena = new BufferArena(backend);
  const trace: Commands = {
    ...{ dispatches: [], constants: [], parameters: new Map(), given: [] },
    ...{ outside: new Map(), written: new Set(), arena },
  };
  const made = new Set<DataId>();
  let isAside = false;
  const obstruct = (reason: string) => {
    if (!isAside) trace.obstacle ??= reason;
  };
  const writeBuffer = queue.writeBuffer.bind(queue);

  /** As tfjs does it for what was there before the step; values of the step's own stay where they are written. */
  const upload = (original: WebGPUBackend['uploadToGPU']) => (dataId: DataId) => {
    const data = tensorMap.get(dataId);
    if (!made.has(dataId)) {
      isAside = true;
      arena.aside(() => original(dataId));
      isAside = false;
      trace.outside.set(dataId, data.resource as GPUBuffer);
    } else if (!data.resource && data.values) {
      const size = 4 * util.sizeFromShape(data.shape);
      if (size === 0 || !['float32', 'int32', 'bool'].includes(data.dtype)) {
        obstruct(`it sends ${size} bytes of ${data.dtype}`);
        return original(dataId);
      }
      const numbers = data.values as Float32Array | Int32Array | Uint8Array;
      const words = data.dtype === 'float32' ? Float32Array.from(numbers) : Int32Array.from(numbers);
      data.resource = arena.pin(size, storageUsage());
      writeBuffer(data.resource, 0, words);
      trace.constants.push(new Uint8Array(words.buffer));
      data.values = null as never;
    } else original(dataId);
  };

  const tapPass = (pass: GPUComputePassEncoder): GPUComputePassEncoder => {
    let pipeline: GPUComputePipeline;
    let bindGroup: GPUBindGroup;
    replaceMethod(pass, 'setPipeline', (original) => (set) => original((pipeline = set)));
    replaceMethod(pass, 'setBindGroup', (original) => (index: number, group: GPUBindGroup) => {
      if (index !== 0) obstruct('a program has several bind groups');
      bindGroup = group;
      original(index, group);
    });
    replaceMethod(pass, 'dispatchWorkgroups', (original) => (x, y = 1, z = 1) => {
      trace.dispatches.push({ pipeline, bindGroup, grid: [x, y, z] });
      original(x, y, z);
    });
    replaceMethod(pass, 'dispatchWorkgroupsIndirect', (original) => (...parameters) => {
      obstruct('dispatchWorkgroupsIndirect');
      original(...parameters);
    });
    return pass;
  };

  const tapEncoder = (encoder: GPUCommandEncoder): GPUCommandEncoder => {
    replaceMethod(encoder, 'beginComputePass', (original) => (descriptor) => {
      if (descriptor?.timestampWrites) obstruct('its programs are timed');
      return tapPass(original(descriptor));
    });
    for (const name of foreignCommands) {
      replaceMethod(
        encoder,
        name,
        (original) =>
          ((...parameters: unknown[]) => {
            obstruct(name);
            return (original as (...parameters: unknown[]) => unknown)(...parameters);
          }) as never,
      );
    }
    return encoder;
  };

  const givenTensor = ({ values, shape }: Given): Tensor => {
    const info = backend.makeTensorInfo([...shape], values instanceof Int32Array ? 'int32' : 'float32');
    const buffer = arena.pin(values.byteLength, storageUsage());
    tensorMap.get(info.dataId).resource = buffer;
    writeBuffer(buffer, 0, values as Float32Array<ArrayBuffer>);
    trace.given.push(buffer);
    return engine().makeTensorFromTensorInfo(info);
  };

  // What is encoded so far is not the step's.
  submit(backend);
  const restore = [
    replaceMethod(backend, 'write', (original) => (values, shape, dtype) => {
      const dataId = original(values, shape, dtype);
      made.add(dataId);
      return dataId;
    }),
    replaceMethod(backend, 'uploadToGPU', upload),
    replaceMethod(
      device,
      'createCommandEncoder',
      (original) =>
        (...descriptor) =>
          tapEncoder(original(...descriptor)),
    ),
    replaceMethod(
      queue,
      'writeBuffer',
      (original) =>
        ((buffer: GPUBuffer, offset: number, ...data: unknown[]) => {
          const [bytes] = data;
          if (arena.isPinned(buffer) && bytes instanceof ArrayBuffer)
            trace.constants.push(new Uint8Array(bytes.slice(0)));
          else obstruct('it writes into a buffer that is not its own');
          (original as (...parameters: unknown[]) => void)(buffer, offset, ...data);
        }) as never,
    ),
    listen(backend, {
      wrote: (dataId) => void (made.has(dataId) || trace.written.add(dataId)),
      bufferOf: (parameters) => {
        let buffer = trace.parameters.get(parameters);
        if (!buffer) {
          const { numbers } = vectorsOf(parameters);
          buffer = arena.pin(numbers.byteLength, GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST);
          arena.release(buffer);
          trace.parameters.set(parameters, buffer);
          writeBuffer(buffer, 0, numbers);
        }
        return buffer;
      },
    }),
  ];
  try {
    const outputs = arena.during(() => {
      const outputs = tidy(() => compute(given.map(givenTensor)));
      for (const { dataId } of outputs) backend.uploadToGPU(dataId);
      submit(backend);
      return outputs;
    });
    const handedOut = new Set(outputs.map(({ dataId }) => dataId));
    for (const dataId of made) {
      if (tensorMap.has(dataId) && !handedOut.has(dataId)) obstruct('it makes a tensor that outlives it');
    }
    return { trace: new WebgpuTrace(backend, trace), outputs };
  } catch (error) {
    submit(backend);
    arena.dissolve();
    throw error;
  } finally {
    for (const putBack of restore.reverse()) putBack();
  }
}
