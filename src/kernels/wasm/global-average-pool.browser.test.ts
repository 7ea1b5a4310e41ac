import { grads, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import { beforeAll, it } from 'vitest';
import { globalAveragePool } from '../../layers/global-average-pool';
import { createRandom } from '../../random/random';
import { expectSameAsCpu, prepareWasm } from './against-cpu.test-support';

beforeAll(prepareWasm);

it('global average pooling and its gradient equal the textbook ones on random shapes', async () => {
  const random = createRandom(6, 'shapes');
  const pool = (x: Tensor) => globalAveragePool(x as Tensor4D);
  for (let seed = 0; seed < 30; seed++) {
    const shape = [8, 9, 9, 21].map((most) => random.integer(1, most));
    await expectSameAsCpu(
      (fill) => {
        const x = fill(shape);
        const y = pool(x);
        return { y, dx: grads(pool)([x], fill(y.shape))[0]! };
      },
      { seed, tolerance: 1e-5, label: JSON.stringify(shape) },
    );
  }
});
