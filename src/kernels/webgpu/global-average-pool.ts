/**
 * @file Global average pooling. `GlobalAveragePool` {x [n, h, w, c]} → [y [n, c]];
 * `GlobalAveragePoolGrad` {dy, x} → [dx]: each position's share of its image's gradient.
 */
import type { KernelConfig, Tensor4D } from '@tensorflow/tfjs-core';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { dispatch, makeOutput } from './dispatch';
import { halfOf } from './half/half-table';
import { lossScaleOf, makeHalf } from './half/half-tensors';
import { elementOf, widthOf } from './tile';

function shapeOf(x: Tensor4D) {
  const [n, h, w, c] = x.shape;
  const width = widthOf(c);
  return { n, c, positions: h * w, vectors: c / width, element: elementOf(width) };
}

export const globalAveragePool: KernelConfig = {
  kernelName: 'GlobalAveragePool',
  backendName: 'webgpu',
  kernelFunc: ({ inputs, backend }) => {
    const { x } = inputs as unknown as { x: Tensor4D };
    const { n, c, positions, vectors, element } = shapeOf(x);
    const y = makeOutput(backend as WebGPUBackend, [n, c]);
    dispatch(backend as WebGPUBackend, {
      key: `global-average-pool ${x.shape}`,
      threads: n * vectors,
      bindings: [
        { name: 'x', tensor: x, element },
        { name: 'y', tensor: y, element, written: true },
      ],
      code: () => `
fn run(thread: u32) {
  var at = (thread / ${vectors}u) * ${positions * vectors}u + thread % ${vectors}u;
  var sum = ${element}();
  for (var position = 0u; position < ${positions}u; position++) {
    sum += x[at];
    at += ${vectors}u;
  }
  y[thread] = sum / ${positions}f;
}`,
    });
    return [y];
  },
};

export const globalAveragePoolGrad: KernelConfig = {
  kernelName: 'GlobalAveragePoolGrad',
  backendName: 'webgpu',
  kernelFunc: ({ inputs, backend }) => {
    const { dy, x } = inputs as unknown as { dy: Tensor4D; x: Tensor4D };
    const { n, positions, vectors, element } = shapeOf(x);
    const webgpu = backend as WebGPUBackend;
    const half = halfOf(x);
    // Where gradients become halves: from here on they are scaled.
    const dx = half ? makeHalf(webgpu, x.shape, { ...half, isScaled: true }) : makeOutput(webgpu, x.shape);
    const scale = lossScaleOf(dx);
    dispatch(webgpu, {
      key: `global-average-pool-grad ${x.shape}${scale ? ' scaled' : ''}`,
      threads: n * positions * vectors,
      bindings: [
        { name: 'dy', tensor: dy, element },
        { name: 'dx', tensor: dx, element, written: true },
        ...(scale ? [{ name: 'scale', tensor: scale, element: 'vec4f' as const }] : []),
      ],
      code: () => `
fn run(thread: u32) {
  let image = thread / ${positions * vectors}u;
  dx[thread] = dy[image * ${vectors}u + thread % ${vectors}u]${scale ? ' * scale[0].x' : ''} / ${positions}f;
}`,
    });
    return [dx];
  },
};
