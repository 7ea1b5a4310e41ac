/**
 * @file A dense layer, y = ReLU(x·W + b), in one dispatch, and its gradient in another: dx = g·Wᵀ, and beside it
 * dW = xᵀ·g with db = Σ g; g = dy where the ReLU let through.
 * `Dense` {x [n, i], kernel [i, o], bias [o]} → [y [n, o]].
 * `DenseGrad` {dy, y, x, kernel, bias} → [dx, dW, db].
 */
import type { KernelConfig, Tensor2D } from '@tensorflow/tfjs-core';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { dispatchFastest } from './autotune';
import { makeOutput, type Binding } from './dispatch';
import { dispatchProduct, productFamily, productVariants, productWidths, type Product } from './product';
import { sideBySide } from './side-by-side';
import { elementOf } from './tile';

const single = { a: 1, b: 1, out: 1 };

interface Operands {
  a: Binding['tensor'];
  b: Binding['tensor'];
  out: Binding['tensor'];
  mask?: Binding['tensor'];
  bias?: Binding['tensor'];
  columnSums?: Binding['tensor'];
}

export const dense: KernelConfig = {
  kernelName: 'Dense',
  backendName: 'webgpu',
  kernelFunc: ({ inputs, attrs, backend }) => {
    const { x, kernel, bias } = inputs as unknown as Record<string, Tensor2D>;
    const { relu } = attrs as unknown as { relu: boolean };
    const webgpu = backend as WebGPUBackend;
    const [m, k] = x!.shape;
    const n = kernel!.shape[1];
    const y = makeOutput(webgpu, [m, n]);
    const product = { m, k, n, transposeA: false, transposeB: false, batch: single, bias: true, relu };
    dispatchProduct(webgpu, product, bindingsOf(product, { a: x!, b: kernel!, out: y, bias: bias! }));
    return [y];
  },
};

export const denseGrad: KernelConfig = {
  kernelName: 'DenseGrad',
  backendName: 'webgpu',
  kernelFunc: ({ inputs, attrs, backend }) => {
    const { dy, y, x, kernel } = inputs as unknown as Record<string, Tensor2D>;
    const { relu } = attrs as unknown as { relu: boolean };
    const webgpu = backend as WebGPUBackend;
    const [n, i] = x!.shape;
    const o = kernel!.shape[1];
    const mask = relu ? { mask: y! } : {};
    const [dx, dKernel, dBias] = [[n, i], [i, o], [o]].map((shape) => makeOutput(webgpu, shape));
    const ofInput: Product = {
      ...{ m: n, k: o, n: i, transposeA: false, transposeB: true, batch: single },
      ...(relu && { masked: 'a' }),
    };
    const ofKernel: Product = {
      ...{ m: i, k: n, n: o, transposeA: true, transposeB: false, batch: single, columnSums: true },
      ...(relu && { masked: 'b' }),
    };
    const inputOperands = { a: dy!, b: kernel!, out: dx!, ...mask };
    const kernelOperands = { a: x!, b: dy!, out: dKernel!, columnSums: dBias!, ...mask };
    dispatchFastest(
      webgpu,
      `${productFamily(ofInput)} beside ${productFamily(ofKernel)}`,
      sideBySide(
        productVariants(webgpu, ofInput, bindingsOf(ofInput, inputOperands)),
        productVariants(webgpu, ofKernel, bindingsOf(ofKernel, kernelOperands)),
      ),
    );
    return [dx!, dKernel!, dBias!];
  },
};

function bindingsOf(product: Product, operands: Operands): Binding[] {
  const widths = productWidths(product);
  const bindings: Binding[] = [
    { name: 'a', tensor: operands.a, element: elementOf(widths.a) },
    { name: 'b', tensor: operands.b, element: elementOf(widths.b) },
    { name: 'out', tensor: operands.out, element: elementOf(widths.out), written: true },
  ];
  const { mask, bias, columnSums } = operands;
  if (mask) bindings.push({ name: 'mask', tensor: mask, element: elementOf(widths[product.masked!]) });
  if (bias) bindings.push({ name: 'bias', tensor: bias, element: elementOf(widths.out) });
  if (columnSums) {
    bindings.push({ name: 'columnSums', tensor: columnSums, element: elementOf(widths.out), written: true });
  }
  return bindings;
}
