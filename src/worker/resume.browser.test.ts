/** @file A run that is stopped and goes on in another worker is the run that never stopped. */
import { expect, it } from 'vitest';
import { parseConfig } from '../config/parse-config';
import { createTrainingClient } from './client';
import type { StepRecord } from './protocol';

const config = parseConfig({
  dataset: { name: 'shapes', trainingImages: 16 },
  training: { batchSize: 2, epochs: 5, logEvery: 1 },
  evaluation: { everySteps: 0 },
});

async function open() {
  const client = createTrainingClient(() => undefined);
  const steps: StepRecord[] = [];
  client.on('step', ({ record }) => steps.push(record));
  await client.call('start', { backend: 'wasm', assetBase: new URL('/', location.href).href });
  return { client, steps };
}

const numbersOf = (steps: readonly StepRecord[]) =>
  steps.map(({ step, loss, positiveCosine, negativeCosine, contrastiveAccuracy, learningRate }) => [
    step,
    loss,
    positiveCosine,
    negativeCosine,
    contrastiveAccuracy,
    learningRate,
  ]);

it('on wasm, 20 steps, a file and 20 steps in a fresh worker give the numbers of 40 steps, to the bit', async () => {
  const { client, steps } = await open();
  await client.call('configure', { runId: 0, config });
  await client.call('train', { runId: 0 });
  const straight = steps.splice(0);

  await client.call('configure', { runId: 1, config });
  await client.call('train', { runId: 1, steps: 20 });
  const { checkpoint } = await client.call('saveRun', 1);
  client.dispose();

  const fresh = await open();
  expect(await fresh.client.call('loadRun', { runId: 1, checkpoint })).toEqual(config);
  await fresh.client.call('train', { runId: 1 });
  fresh.client.dispose();

  expect(straight).toHaveLength(40);
  expect(numbersOf([...steps, ...fresh.steps])).toEqual(numbersOf(straight));
});
