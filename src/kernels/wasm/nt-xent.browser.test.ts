import { grads, mul, type Tensor, type Tensor2D } from '@tensorflow/tfjs-core';
import { beforeAll, it } from 'vitest';
import { ntXent } from '../../losses/nt-xent/loss';
import { createRandom } from '../../random/random';
import { expectSameAsCpu, prepareWasm } from './against-cpu.test-support';

beforeAll(prepareWasm);

it('NT-Xent and its gradient equal the textbook ones, whatever the shape, length and temperature', async () => {
  const random = createRandom(9, 'shapes');
  for (let seed = 0; seed < 60; seed++) {
    const shape = [2 * random.integer(1, 40), random.integer(1, 70)];
    const temperature = random.chance(0.2) ? 0.02 : random.uniform(0.05, 2);
    const length = random.chance(0.2) ? 1e-3 : random.uniform(0.5, 30);
    const lossOf = (z: Tensor) => ntXent(z as Tensor2D, temperature);
    await expectSameAsCpu(
      (fill) => {
        const z = mul(fill(shape), length);
        const [gradient] = grads(lossOf)([z]);
        // The gradient shrinks as z grows; it is compared at the size it has at length 1.
        return { loss: lossOf(z), gradient: mul(gradient!, length) };
      },
      { seed, tolerance: 1e-5, label: JSON.stringify({ shape, temperature, length }) },
    );
  }
});
