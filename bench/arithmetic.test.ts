import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { presetConfig, type PresetName } from '../src/config/presets';
import { buildNetwork } from '../src/network/network';
import { countArithmetic } from './arithmetic';

beforeAll(() => setBackend('cpu'));

function arithmeticOf(preset: PresetName, batch: number) {
  const config = presetConfig(preset);
  const network = buildNetwork(config, 3);
  const shapes = new Map(network.weights.map(({ name, variable }) => [name, variable.shape]));
  network.dispose();
  return countArithmetic(config.model.encoder, shapes, [2 * batch, 32, 32, 3]);
}

it('counts the tiny network by hand', () => {
  const { convolutions, flops } = arithmeticOf('cifar10-tiny', 64);
  const passes = [
    2 * 128 * 32 * 32 * 9 * 3 * 16,
    2 * 128 * 16 * 16 * 9 * 16 * 32,
    2 * 128 * 8 * 8 * 9 * 32 * 64,
  ];
  expect(convolutions.map((layer) => layer.flops)).toEqual(passes);
  expect(convolutions.map((layer) => layer.needsInputGradient)).toEqual([false, true, true]);
  const head = 3 * 2 * 128 * (64 * 128 + 128 * 64);
  const loss = 3 * 2 * 128 * 128 * 64;
  expect(flops).toBe(2 * passes[0]! + 3 * passes[1]! + 3 * passes[2]! + head + loss);
});

it('finds every convolution of ResNet-18, shortcuts included, each where its size says', () => {
  const { convolutions } = arithmeticOf('paper-cifar10', 4);
  expect(convolutions).toHaveLength(20);
  expect(convolutions.map(({ name }) => name)).toContain('encoder.3.0.shortcut');
  expect(convolutions.at(-1)).toMatchObject({ x: [8, 4, 4, 512], kernel: [3, 3, 512, 512] });
});
