/**
 * @file This engine: the functions of `src` as the trainer uses them, on a backend with our kernels.
 */
import '../meters';
import {
  dispose,
  engine,
  keep,
  matMul,
  randomUniform,
  tensor,
  tensor4d,
  tidy,
  variableGrads,
  Conv2DBackpropFilter,
  Conv2DBackpropInput,
  conv2d,
  type Rank,
  type Scalar,
  type Tensor,
} from '@tensorflow/tfjs-core';
import { ntXent } from '../../src/loss/nt-xent';
import { buildNetwork } from '../../src/model/network';
import { createOptimizer } from '../../src/optimize/optimizer';
import { updateRules } from '../../src/optimize/update-rules';
import { startBackend } from '../../src/worker/backend';
import type { BackendName } from '../../src/worker/protocol';
import type { ConvolutionLayer } from '../arithmetic';
import { serveEngine, type EngineCalls, type StartEngine } from '../engine';
import type { ConvolutionResult } from '../results';
import { bestMsPerRun, finishWork } from '../tfjs-device';

const startOurs: StartEngine = async ({ config, views, viewsShape, weights }, backend) => {
  const { report } = await startBackend(backend as BackendName);
  const network = buildNetwork(config.model, viewsShape[3], config.seed);
  network.weights.forEach(({ variable }, i) => {
    const values = tensor(weights[i]!.values, weights[i]!.shape);
    variable.assign(values);
    values.dispose();
  });
  const optimizer = createOptimizer(updateRules.adam(config.optimizer), network.weights);
  const variables = network.weights.map(({ variable }) => variable);
  const x = tensor4d(views, viewsShape);
  let loss: Scalar | undefined;
  return {
    adapter: report.adapter,
    async step() {
      const previous = loss;
      loss = tidy(() => {
        const { value, grads } = variableGrads(
          () => ntXent(network.forward(x, 'training').z, config.loss.temperature),
          variables,
        );
        optimizer.apply(grads, config.optimizer.learningRate);
        return keep(value);
      });
      previous?.dispose();
      await finishWork();
    },
    readLoss: async () => (await loss!.data())[0]!,
  };
};

/** Rows, depth and columns of the products whose best speed is the ceiling. */
const ceilingProducts = [
  [256, 256, 256],
  [512, 512, 512],
  [1024, 256, 256],
] as const;

/** GFLOP/s of the best matrix product. */
async function matmulCeiling(): Promise<number> {
  let best = 0;
  for (const [rows, depth, columns] of ceilingProducts) {
    const [a, b] = [randomUniform([rows, depth]), randomUniform([depth, columns])];
    const ms = await bestMsPerRun(() => matMul(a, b).dispose());
    dispose([a, b]);
    best = Math.max(best, (2 * rows * depth * columns) / ms / 1e6);
  }
  return best;
}

type Timing = Omit<ConvolutionResult, 'backend'>;

/** Each pass of each convolution, alone, as conv2d and its gradient ask for it. */
async function timeConvolutions(layers: ConvolutionLayer[]): Promise<Timing[]> {
  const timings: Timing[] = [];
  for (const { name, x: xShape, kernel, stride, flops, needsInputGradient } of layers) {
    const x = randomUniform<Rank.R4>(xShape);
    const filter = randomUniform<Rank.R4>(kernel);
    const forward = () => conv2d(x, filter, stride, 'same');
    const y = forward();
    const dy = randomUniform(y.shape);
    const attributes = { strides: stride, pad: 'same', dataFormat: 'NHWC', inputShape: xShape, filterShape: kernel };
    const run = (kernelName: string, inputs: Record<string, Tensor>) => () =>
      dispose(engine().runKernel(kernelName, inputs, attributes));
    const passes = {
      forward: () => forward().dispose(),
      ...(needsInputGradient && { dx: run(Conv2DBackpropInput, { dy, filter }) }),
      dW: run(Conv2DBackpropFilter, { x, dy }),
    };
    for (const [pass, once] of Object.entries(passes)) {
      const ms = await bestMsPerRun(once);
      timings.push({ layer: name, pass: pass as Timing['pass'], flops, ms });
    }
    dispose([x, filter, y, dy]);
  }
  return timings;
}

export interface OurCalls extends EngineCalls {
  matmulCeiling(argument: null): Promise<number>;
  timeConvolutions(layers: ConvolutionLayer[]): Promise<Timing[]>;
}

serveEngine(startOurs, { matmulCeiling, timeConvolutions });
