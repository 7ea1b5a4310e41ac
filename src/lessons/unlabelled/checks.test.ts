import { expect, it } from 'vitest';
import type { ObjectiveFinding } from '../../evaluate/compare-objectives';
import type { ObjectiveName } from '../../objectives/objectives';
import { aboveUntrained, knowsMost, throwsMostAway, withEveryLabel } from './checks';

const scores = (right: number) => ({
  knnH: 30,
  testImages: 2000,
  probeH: right / 20,
  probeRight: Uint8Array.from({ length: 2000 }, (_, image) => Number(image < right)),
});
const done = (objective: ObjectiveName, right: number, headWeights = 100): ObjectiveFinding => ({
  kind: 'done',
  objective,
  encodedImages: 1,
  headWeights,
  seconds: 1,
  ...scores(right),
});
const untrained = (right: number): ObjectiveFinding => ({
  kind: 'untrained',
  settings: {
    ...{ dataset: 'cifar10', encoder: 'tiny', seed: 0, objectives: [], images: 2000, passes: 5 },
    ...{ batchSize: 64, bankImages: 1, k: 1, onTheWay: { bankImages: 1, k: 1 } },
  },
  encoderWeights: 1,
  onTheWay: { knnH: 1, testImages: 1 },
  ...scores(right),
});

const usual = [
  untrained(600),
  done('simclr', 900, 16_576),
  done('autoencoder', 700, 289_811),
  done('rotation', 800, 260),
  done('supervised', 1000),
];

it('a run of the usual kind says that SimCLR knows most and throws little away', () => {
  expect(knowsMost(usual)).toBe('simclr');
  expect(throwsMostAway(usual)).toBe('autoencoder');
  expect(aboveUntrained(usual)).toBe('more');
  expect(withEveryLabel(usual)).toBe('more');
});

it('a run that shows otherwise is believed', () => {
  const other = [
    untrained(990),
    done('simclr', 700, 16_576),
    done('autoencoder', 900, 9),
    done('rotation', 700, 300),
    done('supervised', 600),
  ];
  expect(knowsMost(other)).toBe('autoencoder');
  expect(throwsMostAway(other)).toBe('simclr');
  expect(aboveUntrained(other)).toBe('less');
  expect(withEveryLabel(other)).toBe('less');
});

it('a lead that chance may explain is none, and what is not done cannot tell', () => {
  const close = [untrained(899), done('simclr', 900), done('autoencoder', 899), done('rotation', 800)];
  expect(knowsMost(close)).toBe('same');
  expect(aboveUntrained(close)).toBe('same');
  expect(withEveryLabel(close)).toBeUndefined();
  const early = usual.slice(0, 2);
  expect([knowsMost(early), throwsMostAway(early)]).toEqual([undefined, undefined]);
  expect(aboveUntrained([])).toBeUndefined();
});
