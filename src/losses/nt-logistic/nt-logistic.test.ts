import { setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { isFieldUsed } from '../../config/field-use';
import { parseConfig } from '../../config/parse-config';
import { ownTemperature } from '../guess';
import { collapsed, expectSameAsPlain, orthonormal, valueOf } from '../plain-loss.test-support';
import { ntLogistic } from './description';
import { loss } from './loss';

beforeAll(() => setBackend('cpu'));

const configOf = (settings: object) => parseConfig({ loss: { name: 'nt-logistic', ...settings } });
const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

describe.each(['none', 'semi-hard'] as const)('with mining %s', (mining) => {
  it.each([0.05, 0.5, 2])(
    'is what its formula says at temperature %s, ties and tiny batches included',
    (temperature) => {
      const plain = {
        positive: (s: number) =>
          [-Math.log(sigmoid(s / temperature)), -sigmoid(-s / temperature) / temperature, 0] as const,
        negative: (s: number) =>
          [-Math.log(sigmoid(-s / temperature)), 0, sigmoid(s / temperature) / temperature] as const,
      };
      expectSameAsPlain(loss, plain, configOf({ mining, temperature }).loss, 7);
    },
  );

  it('gives the ideal of orthonormal embeddings', () => {
    for (const temperature of [0.1, 0.5, 10]) {
      const settings = configOf({ mining, temperature }).loss;
      expect(valueOf(orthonormal(4), loss, settings)).toBeCloseTo(ntLogistic.ideal.value(4, settings), 5);
    }
  });

  it('stays finite at the lowest temperature and for embeddings of length 0', () => {
    const opposite = [
      [1, 0],
      [1, 0],
      [-1, 0],
      [-1, 0],
    ];
    const settings = configOf({ mining, temperature: 0.01 }).loss;
    expect(valueOf(opposite, loss, settings)).toBeCloseTo(mining === 'none' ? 150 : 100, 3);
    const zeros = [
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
    ];
    expect(valueOf(zeros, loss, settings)).toBeCloseTo((mining === 'none' ? 2 : 1) * Math.LN2, 5);
  });
});

it('of collapsed embeddings gives the line of collapse, which semi-hard mining has not', () => {
  const settings = configOf({ temperature: 0.5 }).loss;
  expect(valueOf(collapsed(4), loss, settings)).toBeCloseTo(ntLogistic.collapsed.value(4, settings)!, 5);
  const mined = { ...settings, mining: 'semi-hard' as const };
  expect(ntLogistic.collapsed.value(4, mined)).toBeUndefined();
  expect(valueOf(collapsed(4), loss, mined)).toBeLessThan(ntLogistic.ideal.value(4, mined));
  expect(ntLogistic.detail(mined)!.en).toContain('no value marks collapse');
});

it('reads its temperature and its mining, and does not normalise by choice', () => {
  const config = configOf({ temperature: 0.2 });
  expect(isFieldUsed(config, 'loss.temperature')).toBe(true);
  expect(isFieldUsed(config, 'loss.mining')).toBe(true);
  expect(isFieldUsed(config, 'loss.normalise')).toBe(false);
  expect(ownTemperature(config.loss)).toBe(0.2);
});
