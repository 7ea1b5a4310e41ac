import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { memory } from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { startCpu } from '../kernels/cpu/start-cpu.test-support';
import { parseConfig } from '../config/parse-config';
import { withObjective } from '../config/with-objective';
import { buildNetwork } from '../network/network';
import { buildObjective } from '../objectives/build-objective';
import { objectives, type ObjectiveName } from '../objectives/objectives';
import { learningRateAt } from '../train/learning-rate';
import { Trainer } from '../train/trainer';
import { openEagerViews } from '../transforms/eager-views';
import {
  compareObjectives,
  planFor,
  type ComparisonRequest,
  type ObjectiveFinding,
} from './compare-objectives';
import { halves } from './fake-dataset.test-support';

beforeAll(startCpu);

const names = objectives.map(({ name }) => name);
let time = 0;
const request: ComparisonRequest = {
  config: parseConfig({ training: { batchSize: 4 }, evaluation: { k: 5 } }),
  // Three batches of SimCLR's.
  bank: halves('train', 12),
  testSplit: halves('test', 20),
  objectives: names,
  passes: 1,
  prepare: () => Promise.resolve(),
  openViews: openEagerViews,
  now: () => (time += 1000),
};
const yieldToTasks = () => Promise.resolve();

async function compare(
  changes: Partial<ComparisonRequest> = {},
  onProgress: (fraction: number) => void = () => undefined,
) {
  const findings: ObjectiveFinding[] = [];
  await compareObjectives({ ...request, ...changes }, (one) => findings.push(one), onProgress, yieldToTasks);
  const of = <Kind extends ObjectiveFinding['kind']>(kind: Kind) =>
    findings.filter((one): one is Extract<ObjectiveFinding, { kind: Kind }> => one.kind === kind);
  return { findings, of };
}

it('trains each from as many encoded images, and judges all and the untrained encoder alike', async () => {
  const before = memory().numTensors;
  const fractions: number[] = [];
  const { findings, of } = await compare({}, (fraction) => fractions.push(fraction));
  expect(findings[0]).toMatchObject({ kind: 'untrained', testImages: 20, encoderWeights: 23_696 });
  expect(of('began').map(({ objective }) => objective)).toEqual(names);
  expect(
    of('done').map(({ objective, encodedImages, testImages }) => [objective, encodedImages, testImages]),
  ).toEqual(names.map((name) => [name, 24, 20]));
  expect(of('point').map(({ encodedImages }) => encodedImages)).toEqual(names.flatMap(() => [8, 16, 24]));
  for (const { seconds, headWeights } of of('done')) {
    expect(seconds).toBe(3);
    expect(headWeights).toBeGreaterThan(0);
  }
  expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
  expect(fractions.at(-1)).toBe(1);
  expect(memory().numTensors).toBe(before);
});

it('begins each from the same weights of the encoder', async () => {
  const statesOf = (name: ObjectiveName) => {
    const network = buildNetwork(withObjective(request.config, name), 3);
    return network.state().finally(() => network.dispose());
  };
  const [first, ...others] = await Promise.all(names.map(statesOf));
  for (const other of others) {
    const shared = Object.keys(other.tensors).filter((name) => !name.startsWith('head'));
    expect(shared.length).toBeGreaterThan(5);
    for (const name of shared) expect(other.tensors[name], name).toEqual(first!.tensors[name]);
  }
});

it('an objective that cannot begin says why, and the next begins', async () => {
  const few: readonly ObjectiveName[] = ['autoencoder', 'simclr'];
  // 16 images fill a step of SimCLR's, not one of 32.
  const config = parseConfig({ training: { batchSize: 16 }, evaluation: { k: 5 } });
  const before = memory().numTensors;
  const { of } = await compare({ config, bank: halves('train', 24), objectives: few });
  expect(memory().numTensors).toBe(before);
  expect(of('failed')).toMatchObject([{ objective: 'autoencoder', failure: { code: 'dataset-too-small' } }]);
  expect(of('done')).toMatchObject([{ objective: 'simclr' }]);
});

it('gives each the same learning rate after the same share of its training, and a warm-up that fits', () => {
  const { config, bank } = request;
  const warm = { ...config, schedule: { name: 'warmup-cosine', warmupEpochs: 10 } } as const;
  const ratesOf = (name: ObjectiveName) => {
    const { config: own, steps } = planFor(name, { config: warm, bank, passes: 20 });
    const trainer = new Trainer(buildObjective, own, bank, { totalSteps: steps });
    const { stepsPerEpoch } = trainer;
    trainer.dispose();
    return [0.05, 0.1, 0.5, 0.9].map((share) =>
      learningRateAt(share * steps, own, { stepsPerEpoch, totalSteps: steps }),
    );
  };
  const [first, ...others] = names.map(ratesOf);
  expect(first![1]).toBeCloseTo(config.optimizer.learningRate, 10);
  for (const rates of others) rates.forEach((rate, i) => expect(rate).toBeCloseTo(first![i]!, 10));
});

it('encodes as many views for each also where four turns do not divide a batch', async () => {
  const config = parseConfig({ training: { batchSize: 3 }, evaluation: { k: 5 } });
  const two: readonly ObjectiveName[] = ['simclr', 'rotation'];
  const { of } = await compare({ config, objectives: two, passes: 1 });
  // By SimCLR in steps of 6, by rotation in steps of 4.
  expect(of('done').map(({ encodedImages }) => encodedImages)).toEqual([24, 24]);
});

it('an objective that the memory does not hold says so', async () => {
  const { of } = await compare({ objectives: ['autoencoder'], memoryLimit: 1e6 });
  expect(of('failed')).toMatchObject([{ objective: 'autoencoder', failure: { code: 'memory-too-small' } }]);
});

it('ends where it is stopped, and leaves nothing behind', async () => {
  const before = memory().numTensors;
  let turns = 0;
  const stop = () => (++turns > 30 ? Promise.reject(new Error('stopped')) : Promise.resolve());
  await expect(
    compareObjectives(
      request,
      () => undefined,
      () => undefined,
      stop,
    ),
  ).rejects.toThrow('stopped');
  expect(memory().numTensors).toBe(before);
});
