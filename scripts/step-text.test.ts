import { expect, it } from 'vitest';
import { parseConfig } from '../src/config/parse-config';
import { stepText } from './step-text';

const step = { step: 20, epoch: 0.5, loss: 0.5, learningRate: 0.001, imagesPerSecond: 320, msPerStep: 100 };

it.each([
  ['simclr', { positiveCosine: 0.75, negativeCosine: 0.25 }, 'positive cosine 0.750, negative cosine 0.250'],
  ['autoencoder', { meanImageError: 0.0623 }, 'mean image error 0.0623'],
  ['rotation', { accuracy: 0.5 }, 'accuracy 50.0 ± 3.1 %'],
] as const)('a run of %s tells what it measures, and nothing else', (name, measured, text) => {
  const config = parseConfig({ objective: { name } });
  expect(stepText({ ...step, ...measured }, 40, config)).toBe(
    `step 20/40 (50 %), epoch 0.50, loss 0.5000, ${text}, 320 images/s`,
  );
});
