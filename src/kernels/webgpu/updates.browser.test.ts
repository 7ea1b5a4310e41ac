import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-backend-webgpu';
import { memory, setBackend, tensor } from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { namesOf } from '../../config/member';
import { runConfigSchema } from '../../config/run-config';
import { weightFrom } from '../../layers/weight';
import { createOptimizer } from '../../optimizers/optimizer';
import { optimizers } from '../../optimizers/optimizers';
import { updateRules } from '../../optimizers/update-rules';
import { createRandom } from '../../random/random';
import { installCpuKernels } from '../cpu/install';
import { startOnAdapter } from './start-webgpu.test-support';
import { largestDifference, normals } from './value-and-gradients.test-support';

beforeAll(async () => {
  await startOnAdapter();
  installCpuKernels();
});

it.each(namesOf(optimizers))('%s updates weights in place as the textbook does', async (name) => {
  const before = memory().numTensors;
  const { optimizer: standard } = runConfigSchema.parse({});
  const config = { ...standard, name, weightDecay: 0.1, nesterov: true, learningRate: 0.1 };
  const shapes = { kernel: [3, 3, 4, 5], bias: [5], 'head.kernel': [17, 2], gamma: [3] };
  const weightsOn = async (backend: string) => {
    await setBackend(backend);
    const random = createRandom(5);
    const weights = Object.entries(shapes).map(([role, shape]) =>
      weightFrom(role, shape, normals(random, shape)),
    );
    const optimizer = createOptimizer(updateRules[name](config), weights);
    for (let step = 0; step < 3; step++) {
      const gradients = Object.fromEntries(
        weights.map(({ variable }) => [
          variable.name,
          tensor(normals(random, variable.shape), variable.shape),
        ]),
      );
      optimizer.begin(0.1);
      optimizer.apply(gradients);
      for (const gradient of Object.values(gradients)) gradient.dispose();
      // A value that was read must not hide the next update.
      await weights[0]!.variable.data();
    }
    const values = await Promise.all(weights.map(({ variable }) => variable.data<'float32'>()));
    optimizer.dispose();
    for (const { variable } of weights) variable.dispose();
    return values;
  };
  const expected = await weightsOn('cpu');
  const got = await weightsOn('webgpu');
  expected.forEach((values, i) => {
    expect(largestDifference(values, got[i]!), Object.keys(shapes)[i]).toBeLessThan(2e-5);
  });
  expect(memory().numTensors).toBe(before);
});
