/** @file A run that is stopped and goes on in another worker is the run that never stopped. */
import { expect, it } from 'vitest';
import { parseConfig } from '../config/parse-config';
import { createTrainingClient } from './client';
import type { StepRecord } from './protocol';

const config = parseConfig({
  dataset: { name: 'shapes', trainingImages: 16 },
  training: { batchSize: 2, epochs: 10, logEvery: 1 },
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

it('on wasm, 40 steps, a file and 40 steps in a fresh worker give the numbers of 80 steps, to the bit', async () => {
  const straight = await open();
  await straight.client.call('configure', { runId: 0, config });
  await straight.client.call('train', { runId: 0 });
  straight.client.dispose();

  const first = await open();
  await first.client.call('configure', { runId: 0, config });
  await first.client.call('train', { runId: 0, steps: 40 });
  const { checkpoint } = await first.client.call('saveRun', 0);
  first.client.dispose();

  const second = await open();
  expect(await second.client.call('loadRun', { runId: 0, checkpoint })).toEqual(config);
  await second.client.call('train', { runId: 0 });
  second.client.dispose();

  expect(straight.steps).toHaveLength(80);
  expect(numbersOf([...first.steps, ...second.steps])).toEqual(numbersOf(straight.steps));
});
