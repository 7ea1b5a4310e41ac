/**
 * @file The gradient of batch norm in training mode with shortcut and ReLU, in two passes (`shared-sums.ts`): Σ g and
 * Σ g·x̂ of each part of the rows, g = dy where the ReLU let through; then dβ and dγ, their sums, and
 * dx = γ/√(σ²+ε)·(g − dβ/M − x̂·dγ/M). Where the ReLU closed is told by y where a shortcut was added, else by x̂ again.
 *
 * `BatchNormTrainingGrad` {dy, y, saved0: norms, x, residual?, …} → [dx, dγ, dβ, dresidual?].
 */
import { engine, type KernelConfig, type Tensor, type TensorInfo } from '@tensorflow/tfjs-core';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { dispatch, makeOutput, type Binding, type Element } from './dispatch';
import { lossScaleOf, makeLike } from './half/half-tensors';
import { addUp, keyOf, overParts, overRows, runOf, sharedBy, sumShapeOf, writePart } from './shared-sums';
import { elementOf } from './tile';

export const batchNormTrainingGrad: KernelConfig = {
  kernelName: 'BatchNormTrainingGrad',
  backendName: 'webgpu',
  kernelFunc: ({ inputs, attrs, backend }) => {
    const { dy, y, saved0: norms, x, residual } = inputs as Record<string, Tensor>;
    const { relu } = attrs as unknown as { relu: boolean };
    const webgpu = backend as WebGPUBackend;
    const shape = sumShapeOf(webgpu, x!);
    const { rows, vectors, width, parts } = shape;
    const channels = vectors * width;
    const element = elementOf(width);
    const always: Binding[] = [
      { name: 'x', tensor: x!, element },
      { name: 'norms', tensor: norms!, element },
    ];
    const gate = gateOf(relu, dy!, residual && y, element);
    // What passes the ReLU is the shortcut's gradient: written once, it is all that dx then needs.
    const passedOn = residual && relu ? makeLike(webgpu, x!.shape, dy!) : undefined;
    const key = `${keyOf(shape)} ${relu} ${Boolean(residual)}`;
    const preparation = `
  let mean = norms[c];
  let deviation = norms[${vectors}u + c];
  let scale = norms[${2 * vectors}u + c];
  let offset = norms[${3 * vectors}u + c];`;
    const partial = makeOutput(webgpu, [2, parts, channels]);
    dispatch(webgpu, {
      key: `batch-norm-grad sums ${key}`,
      ...sharedBy(shape),
      bindings: [
        ...always,
        ...gate.bindings,
        { name: 'partial', tensor: partial, element, written: true },
        ...(passedOn ? [{ name: 'passed', tensor: passedOn, element, written: true }] : []),
      ],
      code: () =>
        runOf(
          shape,
          `
  ${preparation}
  var sum = ${element}();
  var products = ${element}();
  ${overRows(
    shape,
    `
    let xHat = (x[at] - mean) * deviation;
    let gradient = ${gate.gradient};
    ${passedOn ? 'if (isVector) { passed[at] = gradient; }' : ''}
    sum += gradient;
    products += gradient * xHat;`,
  )}
  ${addUp(shape)}
  ${writePart(shape, 'total', 'product')}`,
        ),
    });
    const dx = makeLike(webgpu, x!.shape, dy!);
    const [dGamma, dBeta] = [channels, channels].map((count) => makeOutput(webgpu, [count]));
    const scale = lossScaleOf(dy!);
    const unscaled = (sum: string) => (scale ? `${sum} / lossScale[0].x` : sum);
    const last = passedOn ? gateOf(false, passedOn, undefined, element) : gate;
    dispatch(webgpu, {
      key: `batch-norm-grad ${key}${scale ? ' unscaled' : ''}`,
      ...sharedBy(shape),
      bindings: [
        ...always,
        ...last.bindings,
        { name: 'partial', tensor: partial, element },
        { name: 'dx', tensor: dx, element, written: true },
        { name: 'dGamma', tensor: dGamma!, element, written: true },
        { name: 'dBeta', tensor: dBeta!, element, written: true },
        ...(scale ? [{ name: 'lossScale', tensor: scale, element: 'vec4f' as const }] : []),
      ],
      code: () =>
        runOf(
          shape,
          `
  ${preparation}
  var sum = ${element}();
  var products = ${element}();
  ${overParts(shape, 'sum += one; products += two;')}
  ${addUp(shape)}
  if ((part == 0u) & (down == 0u) & isVector) {
    dBeta[c] = ${unscaled('total')};
    dGamma[c] = ${unscaled('product')};
  }
  if (!isVector) { return; }
  ${overRows(
    shape,
    `
    let xHat = (x[at] - mean) * deviation;
    let gradient = ${last.gradient};
    dx[at] = scale * deviation * (gradient - (total + xHat * product) / ${rows}f);`,
  )}`,
        ),
    });
    webgpu.disposeData(partial.dataId);
    const gradients = [dx, dGamma!, dBeta!];
    if (!residual) return gradients;
    return [...gradients, passedOn ?? (engine().runKernel('Identity', { x: dy! }) as TensorInfo)];
  },
};

/** dy where the ReLU let through and 0 where it closed, in terms of `at`, `scale`, `xHat` and `offset`. */
function gateOf(
  relu: boolean,
  dy: TensorInfo,
  y: TensorInfo | undefined,
  element: Element,
): { bindings: Binding[]; gradient: string } {
  const bindings: Binding[] = [{ name: 'dy', tensor: dy, element }];
  if (!relu) return { bindings, gradient: 'dy[at]' };
  if (y) bindings.push({ name: 'y', tensor: y, element });
  const open = y ? 'y[at]' : 'scale * xHat + offset';
  const zero = `${element}()`;
  return { bindings, gradient: `select(${zero}, dy[at], ${open} > ${zero})` };
}
