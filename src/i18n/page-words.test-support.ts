/** @file i18next as on the page, with the words of all its parts at once. */
import i18next from 'i18next';
import { en } from './en';
import { ko } from './ko';
import { interpolation, sentenceFormats } from './interpolation';

import.meta.glob('../**/words.ts', { eager: true });

export async function startWords(): Promise<void> {
  await i18next.use(sentenceFormats).init({
    resources: { en: { translation: en }, ko: { translation: ko } },
    lng: 'en',
    interpolation,
  });
}
