/**
 * @file Tensors of halves, as kernels make and take them. Where nobody asks for halves, all is f32. A convolution's
 * output is halves while its network is told to keep them so (`webgpu-half.ts`); whatever is computed from halves is
 * halves again where a kernel of ours says so, gradients scaled as their loss is.
 */
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { util } from '@tensorflow/tfjs-core';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { dispatch, makeOutput } from '../dispatch';
import { elementOf, widthOf } from '../tile';
import { halfOf, markHalf, type Half, type HalfOwner } from './half-table';

/** Who keeps what the encoder computes in halves at the moment. */
const keeping = new WeakMap<WebGPUBackend, HalfOwner>();

/** Convolutions within `run` put out halves. */
export function keepHalves<Result>(backend: WebGPUBackend, owner: HalfOwner, run: () => Result): Result {
  keeping.set(backend, owner);
  try {
    return run();
  } finally {
    keeping.delete(backend);
  }
}

/** An activation's: halves if its input is halves, or if they are wanted. */
export function makeActivation(backend: WebGPUBackend, shape: number[], input: TensorInfo): TensorInfo {
  const owner = keeping.get(backend);
  const half = halfOf(input) ?? (owner && { owner, isScaled: false });
  return half ? makeHalf(backend, shape, half) : makeOutput(backend, shape);
}

/** Halves, scaled or not, if the other is. */
export function makeLike(backend: WebGPUBackend, shape: number[], other: TensorInfo): TensorInfo {
  const half = halfOf(other);
  return half ? makeHalf(backend, shape, half) : makeOutput(backend, shape);
}

/** A tensor on the device, not initialised. */
export function makeHalf(backend: WebGPUBackend, shape: number[], half: Half): TensorInfo {
  const output = backend.makeTensorInfo(shape, 'float32');
  const bytes = 4 * Math.ceil(util.sizeFromShape(shape) / 2);
  const usage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST;
  backend.tensorMap.get(output.dataId).resource = backend.bufferManager.acquireBuffer(bytes, usage);
  markHalf(output, half);
  return output;
}

/** A weight as what is computed with `other` takes it. */
export function weightBeside(weight: TensorInfo, other: TensorInfo): TensorInfo {
  return halfOf(other)?.owner.copyOf(weight) ?? weight;
}

/** Of what its gradients have to be divided by, if they are scaled. */
export function lossScaleOf(gradient: TensorInfo): TensorInfo | undefined {
  const half = halfOf(gradient);
  return half?.isScaled ? half.owner.lossScale : undefined;
}

/** The same numbers, unscaled, as f32 in the same tensor: for kernels of tfjs, and to be read. */
export function widen(backend: WebGPUBackend, tensor: TensorInfo): void {
  const half = halfOf(tensor)!;
  const scale = lossScaleOf(tensor);
  const wide = makeOutput(backend, tensor.shape);
  const size = util.sizeFromShape(tensor.shape);
  const width = widthOf(size);
  const element = elementOf(width);
  dispatch(backend, {
    key: `widen ${size} ${Boolean(scale)}`,
    threads: size / width,
    bindings: [
      { name: 'half', tensor, element },
      { name: 'wide', tensor: wide, element, written: true },
      ...(scale ? [{ name: 'scale', tensor: scale, element: 'vec4f' as const }] : []),
    ],
    code: () => `fn run(thread: u32) { wide[thread] = half[thread]${scale ? ' / scale[0].x' : ''}; }`,
  });
  const [data, wideData] = [tensor, wide].map(({ dataId }) => backend.tensorMap.get(dataId));
  [data!.resource, wideData!.resource] = [wideData!.resource, data!.resource];
  markHalf(tensor, undefined);
  markHalf(wide, half);
  backend.disposeData(wide.dataId);
}
