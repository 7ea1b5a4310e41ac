/** @file A trainer's half precision on WebGPU: the copies of its weights, and its loss scale. */
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import {
  Add,
  engine,
  getKernel,
  keep,
  type DataId,
  type Tensor,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import {
  isOfHalfPrecision,
  lossScaleName,
  type HalfPrecision,
  type OpenHalfPrecision,
} from '../../../tensor/half-precision';
import { tensorFrom, type State } from '../../../tensor/state';
import { bufferOf, dispatch, forgetValues, submit } from '../dispatch';
import { replaceMethod } from '../../recording/replace-method';
import { elementOf, widthOf } from '../tile';
import { replaceKernels } from '../../replace-kernels';
import { addHalves } from './add';
import { shaderHalf } from './half-format';
import { halfOf, type HalfOwner } from './half-table';
import { keepHalves, makeHalf, widen } from './half-tensors';
import { initialScale, moveScale } from './loss-scale';

const firstState = () => Float32Array.of(initialScale, 0, 0, 0);

/**
 * Once for a backend, where its device has `shader-f16`.
 * @param format another for tests on devices that have not
 */
export function halvesOn(backend: WebGPUBackend, format = shaderHalf): OpenHalfPrecision {
  widenForOthers(backend);
  replaceKernels([addHalves(getKernel(Add, 'webgpu').kernelFunc)]);
  return () => new WebgpuHalf(backend, format);
}

/** Kernels of tfjs, and whoever reads a tensor, find f32. */
function widenForOthers(backend: WebGPUBackend): void {
  const widened = (dataId: DataId) => {
    const tensor = { dataId, shape: backend.tensorMap.get(dataId)?.shape ?? [], dtype: 'float32' as const };
    if (halfOf(tensor)) widen(backend, tensor);
  };
  replaceMethod(backend, 'uploadToGPU', (original) => (dataId) => {
    widened(dataId);
    original(dataId);
  });
  replaceMethod(backend, 'read', (original) => (dataId) => {
    widened(dataId);
    return original(dataId);
  });
}

class WebgpuHalf implements HalfPrecision, HalfOwner {
  readonly guard: Tensor;
  private readonly copies = new Map<DataId, TensorInfo>();

  constructor(
    private readonly backend: WebGPUBackend,
    readonly format: HalfOwner['format'],
  ) {
    const info = backend.makeTensorInfo([4], 'float32');
    const { STORAGE, UNIFORM, COPY_SRC, COPY_DST } = GPUBufferUsage;
    const usage = STORAGE | UNIFORM | COPY_SRC | COPY_DST;
    backend.tensorMap.get(info.dataId).resource = backend.bufferManager.acquireBuffer(16, usage);
    this.guard = keep(engine().makeTensorFromTensorInfo(info));
    this.write(firstState());
  }

  get lossScale(): TensorInfo {
    return this.guard;
  }

  forward<Result>(run: () => Result): Result {
    this.dropCopies();
    return keepHalves(this.backend, this, run);
  }

  copyOf(weight: TensorInfo): TensorInfo {
    const known = this.copies.get(weight.dataId);
    if (known) return known;
    const copy = makeHalf(this.backend, weight.shape, { owner: this, isScaled: false });
    const size = weight.shape.reduce((product, length) => product * length, 1);
    const width = widthOf(size);
    const element = elementOf(width);
    dispatch(this.backend, {
      key: `narrow ${size}`,
      threads: size / width,
      bindings: [
        { name: 'wide', tensor: weight, element },
        { name: 'half', tensor: copy, element, written: true },
      ],
      code: () => 'fn run(thread: u32) { half[thread] = wide[thread]; }',
    });
    this.copies.set(weight.dataId, copy);
    return copy;
  }

  finishStep(): void {
    moveScale(this.backend, this.lossScale);
    this.dropCopies();
  }

  async state(): Promise<State> {
    const values = (await this.guard.data<'float32'>()).slice();
    return { tensors: { [lossScaleName]: { shape: [4], values } }, numbers: {} };
  }

  load(state: State): void {
    this.write(isOfHalfPrecision(state) ? tensorFrom(state, lossScaleName).values : firstState());
  }

  dispose(): void {
    this.dropCopies();
    this.guard.dispose();
  }

  private write(values: Float32Array): void {
    // What is encoded may still read or move it.
    submit(this.backend);
    this.backend.queue.writeBuffer(bufferOf(this.backend, this.lossScale), 0, values.slice());
    forgetValues(this.backend, this.guard.dataId);
  }

  private dropCopies(): void {
    for (const { dataId } of this.copies.values()) this.backend.disposeData(dataId);
    this.copies.clear();
  }
}
