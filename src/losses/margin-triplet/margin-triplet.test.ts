import { setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { isFieldUsed } from '../../config/field-use';
import { parseConfig } from '../../config/parse-config';
import { guessTemperature, isTrainedByGuess, ownTemperature } from '../guess';
import { collapsed, expectSameAsPlain, orthonormal, valueOf } from '../plain-loss.test-support';
import { marginTriplet } from './description';
import { loss } from './loss';

beforeAll(() => setBackend('cpu'));

const configOf = (settings: object) => parseConfig({ loss: { name: 'margin-triplet', ...settings } });

describe.each(['none', 'semi-hard'] as const)('with mining %s', (mining) => {
  it.each([0, 0.4, 1.6])(
    'is what its formula says at margin %s, ties and tiny batches included',
    (margin) => {
      const plain = {
        positive: () => [0, 0, 0] as const,
        negative: (s: number, ofPositive: number) => {
          const missing = s - ofPositive + margin;
          return missing > 0 ? ([missing, -1, 1] as const) : ([0, 0, 0] as const);
        },
      };
      expectSameAsPlain(loss, plain, configOf({ mining, margin }).loss, 11);
    },
  );

  it('gives the ideal of orthonormal embeddings', () => {
    for (const margin of [0.4, 1, 1.6]) {
      const settings = configOf({ mining, margin }).loss;
      expect(valueOf(orthonormal(4), loss, settings)).toBeCloseTo(marginTriplet.ideal.value(4, settings), 5);
    }
  });

  it('stays finite for embeddings of length 0', () => {
    const zeros = [
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
    ];
    const expected = mining === 'none' ? 0.8 : 0;
    expect(valueOf(zeros, loss, configOf({ mining }).loss)).toBeCloseTo(expected, 5);
  });
});

it('of collapsed embeddings gives the line of collapse, which semi-hard mining has not', () => {
  const settings = configOf({ margin: 0.4 }).loss;
  expect(valueOf(collapsed(4), loss, settings)).toBeCloseTo(marginTriplet.collapsed.value(4, settings)!, 5);
  const mined = { ...settings, mining: 'semi-hard' as const };
  expect(marginTriplet.collapsed.value(4, mined)).toBeUndefined();
  expect(valueOf(collapsed(4), loss, mined)).toBe(0);
  expect(marginTriplet.detail(mined)!.en).toContain('no value marks collapse');
});

it('reads its margin and its mining, and neither temperature nor normalising', () => {
  const config = configOf({});
  const fields = ['temperature', 'normalise', 'mining', 'margin'];
  expect(fields.filter((field) => isFieldUsed(config, `loss.${field}`))).toEqual(['mining', 'margin']);
  expect([isTrainedByGuess(config.loss), ownTemperature(config.loss), guessTemperature(config.loss)]).toEqual(
    [false, undefined, 0.5],
  );
});
