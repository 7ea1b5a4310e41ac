import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { memory } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { namesOf } from '../config/member';
import { startCpu } from '../kernels/cpu/start-cpu.test-support';
import { parseConfig } from '../config/parse-config';
import type { RunConfig, RunConfigInput } from '../config/run-config';
import { openEagerViews } from '../transforms/eager-views';
import type { Batch, OpenViewSource } from '../transforms/view-source';
import type { Dataset } from '../datasets/dataset';
import { createRandom } from '../random/random';
import { buildObjective } from '../objectives/build-objective';
import type { BuildObjective, Measures } from '../objectives/objective';
import { embeddingsOf, objective as simclr, pairCosines } from '../objectives/simclr/objective';
import { objective as supervised } from '../objectives/supervised/objective';
import { optimizers, type OptimizerName } from '../optimizers/optimizers';
import { readCheckpoint, writeCheckpoint } from '../runs/checkpoint';
import { OwnPartClock } from './own-part';
import type { StepLog } from './step-log';
import { Trainer } from './trainer';

beforeAll(startCpu);

/** 4×4 images of one random colour each: small enough for the plain JavaScript backend. */
function colourDataset(count: number): Dataset {
  const size = { height: 4, width: 4, channels: 3 };
  const random = createRandom(1, 'colours');
  const images = new Uint8Array(count * 48);
  for (let i = 0; i < count; i++) {
    const colour = [0, 1, 2].map(() => random.integer(0, 255));
    for (let k = 0; k < 48; k++) images[i * 48 + k] = colour[k % 3]!;
  }
  return {
    name: 'colours',
    split: 'train',
    size,
    count,
    images,
    labels: Uint8Array.from({ length: count }, (_, i) => i % 2),
    classNames: ['even', 'odd'],
    available: () => count,
    waitFor: () => Promise.resolve(),
  };
}

const config = (changes: RunConfigInput = {}) =>
  parseConfig({
    augment: { jitter: { probability: 0 }, grayscale: { probability: 0 } },
    training: { batchSize: 4, epochs: 10, logEvery: 1 },
    ...changes,
  });

async function run<M extends Measures>(trainer: Trainer<M>, steps: number): Promise<StepLog<M>[]> {
  const logs: StepLog<M>[] = [];
  for (let i = 0; i < steps; i++) {
    await trainer.takeStep();
    logs.push(await trainer.readLog());
  }
  return logs;
}

it('learns to tell images apart: the loss falls below that of a blind guess', async () => {
  const trainer = new Trainer(simclr, config(), colourDataset(16));
  const logs = await run(trainer, 15);
  trainer.dispose();
  expect(logs.at(-1)!.loss).toBeLessThan(Math.log(7) - 0.3);
  expect(logs.at(-1)!.loss).toBeLessThan(logs[0]!.loss);
  expect(logs.at(-1)!.positiveCosine).toBeGreaterThan(logs.at(-1)!.negativeCosine + 0.3);
});

it.each<[string, RunConfigInput['optimizer']]>([
  ['LARS that trusts whole gradients', { name: 'lars', learningRate: 10, trustCoefficient: 1 }],
  ['Adam that forgets at once', { name: 'adam', learningRate: 10, beta2: 0 }],
])('says that training diverged, and when, in place of cosines of nothing: %s', async (_, optimizer) => {
  const before = memory().numTensors;
  const trainer = new Trainer(simclr, config({ optimizer }), colourDataset(16));
  const error: unknown = await run(trainer, 16).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  const { step } = trainer;
  trainer.dispose();
  expect(error).toMatchObject({ code: 'diverged', parameters: { step, diverged: 8, views: 8 } });
  expect(memory().numTensors).toBe(before);
});

it('times the objective’s own part of a step without a trace in what is learned', async () => {
  const before = memory().numTensors;
  const settings = { objective: { name: 'autoencoder' } } as const;
  const [plain, timed] = [1, 2].map(() => new Trainer(buildObjective, config(settings), colourDataset(16)));
  let calls = 0;
  // The step lasts 30 ms, its own part 10.
  const clock = new OwnPartClock(() => [0, 30, 40][calls++ % 3]!);
  expect(clock.share).toBeUndefined();
  for (const trainer of [plain!, timed!]) {
    for (let i = 0; i < 3; i++) await trainer.takeStep(trainer === timed ? clock : undefined);
  }
  expect(clock.share).toBeCloseTo(1 / 3);
  expect(clock.addedMs).toBe(30);
  expect((await timed!.readLog()).loss).toBe((await plain!.readLog()).loss);
  for (const trainer of [plain!, timed!]) trainer.dispose();
  expect(memory().numTensors).toBe(before);
});

