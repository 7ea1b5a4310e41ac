import { add, matMul, variable, zeros, type Tensor, type Tensor2D } from '@tensorflow/tfjs-core';
import { beforeAll, describe, it } from 'vitest';
import { namesOf } from '../../config/member';
import { runConfigSchema } from '../../config/run-config';
import type { Weight } from '../../layers/weight';
import { createOptimizer } from '../../optimizers/optimizer';
import { optimizers } from '../../optimizers/optimizers';
import { updateRules } from '../../optimizers/update-rules';
import { expectSameAsCpu, prepareWasm, type Fill } from './against-cpu.test-support';

beforeAll(prepareWasm);

const defaults = runConfigSchema.parse({}).optimizer;
/** The last is one that all threads share; the bias stays as it is. */
const shapes = { 'a.kernel': [3, 3, 2, 5], 'a.beta': [7], 'b.kernel': [300, 220] };

/** The weights after three updates, and what one of them was multiplied to before each. */
function train(rule: ReturnType<(typeof updateRules)['adam']>, fill: Fill): Record<string, Tensor> {
  const weights = Object.entries(shapes).map(([name, shape]): Weight => ({
    name,
    variable: variable(fill(shape)),
  }));
  const optimizer = createOptimizer(rule, weights);
  const product = weights.at(-1)!.variable as Tensor as Tensor2D;
  const factor = fill([4, product.shape[0]]) as Tensor2D;
  const products: [string, Tensor][] = [];
  for (let update = 0; update < 3; update++) {
    products.push([`product ${update}`, matMul(factor, product)]);
    const gradients = weights.map(({ variable: weight }) => [weight.name, fill(weight.shape)]);
    optimizer.begin(0.05);
    optimizer.apply(Object.fromEntries(gradients) as Record<string, Tensor>);
  }
  const trained = weights.map(({ name, variable: weight }) => [name, add(weight, 0)] as const);
  for (const { variable: weight } of weights) weight.dispose();
  optimizer.dispose();
  return Object.fromEntries([...trained, ...products]);
}

describe.each(namesOf(optimizers))('%s', (name) => {
  it.each([
    { weightDecay: 0 },
    { weightDecay: 0.1 },
    { weightDecay: 0.1, nesterov: true },
    { weightDecay: 0.1, beta1: 0.5, epsilon: 1e-3, momentum: 0.3 },
  ])('updates weights in place as its textbook rule does, with %o', async (settings) => {
    const rule = updateRules[name]({ ...defaults, ...settings });
    await expectSameAsCpu((fill) => train(rule, fill), { seed: 1, tolerance: 1e-5, label: name });
  });
});

it('LARS leaves weights and gradients of zero alone', async () => {
  const rule = updateRules.lars({ ...defaults, weightDecay: 0 });
  const trainOnZeros = () => train(rule, (shape) => zeros(shape));
  await expectSameAsCpu(trainOnZeros, { seed: 1, tolerance: 0, label: 'zeros' });
});
