import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { startWords } from './page-words.test-support';

beforeAll(startWords);

it('a wrong key is an error of the type check, in shared words, in a part’s, in a field’s and in a choice’s', () => {
  const { t } = i18next;
  expect([t('actions.train'), t('map.again'), t('config.seed.label'), t('choices.tiny')]).toEqual([
    'Train',
    'Run again',
    'Seed',
    'tiny',
  ]);
  // @ts-expect-error -- there are no such words
  expect(t('actions.trian')).toBe('actions.trian');
  // @ts-expect-error -- there are no such words
  expect(t('map.agian')).toBe('map.agian');
  // @ts-expect-error -- there is no such field
  expect(t('config.sed.label')).toBe('config.sed.label');
  // @ts-expect-error -- there is no such choice
  expect(t('choices.huge')).toBe('choices.huge');
});

it('so is a value that is left out of a sentence', () => {
  const { t } = i18next;
  expect(t('progress.step', { step: 3, total: 20 })).toBe('step 3 of 20');
  // @ts-expect-error -- the sentence names the step too
  expect(t('progress.step', { total: 20 })).toContain('{{step}}');
  // @ts-expect-error -- and it names both
  expect(t('progress.step')).toContain('{{total}}');
});