it('counts what is thrown away after training: the head, or what an objective has of its own', () => {
  const headWeightsOf = (build: BuildObjective, name: 'simclr' | 'supervised') => {
    const trainer = new Trainer(build, config({ objective: { name } }), colourDataset(16));
    const { headWeights } = trainer;
    trainer.dispose();
    return headWeights;
  };
  expect(headWeightsOf(simclr, 'simclr')).toBe(64 * 128 + 128 + 128 * 64 + 64);
  expect(headWeightsOf(supervised, 'supervised')).toBe(64 * 2 + 2);
});

it('gives the same losses for the same seed, and others for another', async () => {
  const lossesOf = async (seed: number) => {
    const trainer = new Trainer(simclr, config({ seed }), colourDataset(16));
    const logs = await run(trainer, 3);
    trainer.dispose();
    return logs.map(({ loss }) => loss);
  };
  expect(await lossesOf(3)).toEqual(await lossesOf(3));
  expect(await lossesOf(3)).not.toEqual(await lossesOf(4));
});

it('reads again what the last step compared, whether that step was logged or not', async () => {
  const before = memory().numTensors;
  const trainer = new Trainer(simclr, config(), colourDataset(16));
  await trainer.takeStep();
  const log = await trainer.readLog();
  const cosines = await trainer.readShown((shown) => pairCosines(embeddingsOf(shown), 4));
  expect(cosines).toEqual(log.picture.cosines);
  await trainer.takeStep();
  const next = await trainer.readShown((shown) => pairCosines(embeddingsOf(shown), 3));
  expect(next.length).toBe(36);
  expect(next[0]).toBeCloseTo(1, 5);
  expect(next[1]).not.toBeCloseTo(cosines[1]!, 5);
  trainer.dispose();
  expect(memory().numTensors).toBe(before);
});

it.each(namesOf(optimizers))('keeps the tensor count flat with %s', async (name) => {
  const before = memory().numTensors;
  const trainer = new Trainer(simclr, config({ optimizer: { name } }), colourDataset(16));
  await trainer.takeStep();
  const afterFirst = memory().numTensors;
  await run(trainer, 2);
  expect(memory().numTensors).toBe(afterFirst);
  trainer.dispose();
  expect(memory().numTensors).toBe(before);
});

describe('a run that is stopped and resumed', () => {
  const settings = config({ training: { batchSize: 4, epochs: 3, logEvery: 3 } });

  /** Through the bytes of a checkpoint, as another worker would get it. */
  async function resumed<M extends Measures>(
    trainer: Trainer<M>,
    objective: BuildObjective<M>,
    run: RunConfig,
  ) {
    const bytes = writeCheckpoint({ config: run, state: await trainer.state() });
    trainer.dispose();
    const { config: read, state } = readCheckpoint(bytes);
    const next = new Trainer(objective, read, colourDataset(16));
    next.load(state);
    return next;
  }

  it('goes on to the bit, also between two logs', async () => {
    const straight = new Trainer(simclr, settings, colourDataset(16));
    const expected = await run(straight, 6);
    straight.dispose();
    const before = memory().numTensors;
    const first = new Trainer(simclr, settings, colourDataset(16));
    const logs = await run(first, 4);
    const second = await resumed(first, simclr, settings);
    expect(second.step).toBe(4);
    const cosines = await second.readShown((shown) => pairCosines(embeddingsOf(shown), 4));
    expect(cosines).toEqual(expected[3]!.picture.cosines);
    logs.push(...(await run(second, 2)));
    expect(logs).toEqual(expected);
    second.dispose();
    expect(memory().numTensors).toBe(before);
  });

  // Every optimiser with every one of them would take as long as all other tests of this folder.
  it.each([
    ['adam', { loss: { name: 'nt-logistic' } }],
    ['adam', { objective: { name: 'autoencoder', noise: 0.3 } }],
    ['adamw', { loss: { name: 'margin-triplet' } }],
    ['adamw', { objective: { name: 'rotation' } }],
    ['sgd', { loss: { name: 'margin-triplet', mining: 'semi-hard' } }],
    ['sgd', { objective: { name: 'supervised' } }],
    ['lars', { objective: { name: 'autoencoder' } }],
  ] satisfies [OptimizerName, RunConfigInput][])(
    'goes on to the bit with %s by %j',
    async (name, learner) => {
      const settings = config({ ...learner, optimizer: { name } });
      const straight = new Trainer(buildObjective, settings, colourDataset(16));
      await run(straight, 3);
      const bytes = writeCheckpoint({ config: settings, state: await straight.state() });
      const expected = [await run(straight, 5), await straight.state()];
      straight.dispose();
      const second = new Trainer(buildObjective, settings, colourDataset(16));
      second.load(readCheckpoint(bytes).state);
      expect([await run(second, 5), await second.state()]).toEqual(expected);
      second.dispose();
    },
  );

  it('refuses the state of another network', async () => {
    const other = new Trainer(simclr, config({ model: { head: { outputUnits: 5 } } }), colourDataset(16));
    const state = await other.state();
    other.dispose();
    const trainer = new Trainer(simclr, config(), colourDataset(16));
    expect(() => trainer.load(state)).toThrow(/head.1.kernel/);
    trainer.dispose();
  });
});

