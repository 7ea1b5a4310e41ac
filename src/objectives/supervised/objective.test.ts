import '@tensorflow/tfjs-backend-cpu';
import { memory, randomUniform, tensor1d, tensor2d, tidy, type Rank } from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { startCpu } from '../../kernels/cpu/start-cpu.test-support';
import { objective as buildSupervised } from './objective';

beforeAll(startCpu);

const size = { height: 2, width: 2, channels: 1 };

it('shows the first images with their labels and what their classes were taken for', () => {
  const before = memory().numTensors;
  const supervised = buildSupervised(
    { seed: 0 },
    { featureSize: 2, classNames: ['cat', 'dog', 'frog'], size },
  );
  tidy(() => {
    supervised.kernel.variable.assign(tensor2d([Math.log(2), 0, 0, 0, Math.log(2), 0], [2, 3]));
    supervised.bias.variable.assign(tensor1d([0, 0, 0]));
    const views = randomUniform<Rank.R4>([10, 2, 2, 1], 0, 1, 'float32', 1);
    const h = tensor2d(
      Array.from({ length: 10 }, (_, i) => (i % 2 ? [0, 1] : [1, 0])),
      [10, 2],
    );
    const labels = tensor1d([0, 1, 0, 1, 0, 1, 0, 1, 2, 2], 'int32');
    const { loss, shown } = supervised.loss({ h, z: h }, { views, labels });
    expect(loss.dataSync()[0]).toBeCloseTo((8 * Math.log(2) + 2 * Math.log(4)) / 10, 5);
    const reading = supervised.measure(shown);
    const numbers = reading.tensors.map((tensor) => tensor.dataSync<'float32'>());
    const { accuracy, picture } = reading.interpret(numbers, 1);
    expect(accuracy).toBeCloseTo(0.8, 6);
    expect(picture.count).toBe(8);
    expect(picture.images).toEqual(views.dataSync().slice(0, 8 * 4));
    expect([...picture.labels.slice(0, 6)]).toEqual([1, 0, 0, 0, 1, 0]);
    [0.5, 0.25, 0.25, 0.25, 0.5, 0.25].forEach((p, i) => expect(picture.probabilities[i]).toBeCloseTo(p, 5));
  });
  supervised.dispose();
  expect(memory().numTensors).toBe(before);
});
