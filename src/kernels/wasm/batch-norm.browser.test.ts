import { add, grads, mul, round, sub, type Tensor } from '@tensorflow/tfjs-core';
import { beforeAll, it } from 'vitest';
import { batchNorm, batchNormInference, runningStatistics } from '../../layers/batch-norm';
import { createRandom } from '../../random/random';
import { expectSameAsCpu, prepareWasm } from './against-cpu.test-support';

beforeAll(prepareWasm);

it('batch norm and its gradients equal the textbook ones, whatever the shape, the mean and what follows', async () => {
  const random = createRandom(3, 'shapes');
  for (let seed = 0; seed < 60; seed++) {
    const size = () => random.integer(1, 9);
    const channels = random.chance(0.3) ? 8 * random.integer(1, 8) : random.integer(1, 33);
    // A single row has no variance, and its gradient is the rounding of zero.
    const shape = random.chance(0.5) ? [random.integer(2, 700), channels] : [2, size(), size(), channels];
    const hasResidual = random.chance(0.5);
    const relu = random.chance(0.5);
    const mean = random.chance(0.3) ? 50 : 1;
    await expectSameAsCpu(
      (fill) => {
        const inputs = [add(fill(shape), mean), fill([channels]), fill([channels])];
        if (hasResidual) inputs.push(fill(shape));
        const normalize = (x: Tensor, gamma: Tensor, beta: Tensor, residual?: Tensor) =>
          batchNorm(x, gamma, beta, { relu, ...(residual && { residual }) });
        const [x, gamma, beta, residual] = inputs as [Tensor, Tensor, Tensor, Tensor?];
        const y = normalize(x, gamma, beta, residual);
        const gradients = grads(normalize)(inputs, fill(shape));
        return { y, ...Object.fromEntries(gradients.map((gradient, i) => [`gradient ${i}`, gradient])) };
      },
      { seed, tolerance: 1e-4, label: JSON.stringify({ shape, hasResidual, relu, mean }) },
    );
  }
});

it('a mean a thousand times the deviation leaves the variance intact', async () => {
  await expectSameAsCpu(
    (fill) => ({
      // Whole numbers are exact in f32, so that cpu rounds no more than wasm does.
      y: batchNorm(add(round(mul(fill([4096, 6]), 3)), 3000), fill([6]), fill([6])),
    }),
    { seed: 1, tolerance: 1e-4, label: 'a large mean' },
  );
});

it('running statistics move as in the textbook, inference uses them, and training is the same bit for bit', async () => {
  const random = createRandom(4, 'shapes');
  for (let seed = 0; seed < 20; seed++) {
    const channels = random.chance(0.5) ? 4 * random.integer(1, 8) : random.integer(1, 19);
    const shape = [random.integer(2, 300), channels];
    const relu = random.chance(0.5);
    const hasResidual = random.chance(0.5);
    await expectSameAsCpu(
      (fill) => {
        const [x, gamma, beta] = [fill(shape), fill([channels]), fill([channels])];
        const options = { relu, ...(hasResidual && { residual: fill(shape) }) };
        const { variable } = runningStatistics('norm.running', channels);
        const first = batchNorm(x, gamma, beta, { ...options, running: variable });
        batchNorm(fill(shape), gamma, beta, { ...options, running: variable });
        const difference = sub(first, batchNorm(x, gamma, beta, options));
        const results = {
          running: variable.clone(),
          inference: batchNormInference(x, gamma, beta, variable, options),
          'difference by running': mul(difference, 1e30),
        };
        variable.dispose();
        return results;
      },
      { seed, tolerance: 1e-5, label: JSON.stringify({ shape, relu, hasResidual }) },
    );
  }
});
