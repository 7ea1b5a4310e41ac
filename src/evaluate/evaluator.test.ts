import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { createHash } from 'node:crypto';
import { memory, setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { parseConfig } from '../config/parse-config';
import { evaluateMetrics } from '../metrics/evaluate-metrics';
import { valuesByKey } from '../metrics/files';
import { objective as simclr } from '../objectives/simclr/objective';
import { Trainer } from '../train/trainer';
import { isLabelled, isWhole } from './evaluation';
import { Evaluator } from './evaluator';
import { halves } from './fake-dataset.test-support';
import { OnlineProbe } from './online-probe';

beforeAll(() => setBackend('cpu'));

const config = parseConfig({
  augment: { crop: { probability: 0 }, flip: { probability: 0 } },
  training: { batchSize: 4 },
  evaluation: { k: 5 },
});
const bank = halves('train', 32);

async function hashOf({ network }: Pick<Trainer, 'network'>): Promise<string> {
  const hash = createHash('sha256');
  for (const { variable } of [...network.weights, ...network.running]) hash.update(await variable.data());
  return hash.digest('hex');
}

it('an evaluation leaves weights, running statistics and all later steps as they were, bit for bit', async () => {
  const losses = async (evaluate: boolean) => {
    const trainer = new Trainer(simclr, config, bank);
    const evaluator = new Evaluator(config, bank, 32, halves('test', 20), 20);
    await trainer.takeStep();
    if (evaluate) {
      const online = new OnlineProbe(trainer.network.featureSize, 2);
      trainer.onFeatures = (h, { indices }) =>
        online.learn(
          h,
          Uint8Array.from(indices, (index) => bank.labels[index]!),
        );
      const before = await hashOf(trainer);
      await evaluator.evaluate({ step: 1, network: trainer.network, online });
      expect(await hashOf(trainer)).toBe(before);
    }
    const losses: number[] = [];
    for (let step = 0; step < 2; step++) {
      await trainer.takeStep();
      losses.push((await trainer.readLog()).loss);
    }
    const state = await hashOf(trainer);
    trainer.dispose();
    return { state, losses };
  };
  expect(await losses(true)).toEqual(await losses(false));
});

it('tells what is easily told from chance, with the untrained encoder beside it, and leaks nothing', async () => {
  const before = memory().numTensors;
  const trainer = new Trainer(simclr, config, bank);
  const online = new OnlineProbe(trainer.network.featureSize, 2);
  trainer.onFeatures = (h, { indices }) =>
    online.learn(
      h,
      Uint8Array.from(indices, (index) => bank.labels[index]!),
    );
  for (let step = 0; step < 4; step++) await trainer.takeStep();
  const evaluator = new Evaluator(config, bank, 32, halves('test', 20), 20);
  let yields = 0;
  const yieldToTasks = () => Promise.resolve(void yields++);
  const subject = { step: 4, network: trainer.network, online };
  const evaluation = await evaluator.evaluate(subject, yieldToTasks);
  expect(evaluation.baselines).toMatchObject({ chance: 50, pixelsKnn: 100 });
  expect(evaluation.probeH).toBeGreaterThan(70);
  expect(evaluation).toMatchObject({
    step: 4,
    bankImages: 32,
    testImages: 20,
    pairs: 20,
    embeddingSize: 64,
  });
  expect(yields).toBeGreaterThan(5);

  const again = await evaluator.evaluate(subject, yieldToTasks);
  expect(again).toEqual(evaluation);
  const enough = () => (yields-- < 0 ? Promise.reject(new Error('enough')) : Promise.resolve());
  yields = 2;
  await expect(evaluator.evaluate(subject, enough)).rejects.toThrow('enough');
  online.dispose();
  trainer.dispose();
  expect(memory().numTensors).toBe(before);
});

const unlabelled = (split: 'train' | 'test', count: number) => ({
  ...halves(split, count),
  labels: new Uint8Array(count),
  classNames: [],
});

it('of images without labels it tells what needs none', async () => {
  const trainer = new Trainer(simclr, config, unlabelled('train', 32));
  const evaluator = new Evaluator(config, unlabelled('train', 32), 32, unlabelled('test', 20), 20);
  const evaluation = await evaluator.evaluate({ step: 0, network: trainer.network });
  trainer.dispose();
  expect([isLabelled(evaluation), isWhole(evaluation)]).toEqual([false, false]);
  expect(evaluation).toMatchObject({ knnH: NaN, knnZ: NaN, testImages: 20, pairs: 20 });
  expect(evaluation.baselines).toMatchObject({ chance: NaN, pixelsKnn: NaN });
  expect(evaluation.contrastiveAccuracy).toBeGreaterThan(0);
  expect(valuesByKey(evaluateMetrics, evaluation)).not.toHaveProperty('knnH');
});

it('tells more than 256 classes apart', async () => {
  const label = (count: number) => Uint16Array.from(halves('train', count).labels, (half) => half * 299);
  const classNames = Array.from({ length: 300 }, (_, i) => String(i));
  const many = { ...bank, labels: label(32), classNames };
  const trainer = new Trainer(simclr, config, many);
  const evaluation = await new Evaluator(config, many, 32, many, 32).evaluate({
    step: 0,
    network: trainer.network,
  });
  trainer.dispose();
  expect(evaluation).toMatchObject({ knnH: 100, probeH: 100, baselines: { chance: 1 / 3 } });
});
