import i18next from 'i18next';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withFields } from '../../config/parse-config';
import { presetConfig } from '../../config/presets';
import { startWords } from '../../i18n/page-words.test-support';
import { differenceSentence } from './difference-sentence';

const run = presetConfig('quick');
beforeAll(startWords);
afterAll(() => i18next.changeLanguage('en'));

const say = (changes: Parameters<typeof withFields>[1]) =>
  differenceSentence(i18next.t, withFields(run, changes), run);

it('says in one sentence in what a run differs', async () => {
  const { temperature } = run.loss;
  expect(say([['loss.temperature', 0.1]])).toBe(
    `Unlike the run above: Temperature τ 0.1 instead of ${temperature}.`,
  );
  expect(say([])).toBe('The same settings as the run above.');
  await i18next.changeLanguage('ko');
  expect(say([['loss.temperature', 0.1]])).toMatch(/다른 점: .*0\.1/);
  await i18next.changeLanguage('en');
});

it('names a few settings, and how many more there are', () => {
  const sentence = say([
    ['seed', 5],
    ['loss.temperature', 0.1],
    ['training.batchSize', 16],
    ['training.epochs', 2],
    ['optimizer.learningRate', 0.1],
  ]);
  expect(sentence).toMatch(/, 2 more\.$/);
});
