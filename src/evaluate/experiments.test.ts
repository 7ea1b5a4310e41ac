import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { memory } from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { startCpu } from '../kernels/cpu/start-cpu.test-support';
import { openEagerViews } from '../transforms/eager-views';
import { parseConfig } from '../config/parse-config';
import { buildNetwork } from '../network/network';
import { halves } from './fake-dataset.test-support';
import { labelBudgetCurve, type LabelBudgetPoint } from './label-budget';
import { fewPerClass, trainSupervised, type SupervisedPoint } from './supervised';
import { probeTransforms, type TransformProbe } from './transform-probes';
import { transformQuestions } from './transform-questions';

beforeAll(startCpu);

const config = parseConfig({
  augment: { crop: { probability: 0 }, flip: { probability: 0 }, jitter: { probability: 0 } },
  training: { batchSize: 8 },
  optimizer: { learningRate: 0.01 },
});
const shared = {
  config,
  bank: halves('train', 40),
  testSplit: halves('test', 20),
  testCount: 20,
  openViews: openEagerViews,
};
const yieldToTasks = () => Promise.resolve();

// Whole training steps in plain JavaScript.
it('supervised training learns what labels say, and says how far it is', async () => {
  const before = memory().numTensors;
  const points: SupervisedPoint[] = [];
  const steps: number[] = [];
  await trainSupervised(
    { ...shared, steps: 15, judgeEvery: 10 },
    (point) => points.push(point),
    (step) => steps.push(step),
    yieldToTasks,
  );
  expect(points.map(({ step }) => step)).toEqual([10, 15]);
  expect(points.at(-1)!.accuracy).toBeGreaterThan(80);
  expect(steps).toHaveLength(15);
  expect(memory().numTensors).toBe(before);
});

it('the curve of label budgets ends with all labels, and takes none twice', async () => {
  const before = memory().numTensors;
  const network = buildNetwork(config, 3);
  const points: LabelBudgetPoint[] = [];
  const fractions: number[] = [];
  await labelBudgetCurve(
    { ...shared, network, steps: 2 },
    (point) => points.push(point),
    (fraction) => fractions.push(fraction),
    yieldToTasks,
  );
  network.dispose();
  const labels = points.map((point) => point.labels);
  expect(labels[0]).toBe(20);
  expect(labels.at(-1)).toBe(40);
  expect(labels).toEqual([...new Set(labels)].sort((a, b) => a - b));
  expect(points.every(({ probe }) => probe > 60)).toBe(true);
  expect(fractions).toEqual(
    Array.from({ length: 2 * points.length }, (_, i) => (i + 1) / (2 * points.length)),
  );
  expect(memory().numTensors).toBe(before);
});

it('a few images of each class keep their pixels and labels', () => {
  const few = fewPerClass(shared.bank, 3);
  expect(Array.from(few.labels).sort((a, b) => a - b)).toEqual([0, 0, 0, 1, 1, 1]);
  expect(few.images.subarray(0, 48)).toEqual(shared.bank.images.subarray(0, 48));
});

it('transform probes tell edges from images by h, beside their chance', async () => {
  const before = memory().numTensors;
  const network = buildNetwork(config, 3);
  const probes: TransformProbe[] = [];
  await probeTransforms(
    { network, bank: shared.bank, bankCount: 40, testSplit: shared.testSplit, testCount: 20, seed: 0 },
    (probe) => probes.push(probe),
  );
  network.dispose();
  expect(probes.map(({ question }) => question)).toEqual(transformQuestions);
  expect(probes.map(({ chance }) => chance)).toEqual([50, 25, 50, 50]);
  for (const { h, z } of probes) for (const fraction of [h, z]) expect(fraction).toBeLessThanOrEqual(100);
  expect(probes.find(({ question }) => question === 'sobel')!.h).toBeGreaterThan(80);
  expect(memory().numTensors).toBe(before);
});
