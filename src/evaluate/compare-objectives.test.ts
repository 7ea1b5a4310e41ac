import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { memory } from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { startCpu } from '../kernels/cpu/start-cpu.test-support';
import { parseConfig } from '../config/parse-config';
import { withObjective } from '../config/with-objective';
import { buildNetwork } from '../network/network';
import { objectives, type ObjectiveName } from '../objectives/objectives';
import { openEagerViews } from '../transforms/eager-views';
import { compareObjectives, type ComparisonRequest, type ObjectiveFinding } from './compare-objectives';
import { halves } from './fake-dataset.test-support';

beforeAll(startCpu);

const names = objectives.map(({ name }) => name);
let time = 0;
const request: ComparisonRequest = {
  config: parseConfig({ training: { batchSize: 4 }, evaluation: { k: 5 } }),
  bank: halves('train', 24),
  testSplit: halves('test', 20),
  objectives: names,
  steps: 3,
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
  const { of } = await compare({ config, objectives: few, steps: 1 });
  expect(of('failed')).toMatchObject([{ objective: 'autoencoder', failure: { code: 'dataset-too-small' } }]);
  expect(of('done')).toMatchObject([{ objective: 'simclr' }]);
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
