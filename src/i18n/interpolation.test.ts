import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { startWords } from './page-words.test-support';

beforeAll(startWords);

function said(lng: 'en' | 'ko', sentence: string, values: Record<string, unknown>): string {
  i18next.addResource(lng, 'translation', 'sentence', sentence);
  return i18next.t('sentence' as never, { lng, ...values });
}

it('sentences ask for particles by their two forms', () => {
  expect(said('ko', '{{name, 와/과}} {{other, 이/가}}', { name: '빨강', other: '초록' })).toBe(
    '빨강과 초록이',
  );
});

it('counts are grouped, with the particle of what is heard', () => {
  expect(said('en', '{{n}} images, {{k}} of them', { n: 2000, k: 7 })).toBe('2,000 images, 7 of them');
  expect(said('ko', '{{n, 을/를}}', { n: 12_000 })).toBe('12,000을');
});

it('all else stays as it was written', () => {
  expect(said('en', '{{rate}}, {{loss}}, seed {{seed}}', { rate: 0.0003, loss: '1.20', seed: '2026' })).toBe(
    '0.0003, 1.20, seed 2026',
  );
});
