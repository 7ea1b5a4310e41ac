import { expect, it } from 'vitest';
import { datasetSources } from '../datasets/dataset-sources';
import { datasets } from '../datasets/datasets';
import { encoders } from '../encoders/encoders';
import { heads } from '../heads/heads';
import { contrastiveLosses } from '../losses/contrastive-loss';
import { losses } from '../losses/losses';
import { hyperparameters } from '../optimizers/hyperparameters';
import { optimizers } from '../optimizers/optimizers';
import { updateRules } from '../optimizers/update-rules';
import { schedules } from '../schedules/schedules';
import { fieldsOf, namesOf, type Member } from './member';

const registries: Record<string, readonly Member[]> = {
  datasets,
  encoders,
  heads,
  losses,
  optimizers,
  schedules,
};

it.each(Object.entries(registries))('the members of %s have names of their own', (_, members) => {
  expect(new Set(namesOf(members)).size).toBe(members.length);
});

it.each([
  ['datasets', datasets, datasetSources],
  ['losses', losses, contrastiveLosses],
  ['optimizers', optimizers, updateRules],
])('each of %s has its implementation, and no implementation is without a line', (_, members, found) => {
  expect(Object.keys(found).sort()).toEqual(namesOf(members).sort());
});

it('every hyperparameter is read by an optimiser', () => {
  expect(Object.keys(fieldsOf(optimizers))).toEqual(expect.arrayContaining(Object.keys(hyperparameters)));
});
