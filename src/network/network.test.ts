import '@tensorflow/tfjs-backend-cpu';
import { randomUniform, setBackend, type Rank } from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { namesOf } from '../config/member';
import { parseConfig } from '../config/parse-config';
import { encoders } from '../encoders/encoders';
import { heads } from '../heads/heads';
import { objectives } from '../objectives/objectives';
import { buildNetwork } from './network';

beforeAll(() => setBackend('cpu'));

it.each(encoders)('$name turns views into h and z of the promised sizes', ({ name: encoder, layers }) => {
  const head = { kind: 'nonlinear', hiddenUnits: 12, outputUnits: 5 } as const;
  const network = buildNetwork(parseConfig({ model: { encoder, head } }), 3);
  const views = randomUniform<Rank.R4>([2, 8, 8, 3]);
  const { h, z } = network.forward(views, 'training');
  expect(h.shape).toEqual([2, layers.at(-1)!.channels]);
  expect(z.shape).toEqual([2, 5]);
  expect(new Set(network.weights.map(({ name }) => name)).size).toBe(network.weights.length);
  network.dispose();
});

it('counts resnet18’s weights as the CIFAR variant has them', () => {
  const network = buildNetwork(parseConfig({ model: { encoder: 'resnet18', head: { kind: 'none' } } }), 3);
  expect(network.parameterCount).toBe(11_168_832);
  network.dispose();
});

it.each(namesOf(heads))('a %s head has its own length of z', (kind) => {
  const network = buildNetwork(parseConfig({ model: { head: { kind, hiddenUnits: 7, outputUnits: 3 } } }), 3);
  const { z } = network.forward(randomUniform<Rank.R4>([2, 8, 8, 3]), 'training');
  expect(z.shape).toEqual([2, kind === 'none' ? 64 : 3]);
  network.dispose();
});

it('starts uniform within one over the root of the fan-in, the same for the same seed', async () => {
  const weightsOf = async (seed: number) => {
    const network = buildNetwork(
      parseConfig({ model: { encoder: 'small', head: { kind: 'linear' } }, seed }),
      3,
    );
    const values = await network.weights
      .find(({ name }) => name === 'encoder.2.kernel')!
      .variable.data<'float32'>();
    network.dispose();
    return values;
  };
  const values = await weightsOf(1);
  const bound = 1 / Math.sqrt(9 * 64);
  const variance = values.reduce((sum, value) => sum + value ** 2, 0) / values.length;
  expect(variance / (bound ** 2 / 3)).toBeCloseTo(1, 1);
  expect(Math.max(...values.map(Math.abs))).toBeLessThanOrEqual(bound);
  expect(await weightsOf(1)).toEqual(values);
  expect(await weightsOf(2)).not.toEqual(values);
});

it('begins with the same encoder whatever it is trained for, and with another for another seed', () => {
  const encoderOf = (name: (typeof objectives)[number]['name'], seed: number) => {
    const network = buildNetwork(parseConfig({ objective: { name }, seed }), 3);
    const weights = network.weights.filter((weight) => weight.name.startsWith('encoder.'));
    const values = weights.map((weight) => [weight.name, ...weight.variable.dataSync()]);
    network.dispose();
    return values;
  };
  const values = encoderOf('simclr', 3);
  expect(values.length).toBeGreaterThan(0);
  for (const name of namesOf(objectives)) expect(encoderOf(name, 3), name).toEqual(values);
  expect(encoderOf('simclr', 4)).not.toEqual(values);
});
