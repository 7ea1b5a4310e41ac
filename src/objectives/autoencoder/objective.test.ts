import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import {
  memory,
  moments,
  randomNormal,
  randomUniform,
  sub,
  tidy,
  type Rank,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { parseConfig } from '../../config/parse-config';
import { startCpu } from '../../kernels/cpu/start-cpu.test-support';
import { objective as buildAutoencoder } from './objective';

beforeAll(startCpu);

const size = { height: 8, width: 8, channels: 3 };

function autoencoderWith(noise: number, seed = 0) {
  const config = parseConfig({ seed, objective: { name: 'autoencoder', noise } });
  return buildAutoencoder(config, { featureSize: 5, classNames: ['any'], size });
}

it('compares what it rebuilds with the views, and shows the first of them beside the mean image’s error', () => {
  const before = memory().numTensors;
  const autoencoder = autoencoderWith(0);
  tidy(() => {
    const views = randomUniform<Rank.R4>([16, 8, 8, 3], 0, 1, 'float32', 1);
    const h = randomNormal<Rank.R2>([16, 5], 0, 1, 'float32', 2);
    const { loss, shown } = autoencoder.loss({ h, z: h }, { views });
    const reading = autoencoder.measure(shown);
    const numbers = reading.tensors.map((tensor) => tensor.dataSync<'float32'>());
    const { picture, meanImageError } = reading.interpret(numbers, 1);
    expect(loss.dataSync()[0]).toBeGreaterThan(0);
    expect(picture.count).toBe(8);
    expect(picture.targets).toEqual(views.dataSync().slice(0, 8 * 192));
    expect(picture.inputs).toEqual(picture.targets);
    expect(picture.outputs).toHaveLength(8 * 192);
    // Of uniform numbers: 1/12, of which the batch's own mean takes a sixteenth.
    expect(meanImageError).toBeCloseTo((1 / 12) * (15 / 16), 2);
  });
  autoencoder.dispose();
  expect(memory().numTensors).toBe(before);
});

it('gives the encoder noise of that deviation, the same for the same seed and step, and rebuilds clean views', () => {
  const noiseOf = (views: Tensor4D, step: number, seed = 0) => {
    const autoencoder = autoencoderWith(0.3, seed);
    const noise = sub(autoencoder.inputs!({ views, step }), views);
    autoencoder.dispose();
    return noise;
  };
  tidy(() => {
    const views = randomUniform<Rank.R4>([12, 8, 8, 3], 0, 1, 'float32', 1);
    const noise = noiseOf(views, 4);
    const { mean, variance } = moments(noise);
    expect(mean.dataSync()[0]).toBeCloseTo(0, 1);
    expect(Math.sqrt(variance.dataSync()[0]!)).toBeCloseTo(0.3, 1);
    expect(noiseOf(views, 4).dataSync()).toEqual(noise.dataSync());
    expect(noiseOf(views, 5).dataSync()).not.toEqual(noise.dataSync());
    expect(noiseOf(views, 4, 1).dataSync()).not.toEqual(noise.dataSync());
    const autoencoder = autoencoderWith(0.3);
    const h = randomNormal<Rank.R2>([12, 5]);
    const { shown } = autoencoder.loss({ h, z: h }, { views, step: 4 });
    const [targets, given] = shown.map((tensor) => tensor.dataSync());
    expect(targets).toEqual(views.dataSync().slice(0, 8 * 192));
    expect(given).toEqual(
      autoencoder.inputs!({ views, step: 4 })
        .dataSync()
        .slice(0, 8 * 192),
    );
    autoencoder.dispose();
  });
});
