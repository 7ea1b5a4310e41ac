import { grads, type Tensor, type Tensor2D } from '@tensorflow/tfjs-core';
import { beforeAll, it } from 'vitest';
import { dense } from '../../layers/dense';
import { createRandom } from '../../random/random';
import { expectSameAsCpu, prepareWasm } from './against-cpu.test-support';

beforeAll(prepareWasm);

it('a dense layer and its gradients equal the textbook ones on random shapes', async () => {
  const random = createRandom(5, 'shapes');
  for (let seed = 0; seed < 40; seed++) {
    const [rows, inputs, outputs] = [1, 2, 3].map(() => random.integer(1, 40)) as [number, number, number];
    const relu = random.chance(0.5);
    const layer = (x: Tensor, kernel: Tensor, bias: Tensor) => dense(x as Tensor2D, kernel, bias, { relu });
    await expectSameAsCpu(
      (fill) => {
        const parameters = [fill([rows, inputs]), fill([inputs, outputs]), fill([outputs])] as const;
        const y = layer(...parameters);
        const [dx, dKernel, dBias] = grads(layer)([...parameters], fill(y.shape));
        return { y, dx: dx!, dKernel: dKernel!, dBias: dBias! };
      },
      { seed, tolerance: 1e-5, label: JSON.stringify({ rows, inputs, outputs, relu }) },
    );
  }
});
