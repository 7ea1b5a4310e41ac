/**
 * @file `BatchMatMul`: a [..., m, k] · b [..., k, n] → [..., m, n], either one
 * transposed. Where one of them has a single matrix, it serves the other's whole batch.
 */
import { BatchMatMul, broadcast_util, util, type KernelConfig, type Tensor } from '@tensorflow/tfjs-core';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { makeOutput } from './dispatch';
import { dispatchProduct, productWidths, type Product } from './product';
import { elementOf } from './tile';

export const matMul: KernelConfig = {
  kernelName: BatchMatMul,
  backendName: 'webgpu',
  kernelFunc: ({ inputs, attrs, backend }) => {
    const { a, b } = inputs as unknown as { a: Tensor; b: Tensor };
    const { transposeA, transposeB } = attrs as unknown as {
      transposeA: boolean;
      transposeB: boolean;
    };
    const [rowsA, columnsA] = a.shape.slice(-2) as [number, number];
    const [rowsB, columnsB] = b.shape.slice(-2) as [number, number];
    const [m, k] = transposeA ? [columnsA, rowsA] : [rowsA, columnsA];
    const n = transposeB ? rowsB : columnsB;
    const outer = broadcast_util.assertAndGetBroadcastShape(a.shape.slice(0, -2), b.shape.slice(0, -2));
    const batch = {
      a: a.size / (m * k),
      b: b.size / (k * n),
      out: util.sizeFromShape(outer),
    };
    const product: Product = { m, k, n, transposeA, transposeB, batch };
    const widths = productWidths(product);
    const webgpu = backend as WebGPUBackend;
    const out = makeOutput(webgpu, [...outer, m, n]);
    const bindings = [
      { name: 'a', tensor: a, element: elementOf(widths.a) },
      { name: 'b', tensor: b, element: elementOf(widths.b) },
      { name: 'out', tensor: out, element: elementOf(widths.out), written: true },
    ];
    dispatchProduct(webgpu, product, bindings);
    return out;
  },
};
