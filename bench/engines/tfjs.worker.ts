/**
 * @file Stock tfjs: the same step as anyone would write it with tfjs alone, differentiated by its
 * autodiff, updated by its Adam, on its own kernels.
 */
import '../meters';
import {
  add,
  batchNorm,
  concat,
  conv2d,
  div,
  eye,
  logSumExp,
  matMul,
  mean,
  moments,
  mul,
  norm,
  ready,
  relu,
  setBackend,
  slice,
  sub,
  sum,
  tensor,
  tensor4d,
  train,
  variable,
  type Scalar,
  type Tensor,
  type Tensor2D,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import '@tensorflow/tfjs-backend-cpu';
import { getThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import wasmUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import wasmSimdUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import wasmThreadedSimdUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import '@tensorflow/tfjs-backend-webgl';
import '@tensorflow/tfjs-backend-webgpu';
import { webglRenderer, webgpuAdapter } from '../adapters';
import { serveEngine, type StartEngine } from '../engine';
import { walkNetwork, type NetworkOperations } from '../network-walk';
import type { BenchBackend } from '../results';
import { finishWork } from '../tfjs-device';

const adapters: Record<BenchBackend, () => string | Promise<string>> = {
  webgpu: webgpuAdapter,
  wasm: () => `${getThreadsCount()} threads`,
  webgl: webglRenderer,
  cpu: () => 'JavaScript',
};

const startTfjs: StartEngine = async ({ config, views, viewsShape, weights }, backend) => {
  setWasmPaths({
    'tfjs-backend-wasm.wasm': wasmUrl,
    'tfjs-backend-wasm-simd.wasm': wasmSimdUrl,
    'tfjs-backend-wasm-threaded-simd.wasm': wasmThreadedSimdUrl,
  });
  if (!(await setBackend(backend))) throw new Error(`the ${backend} backend did not start`);
  await ready();
  const variables = new Map(
    weights.map(({ name, shape, values }) => [name, variable(tensor(values, shape), true, name)]),
  );
  const weight = (name: string) => variables.get(name)!;
  const operations: NetworkOperations<Tensor> = {
    convNorm(x, layer, { stride, residual, relu: rectified }) {
      const y = conv2d(x as Tensor4D, weight(`${layer}.kernel`) as Tensor as Tensor4D, stride, 'same');
      const { mean: center, variance } = moments(y, [0, 1, 2]);
      const normalized = batchNorm(
        y,
        center as Tensor2D,
        variance as Tensor2D,
        weight(`${layer}.beta`) as Tensor as Tensor2D,
        weight(`${layer}.gamma`) as Tensor as Tensor2D,
        1e-5,
      );
      const total = residual ? add(normalized, residual) : normalized;
      return rectified ? relu(total) : total;
    },
    pool: (x) => mean(x, [1, 2]),
    dense(x, layer, { relu: rectified }) {
      const y = add(matMul(x, weight(`${layer}.kernel`)), weight(`${layer}.bias`));
      return rectified ? relu(y) : y;
    },
    again: (x) => x,
  };
  const { learningRate, beta1, beta2, epsilon } = config.optimizer;
  const optimizer = train.adam(learningRate, beta1, beta2, epsilon);
  const names = new Set(variables.keys());
  const x = tensor4d(views, viewsShape);
  let loss: Scalar | undefined;
  return {
    adapter: await adapters[backend](),
    async step() {
      loss?.dispose();
      loss = optimizer.minimize(
        () => {
          const z = walkNetwork<Tensor>(operations, config.model.encoder, names, x);
          return ntXent(z as Tensor2D, config.loss.temperature);
        },
        true,
        [...variables.values()],
      )!;
      await finishWork();
      // WebGL says that it is done only by what is read.
      if (backend === 'webgl') await loss.data();
    },
    readLoss: async () => (await loss!.data())[0]!,
  };
};

/** As in `src/losses/nt-xent/loss.ts`, with tfjs's own norm. */
function ntXent(z: Tensor2D, temperature: number): Scalar {
  const [rows, k] = z.shape;
  const u = div<Tensor2D>(z, norm(z, 2, 1, true));
  const similarities = sub(matMul(u, u, false, true), mul(eye(rows), 1e9));
  const cosines = sum(mul(slice(u, [0, 0], [rows / 2, k]), slice(u, [rows / 2, 0], [rows / 2, k])), 1);
  const positives = div(concat([cosines, cosines]), temperature);
  return mean(sub(logSumExp(div(similarities, temperature), 1), positives));
}

serveEngine(startTfjs, {});
