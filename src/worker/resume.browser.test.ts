/** @file A run that is stopped and goes on in another worker is the run that never stopped. */
import { expect, it } from 'vitest';
import { parseConfig } from '../config/parse-config';
import { createTrainingClient } from './client';
import type { StepRecord } from './protocol';

const configOf = (name: 'simclr' | 'autoencoder', epochs: number) =>
  parseConfig({
    dataset: { name: 'shapes', trainingImages: 16 },
    objective: { name },
    training: { batchSize: 2, epochs, logEvery: 1 },
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

it.each([
  { config: configOf('simclr', 1), half: 4 },
  { config: configOf('autoencoder', 1), half: 2 },
])(
  'on wasm, $half steps, a file and $half steps of $config.objective.name in a fresh worker give the numbers of one run, to the bit',
  async ({ config, half }) => {
    const { client, steps } = await open();
    await client.call('configure', { runId: 0, config });
    await client.call('train', { runId: 0 });
    const straight = steps.splice(0);

    await client.call('configure', { runId: 1, config });
    await client.call('train', { runId: 1, steps: half });
    const { checkpoint } = await client.call('saveRun', 1);
    client.dispose();

    const fresh = await open();
    expect(await fresh.client.call('loadRun', { runId: 1, checkpoint })).toEqual(config);
    await fresh.client.call('train', { runId: 1 });
    fresh.client.dispose();

    expect(straight).toHaveLength(2 * half);
    expect(numbersOf([...steps, ...fresh.steps])).toEqual(numbersOf(straight));
  },
);
