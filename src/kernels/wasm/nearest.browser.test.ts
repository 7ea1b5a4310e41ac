import { concat, type Tensor2D } from '@tensorflow/tfjs-core';
import { beforeAll, it } from 'vitest';
import { nearestOthers } from '../../losses/cosines';
import { createRandom } from '../../random/random';
import { expectSameAsCpu, prepareWasm } from './against-cpu.test-support';

beforeAll(prepareWasm);

it("each row's nearest other is the textbook's, the first of several that are equal", async () => {
  const random = createRandom(3, 'shapes');
  for (let seed = 0; seed < 60; seed++) {
    const half = [random.integer(1, 90), random.integer(1, 70)];
    const isTwice = random.chance(0.3);
    await expectSameAsCpu(
      (fill) => {
        const rows = fill(half) as Tensor2D;
        return { nearest: nearestOthers(concat([rows, isTwice ? rows : (fill(half) as Tensor2D)])) };
      },
      { seed, tolerance: 0, label: JSON.stringify({ half, isTwice }) },
    );
  }
});
