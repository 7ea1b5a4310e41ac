import { expect, it } from 'vitest';
import type { ObjectiveName } from '../../objectives/objectives';
import { belowUntrained, toldApart, type DoneObjective } from './told-apart';

/** @param only test images that it names right and SimCLR does not, @param not the other way round */
const done = (objective: ObjectiveName, only: number, not: number): DoneObjective => ({
  kind: 'done',
  objective,
  probeH: 50,
  probeRight: Uint8Array.from({ length: 2000 }, (_, image) =>
    Number(image < only || (image >= 1000 && image < 2000 - not)),
  ),
  knnH: 30,
  testImages: 2000,
  encodedImages: 20_000,
  headWeights: 100,
  seconds: 60,
});

it('says more or less only where chance does not give the difference', () => {
  expect(
    toldApart([
      done('simclr', 0, 0),
      done('autoencoder', 200, 300),
      done('rotation', 240, 260),
      done('supervised', 300, 200),
    ]),
  ).toEqual({ more: ['autoencoder'], same: ['rotation'], less: ['supervised'] });
});

it('says nothing until SimCLR and another one are done', () => {
  expect(toldApart([])).toBeUndefined();
  expect(toldApart([done('simclr', 0, 0)])).toBeUndefined();
  expect(toldApart([done('rotation', 1, 2), done('supervised', 2, 1)])).toBeUndefined();
});

it('names those from which a probe reads less than from the untrained encoder', () => {
  const found = [done('simclr', 200, 300), done('rotation', 240, 260), done('supervised', 300, 200)];
  expect(belowUntrained(found, done('simclr', 0, 0))).toEqual(['simclr']);
});
