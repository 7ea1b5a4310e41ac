import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { parseConfig } from '../../config/parse-config';
import { buildNetwork } from '../../network/network';
import { fromTorch, isTorchLayout, toTorch } from './torch-layout';

beforeAll(() => setBackend('cpu'));

async function tinyState() {
  const network = buildNetwork(parseConfig({ model: { encoder: 'tiny' } }), 3);
  const { tensors } = await network.state();
  network.dispose();
  return tensors;
}

it('comes back as it was', async () => {
  const tensors = await tinyState();
  const torch = toTorch(tensors);
  expect(isTorchLayout(torch)).toBe(true);
  expect(isTorchLayout(tensors)).toBe(false);
  const back = fromTorch(torch);
  expect(Object.keys(back).sort()).toEqual(Object.keys(tensors).sort());
  for (const [name, { shape, values }] of Object.entries(tensors)) {
    expect(back[name]!.shape).toEqual(shape);
    expect(Buffer.compare(Buffer.from(values.buffer), Buffer.from(back[name]!.values.buffer))).toBe(0);
  }
});

it('knows the layers of a ResNet', () => {
  const tensors = {
    'encoder.stem.kernel': { shape: [1, 1, 1, 2], values: Float32Array.of(1, 2) },
    'encoder.1.0.shortcut.gamma': { shape: [1], values: Float32Array.of(3) },
    'encoder.3.1.1.running': { shape: [2, 1], values: Float32Array.of(4, 5) },
  };
  const torch = toTorch(tensors);
  expect(Object.keys(torch)).toEqual([
    'encoder.stem.conv.weight',
    'encoder.1.0.shortcut.norm.weight',
    'encoder.3.1.1.norm.running_mean',
    'encoder.3.1.1.norm.running_var',
  ]);
  expect(fromTorch(torch)).toEqual(tensors);
});

it('has the names and axes of PyTorch', async () => {
  const shapes = Object.entries(toTorch(await tinyState())).map(([name, { shape }]) => [name, shape]);
  expect(Object.fromEntries(shapes)).toMatchObject({
    'encoder.1.conv.weight': [32, 16, 3, 3],
    'encoder.1.norm.weight': [32],
    'encoder.1.norm.bias': [32],
    'encoder.1.norm.running_mean': [32],
    'encoder.1.norm.running_var': [32],
    'head.0.weight': [128, 64],
    'head.2.weight': [64, 128],
    'head.2.bias': [64],
  });
});

it('exchanges axes: HWIO is OIHW, [in, out] is [out, in]', () => {
  const count = (shape: number[]) =>
    Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, i) => i);
  const tensors = {
    'encoder.0.kernel': { shape: [1, 2, 3, 2], values: count([1, 2, 3, 2]) },
    'head.0.kernel': { shape: [2, 3], values: count([2, 3]) },
    'optimizer.encoder.0.kernel.m': { shape: [1], values: count([1]) },
  };
  expect(toTorch(tensors)).toEqual({
    'encoder.0.conv.weight': {
      shape: [2, 3, 1, 2],
      values: Float32Array.of(0, 6, 2, 8, 4, 10, 1, 7, 3, 9, 5, 11),
    },
    'head.0.weight': { shape: [3, 2], values: Float32Array.of(0, 3, 1, 4, 2, 5) },
  });
});

it('leaves what is none of a network, and what has lost its other half, out', () => {
  const tensor = { shape: [2], values: Float32Array.of(1, 2) };
  expect(
    fromTorch({ 'encoder.0.norm.running_mean': tensor, 'encoder.0.norm.num_batches_tracked': tensor }),
  ).toEqual({});
});
