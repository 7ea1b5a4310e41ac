import { expect, it } from 'vitest';
import { presetConfig } from '../config/presets';
import { readCheckpoint, writeCheckpoint, type Checkpoint } from './checkpoint';
import { writeSafetensors } from './safetensors';

const checkpoint: Checkpoint = {
  config: presetConfig('quick'),
  state: {
    tensors: { 'encoder.0.kernel': { shape: [2], values: Float32Array.of(Math.PI, -0) } },
    numbers: { 'trainer.step': 40, 'trainer.lossSum': 12.000000953674316 },
  },
};

it('gives back config and state as they were written', () => {
  expect(readCheckpoint(writeCheckpoint(checkpoint))).toEqual(checkpoint);
});

it.each([
  ['without a config', { numbers: '{}' }, /holds no config/],
  ['with a config that is no JSON', { config: '{', numbers: '{}' }, /config in its metadata is not JSON/],
  [
    'with numbers that are none',
    { config: '{}', numbers: '{"trainer.step": "40"}' },
    /numbers must be numbers/,
  ],
  ['of a config that has no such field', { config: '{"nonsense": 1}', numbers: '{}' }, /nonsense/],
])('is refused %s', (_, metadata, sentence) => {
  expect(() =>
    readCheckpoint(writeSafetensors({ tensors: {}, metadata: metadata as Record<string, string> })),
  ).toThrow(sentence);
});
