import i18next from 'i18next';
import { expect, it } from 'vitest';
import { partWords } from './part-words';

const start = () => i18next.init({ resources: { en: { translation: {} } }, lng: 'en' });

it('knows a part’s words also where i18next starts anew after they came', async () => {
  await start();
  partWords('map', { en: { again: 'Run again' }, ko: { again: '다시 실행' } });
  await start();
  expect(i18next.getResource('en', 'translation', 'map.again')).toBe('Run again');
});
