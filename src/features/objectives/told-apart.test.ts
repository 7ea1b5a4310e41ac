import { expect, it } from 'vitest';
import type { ObjectiveName } from '../../objectives/objectives';
import { toldApart, type DoneObjective } from './told-apart';

const done = (objective: ObjectiveName, probeH: number): DoneObjective => ({
  kind: 'done',
  objective,
  probeH,
  knnH: 30,
  testImages: 2000,
  encodedImages: 20_000,
  headWeights: 100,
  seconds: 60,
});

it('says more or less only where chance does not give the difference', () => {
  expect(
    toldApart([done('simclr', 50), done('autoencoder', 43), done('rotation', 48), done('supervised', 55)]),
  ).toEqual({ more: ['autoencoder'], same: ['rotation'], less: ['supervised'] });
});

it('says nothing until SimCLR and another one are done', () => {
  expect(toldApart([])).toBeUndefined();
  expect(toldApart([done('simclr', 50)])).toBeUndefined();
  expect(toldApart([done('rotation', 48), done('supervised', 55)])).toBeUndefined();
});
