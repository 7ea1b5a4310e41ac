/**
 * @file This engine: the functions of `src` as the trainer uses them, on a backend with our kernels.
 */
import '../meters';
import {
  dispose,
  engine,
  getBackend,
  matMul,
  randomUniform,
  tensor,
  tensor4d,
  Conv2DBackpropFilter,
  Conv2DBackpropInput,
  conv2d,
  type Rank,
  type Tensor,
} from '@tensorflow/tfjs-core';
import type { Batch, ViewSource } from '../../src/transforms/view-source';
import type { RunConfig } from '../../src/config/run-config';
import { source as shapes } from '../../src/datasets/sources/shapes/source';
import { buildNetwork } from '../../src/network/network';
import { contrastiveLoss } from '../../src/losses/contrastive-loss';
import { simclrObjective } from '../../src/objectives/simclr/objective';
import { createOptimizer } from '../../src/optimizers/optimizer';
import { updateRules } from '../../src/optimizers/update-rules';
import { warmUpStep, trainStep } from '../../src/train/train-step';
import { computeStep } from '../../src/tensor/repeated-step';
import { startBackend } from '../../src/worker/backend';
import type { RunningBackend } from '../../src/worker/running-backend';
import type { BackendName } from '../../src/worker/protocol';
import type { ConvolutionLayer } from '../arithmetic';
import { serveEngine, timed, type EngineCalls, type StartEngine } from '../engine';
import type { ConvolutionResult, RecordingTimes, StepTiming } from '../results';
import { bestMsPerRun, finishWork } from '../tfjs-device';

let running: RunningBackend;
/** A step that tfjs computes, and where steps are recorded one that is replayed. */
let takeComputed: () => Promise<void>;
let takeRepeated: (() => Promise<void>) | undefined;
/** Gives back what a recording holds. */
let rest: () => void;
let views: { source: ViewSource; batch: Batch } | undefined;

const startOurs: StartEngine = async ({ config, views, viewsShape, weights }, backend) => {
  running = await startBackend(backend as BackendName);
  const network = buildNetwork(config, viewsShape[3]);
  network.weights.forEach(({ variable }, i) => {
    const values = tensor(weights[i]!.values, weights[i]!.shape);
    variable.assign(values);
    values.dispose();
  });
  const x = tensor4d(views, viewsShape);
  const objective = simclrObjective(contrastiveLoss(config.loss));
  const rule = updateRules.adam(config.optimizer);
  const half = config.engine.precision === 'float16' ? running.halfPrecision?.() : undefined;
  const warmUp = () => Promise.resolve(warmUpStep(network, objective, rule, { views: x }, half));
  // As before a run of the page: kernels are chosen, but nothing is computed.
  await running.prepare(warmUp, true);
  const optimizer = createOptimizer(rule, network.weights);
  const learn = () => {
    const { h, shown, loss } = trainStep(network, objective, optimizer, { views: x }, half);
    dispose([h, ...shown]);
    return [loss];
  };
  const repeated = running.repeat?.(learn);
  let loss: Tensor | undefined;
  const stepBy = async (take: () => Tensor[]) => {
    loss?.dispose();
    optimizer.begin(config.optimizer.learningRate);
    [loss] = take();
    await finishWork();
  };
  takeComputed = () => stepBy(() => computeStep([], learn));
  takeRepeated = repeated && (() => stepBy(() => repeated.take([])));
  rest = () => repeated?.rest();
  return {
    adapter: running.report.adapter,
    step: () => (takeRepeated ?? takeComputed)(),
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
  rest();
  for (const { name, x: xShape, kernel, stride, flops, needsInputGradient } of layers) {
    const x = randomUniform<Rank.R4>(xShape);
    const filter = randomUniform<Rank.R4>(kernel);
    const forward = () => conv2d(x, filter, stride, 'same');
    const y = forward();
    const dy = randomUniform(y.shape);
    const attributes = {
      strides: stride,
      pad: 'same',
      dataFormat: 'NHWC',
      inputShape: xShape,
      filterShape: kernel,
    };
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

/** One batch's views, as a run's source makes them when they are taken. */
async function renderViews(config: RunConfig): Promise<StepTiming> {
  views ??= await openViews(config);
  const { source, batch } = views;
  return timed(async () => {
    const drawn = await source.render(batch);
    await finishWork();
    drawn.dispose();
  });
}

async function openViews({ seed, augment, training }: RunConfig): Promise<typeof views & object> {
  const count = training.batchSize;
  const request = { split: 'train', count, seed, assetBase: '' } as const;
  const dataset = await shapes.open({ ...request, onProgress: () => undefined });
  const source = running.openViews({ dataset, config: augment, seed, views: 2 });
  return { source, batch: { indices: Uint32Array.from({ length: count }, (_, i) => i), step: 0 } };
}

/** After which the next is replayed. */
const stepsToRecord = 2;

/** Of so many steps of each kind, in turns; where the device computes, as elsewhere a step is JavaScript and computing. */
async function timeRecording(steps: number): Promise<RecordingTimes | null> {
  if (!takeRepeated || getBackend() !== 'webgpu') return null;
  // Convolutions that were timed alone had the recording give up its memory.
  for (let i = 0; i < stepsToRecord; i++) await takeRepeated();
  const times: RecordingTimes = { computed: [], replayed: [] };
  for (let i = 0; i < steps; i++) {
    times.computed.push(await timed(takeComputed));
    times.replayed.push(await timed(takeRepeated));
  }
  return times;
}

export type OurCalls = EngineCalls & OwnCalls;

type OwnCalls = {
  renderViews(config: RunConfig): Promise<StepTiming>;
  timeRecording(steps: number): Promise<RecordingTimes | null>;
  matmulCeiling(argument: null): Promise<number>;
  timeConvolutions(layers: ConvolutionLayer[]): Promise<Timing[]>;
};

serveEngine<OwnCalls>(startOurs, { renderViews, timeRecording, matmulCeiling, timeConvolutions });
