import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { withFields } from '../../config/parse-config';
import { presetConfig } from '../../config/presets';
import { startWords } from '../../i18n/page-words.test-support';
import { differences } from './differences';

const run = presetConfig('quick');

beforeAll(startWords);

it('names each setting that differs, with what it was and what it is', () => {
  const other = withFields(run, [
    ['augment.jitter.probability', 0],
    ['optimizer.learningRate', 0.00025],
    ['optimizer.name', 'sgd'],
  ]);
  const { probability } = run.augment.jitter;
  const changes = differences(i18next.t, run, other);
  expect(changes).toContain(`Colour jitter: Probability ${probability} → 0`);
  expect(changes.find((change) => change.startsWith('Learning rate'))).toMatch(/→ 0\.00025$/);
  expect(changes.find((change) => change.startsWith('Optimiser'))).toMatch(/→ SGD/);
});

it('leaves out what has no effect in either run', () => {
  const off = withFields(run, [['augment.blur.probability', 0]]);
  expect(differences(i18next.t, off, withFields(off, [['augment.blur.maximumSigma', 4]]))).toEqual([]);
});

it('is empty where nothing differs', () => {
  expect(differences(i18next.t, run, run)).toEqual([]);
});
