import { expect, it } from 'vitest';
import { PlaygroundError } from '../config/playground-error';
import { presetConfig } from '../config/presets';
import { readCheckpoint, writeCheckpoint, type Checkpoint } from './checkpoint';
import packageJson from '../../package.json' with { type: 'json' };
import { hostileFiles } from './hostile-files.test-support';
import { readSafetensors, writeSafetensors } from './safetensors';

const checkpoint: Checkpoint = {
  config: presetConfig('quick'),
  state: {
    tensors: { 'encoder.0.kernel': { shape: [2], values: Float32Array.of(Math.PI, -0) } },
    numbers: { 'trainer.step': 40, 'trainer.lossSum': 12.000000953674316 },
  },
};

const deep = (open: string, close: string) => open.repeat(20_000) + '1' + close.repeat(20_000);

it('gives back config and state as they were written', () => {
  expect(readCheckpoint(writeCheckpoint(checkpoint))).toEqual(checkpoint);
});

it('says in its metadata where it was written', () => {
  expect(readSafetensors(writeCheckpoint(checkpoint)).metadata).toMatchObject({
    step: '40',
    appVersion: packageJson.version,
  });
});

it.each([
  ['without a config', { numbers: '{}' }, /holds no config/],
  ['with a config that is no JSON', { config: '{', numbers: '{}' }, /config in its metadata is not JSON/],
  [
    'with numbers that are none',
    { config: '{}', numbers: '{"trainer.step": "40"}' },
    /numbers must be numbers/,
  ],
  ['of a later version', { config: '{"version": 2}', numbers: '{}' }, /version 2; this page reads version 1/],
  ['of settings within settings without end', { config: deep('{"seed":', '}'), numbers: '{}' }, /seed is /],
  ['of numbers within numbers without end', { config: '{}', numbers: deep('{"a":', '}') }, /must be numbers/],
  ['of a config that has no such field', { config: '{"nonsense": 1}', numbers: '{}' }, /nonsense/],
])('is refused %s', (_, metadata, sentence) => {
  expect(() => readCheckpoint(writeSafetensors({ tensors: {}, metadata }))).toThrow(sentence);
});

it('of which any one bit was turned is refused, unless that tells only where it was written', () => {
  const whole = writeCheckpoint(checkpoint);
  const text = new TextDecoder('latin1').decode(whole);
  const told = /"step":"40"|"appVersion":"[^"]+"|"hash"/g;
  const spared = [...text.matchAll(told)].map(({ 0: found, index }) => [index, index + found.length]);
  for (let bit = 0; bit < 8 * whole.length; bit++) {
    const at = bit >> 3;
    if (spared.some(([start, end]) => at >= start! && at < end!)) continue;
    const turned = whole.slice();
    turned[at]! ^= 1 << (bit & 7);
    expect(() => readCheckpoint(turned), `bit ${bit & 7} of byte ${at}`).toThrow(PlaygroundError);
  }
});

it('of an earlier version, without a hash, is read', () => {
  const { tensors, metadata } = readSafetensors(writeCheckpoint(checkpoint));
  const { hash, ...older } = metadata;
  expect(hash).toMatch(/^[0-9a-f]{8}$/);
  expect(readCheckpoint(writeSafetensors({ tensors, metadata: older }))).toEqual(checkpoint);
});

it('made hostile in two thousand ways is read or refused by a sentence, and nothing else happens', () => {
  let read = 0;
  for (const bytes of hostileFiles(writeCheckpoint(checkpoint), 2000)) {
    try {
      readCheckpoint(bytes);
      read++;
    } catch (error) {
      if (!(error instanceof PlaygroundError)) throw error;
      expect(error.message.length).toBeLessThan(2000);
    }
  }
  // What says only where it was written may be anything.
  expect(read).toBeGreaterThan(20);
  expect(read).toBeLessThan(1000);
});
