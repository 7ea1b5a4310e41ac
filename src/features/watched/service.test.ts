import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { memory, zerosLike } from '@tensorflow/tfjs-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parseConfig } from '../../config/parse-config';
import { halves } from '../../evaluate/fake-dataset.test-support';
import { startCpu } from '../../kernels/cpu/start-cpu.test-support';
import { namesOf } from '../../config/member';
import { buildObjective } from '../../objectives/build-objective';
import { objectives, type ObjectiveName } from '../../objectives/objectives';
import { Trainer } from '../../train/trainer';
import type { Service } from '../../worker/service';
import type { TrainingRun } from '../../worker/training-run';
import type { WatchedTopics } from './calls';
import { startService } from './service';

const dataset = halves('train', 16);

function begin(name: ObjectiveName = 'simclr'): TrainingRun {
  const config = parseConfig({
    objective: { name },
    model: { head: { kind: 'linear', outputUnits: 3 } },
    training: { batchSize: 8, epochs: 50 },
  });
  trainer = new Trainer(buildObjective, config, dataset);
  return { runId: 1, config, dataset, trainer } as unknown as TrainingRun;
}

beforeAll(startCpu);

let trainer: Trainer;
let time: number;
let service: Service;
let batches: WatchedTopics['watched-batch'][];
let looks: WatchedTopics['watched']['now'][];

beforeEach(() => {
  time = 0;
  batches = [];
  looks = [];
  service = startService({
    now: () => time,
    publish: (topic, payload) => {
      if (topic === 'watched-batch') batches.push(payload as WatchedTopics['watched-batch']);
      else looks.push((payload as WatchedTopics['watched']).now);
    },
  });
});

afterEach(() => trainer.dispose());

describe('the watched batch', () => {
  it('is the first images of the first step, encoded before it, and then as the network stands', async () => {
    const run = begin();
    await service.showStep!(run, false);
    expect(looks).toEqual([]);
    const [{ sample, start }] = batches as [WatchedTopics['watched-batch']];
    expect(sample).toMatchObject({ step: 0, indices: [...trainer.batchOf(0).indices.slice(0, 8)] });
    expect(start).toMatchObject({ step: 0, h: { length: 16 * trainer.network.featureSize } });
    await trainer.takeStep();
    await service.showStep!(run, false);
    expect(batches).toHaveLength(1);
    expect(looks).toMatchObject([{ step: 1 }]);
    expect(looks[0]!.measures.positiveCosine).not.toBe(start.measures.positiveCosine);
  });

  it('is not shown where its embeddings cannot be compared, and the run goes on', async () => {
    const run = begin();
    await service.showStep!(run, false);
    await trainer.takeStep();
    for (const { variable } of trainer.network.weights) variable.assign(zerosLike(variable));
    await service.showStep!(run, true);
    expect(looks).toEqual([]);
    await trainer.takeStep();
  });

  it('had the same start, whenever somebody begins to watch, and is another run’s after a reset', async () => {
    const run = begin();
    await service.showStep!(run, false);
    await trainer.takeStep();
    service.endRun!();
    await service.showStep!(run, false);
    expect(batches).toHaveLength(2);
    expect(batches[1]).toEqual(batches[0]);
  });

  it('rests after each look, unless the run rests', async () => {
    const run = begin();
    const showStep = async (atRest: boolean) => {
      await trainer.takeStep();
      await service.showStep!(run, atRest);
    };
    await showStep(false);
    await showStep(false);
    expect(looks.map(({ step }) => step)).toEqual([1]);
    time += 1000;
    await showStep(false);
    await showStep(true);
    expect(looks.map(({ step }) => step)).toEqual([1, 3, 4]);
  });

  it.each(namesOf(objectives))('shows what %s measures of it, and leaves no tensors', async (name) => {
    const run = begin(name);
    const before = memory().numTensors;
    await service.showStep!(run, false);
    await service.showStep!(run, true);
    expect(memory().numTensors).toBe(before);
    expect(batches[0]!.start.measures.picture).toBeDefined();
  });
});