it('reads a step that no log is due for without touching the mean of the next log', async () => {
  const sparse = config({ training: { batchSize: 4, epochs: 10, logEvery: 3 } });
  const curious = new Trainer(simclr, sparse, colourDataset(16));
  const patient = new Trainer(simclr, sparse, colourDataset(16));
  const [first, second, third] = await run(curious, 3);
  await run(patient, 1);
  await patient.takeStep();
  await patient.takeStep();
  expect(third).toEqual(await patient.readLog());
  expect(third!.loss).not.toBe(second!.loss);
  expect(first!.loss).not.toBe(second!.loss);
  curious.dispose();
  patient.dispose();
});

it('averages the loss over the steps since the last log', async () => {
  const every = new Trainer(simclr, config(), colourDataset(16));
  const second = new Trainer(simclr, config(), colourDataset(16));
  const [a, b] = await run(every, 2);
  await second.takeStep();
  await second.takeStep();
  const log = await second.readLog();
  expect(log.loss).toBeCloseTo((a!.loss + b!.loss) / 2, 5);
  every.dispose();
  second.dispose();
});

it('tells of its own step in a log that arrives while others are taken', async () => {
  const patient = new Trainer(simclr, config(), colourDataset(16));
  const hasty = new Trainer(simclr, config(), colourDataset(16));
  const [first] = await run(patient, 1);
  await hasty.takeStep();
  const reading = hasty.readLog();
  await hasty.takeStep();
  expect(await reading).toEqual(first);
  const [second] = await run(patient, 1);
  expect((await hasty.readLog()).loss).toBe(second!.loss);
  patient.dispose();
  hasty.dispose();
});

it('waits for the images of its batch', async () => {
  const asked: number[] = [];
  const dataset = {
    ...colourDataset(16),
    waitFor: (count: number) => Promise.resolve(void asked.push(count)),
  };
  const trainer = new Trainer(simclr, config(), dataset);
  const last = Math.max(...trainer.batchOf(0).indices);
  await trainer.takeStep();
  trainer.dispose();
  expect(asked).toEqual([last + 1]);
});

describe('the source of views', () => {
  /** Writes down what it is asked for. */
  function listening(events: string[]): OpenViewSource {
    const say = (what: string, { step, indices }: Batch) => events.push(`${what} ${step}: ${indices.join()}`);
    return (settings) => {
      const source = openEagerViews(settings);
      return {
        announce: (batch) => void say('announce', batch),
        render(batch) {
          say('take', batch);
          return source.render(batch);
        },
        dispose: () => void events.push('dispose'),
      };
    };
  }

  it('hears of each batch one step before it is taken, and of none after the last', async () => {
    const events: string[] = [];
    const short = config({ training: { batchSize: 4, epochs: 2 } });
    const trainer = new Trainer(simclr, short, colourDataset(8), { openViews: listening(events) });
    const batches = [0, 1, 2, 3].map((step) => `${step}: ${trainer.batchOf(step).indices.join()}`);
    for (const _ of batches) await trainer.takeStep();
    trainer.dispose();
    const steps = batches.map((batch, i) => {
      const next = batches[i + 1];
      return [`take ${batch}`, ...(next ? [`announce ${next}`] : [])];
    });
    expect(events).toEqual([...steps.flat(), 'dispose']);
  });

  it('does not hear of a batch whose images have still to arrive', async () => {
    const events: string[] = [];
    const dataset = { ...colourDataset(8), available: () => 3 };
    const trainer = new Trainer(simclr, config(), dataset, { openViews: listening(events) });
    await trainer.takeStep();
    trainer.dispose();
    expect(events.filter((event) => event.startsWith('announce'))).toEqual([]);
  });
});

it('refuses a dataset smaller than one batch', () => {
  expect(() => new Trainer(simclr, config(), colourDataset(3))).toThrow(
    /3 images, fewer than one batch of 4/,
  );
});

it('stops with a sentence when the loss is not finite', async () => {
  const standard = config();
  const exploding = { ...standard, optimizer: { ...standard.optimizer, learningRate: 1e38 } };
  const trainer = new Trainer(simclr, exploding, colourDataset(16));
  await expect(run(trainer, 4)).rejects.toMatchObject({ code: 'loss-not-finite' });
  trainer.dispose();
});

it('an objective that learns from labels refuses images without any, and says what would be right', () => {
  const begin = () =>
    new Trainer(buildObjective, config({ objective: { name: 'supervised' } }), {
      ...colourDataset(8),
      classNames: [],
    });
  expect(begin).toThrow(/have no labels.*such as SimCLR/);
});
