/**
 * @file Loss scaling (Micikevicius et al. 2018, arXiv 1710.03740, section 3.2), all of it on the device. Gradients
 * that lie in halves are multiplied by a power of two, so that small ones do not vanish, and divided by it where they
 * become f32 again. Where one of a step's is not finite, the update is skipped and the scale halved; after so many
 * steps without, it is doubled. The state is f32 [4]: scale, steps since it changed, whether the present step is to be
 * skipped, steps skipped so far.
 *
 * Whatever is not finite reaches the gradient of some convolution's kernel: a sum over positions of what came down,
 * and it is those that are looked at.
 */
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { util, type TensorInfo } from '@tensorflow/tfjs-core';
import { dispatch, makeOutput } from '../dispatch';

/** Those of PyTorch's GradScaler. */
export const initialScale = 2 ** 16;
const stepsToGrow = 2000;
const [least, most] = [1, 2 ** 24];

/**
 * Adds shares up, as `reducePartials` does, and takes the scale off.
 * @param partial [shares, …], disposed here
 * @returns […]
 */
export function addUnscaled(backend: WebGPUBackend, partial: TensorInfo, lossScale: TensorInfo): TensorInfo {
  const [shares, ...shape] = partial.shape as [number, ...number[]];
  const total = makeOutput(backend, shape);
  const size = util.sizeFromShape(shape);
  dispatch(backend, {
    key: `add-shares-unscaled ${shares} ${size}`,
    threads: size,
    bindings: [
      { name: 'partial', tensor: partial, element: 'f32' },
      { name: 'total', tensor: total, element: 'f32', written: true },
      { name: 'state', tensor: lossScale, element: 'atomic<u32>', written: true },
    ],
    // Infinite or no number, told by bits: what compilers assume of floats does not reach them.
    code: () => `
fn run(thread: u32) {
  var sum = 0f;
  for (var share = 0u; share < ${shares}u; share++) { sum += partial[share * ${size}u + thread]; }
  if ((bitcast<u32>(sum) & 0x7f800000u) == 0x7f800000u) { atomicStore(&state[2], ${bitsOf(1)}u); }
  total[thread] = sum / bitcast<f32>(atomicLoad(&state[0]));
}`,
  });
  backend.disposeData(partial.dataId);
  return total;
}

/** After a step's update: what the next one's scale is. */
export function moveScale(backend: WebGPUBackend, lossScale: TensorInfo): void {
  dispatch(backend, {
    key: `loss-scale ${stepsToGrow}`,
    threads: 1,
    bindings: [{ name: 'state', tensor: lossScale, element: 'vec4f', written: true }],
    code: () => `
fn run(thread: u32) {
  let now = state[0];
  if (now.z != 0f) { state[0] = vec4f(max(now.x / 2f, ${least}f), 0f, 0f, now.w + 1f); }
  else if (now.y + 1f < ${stepsToGrow}f) { state[0] = vec4f(now.x, now.y + 1f, 0f, now.w); }
  else { state[0] = vec4f(min(now.x * 2f, ${most}f), 0f, 0f, now.w); }
}`,
  });
}

function bitsOf(value: number): number {
  return new Uint32Array(Float32Array.of(value).buffer)[0]!;
}
