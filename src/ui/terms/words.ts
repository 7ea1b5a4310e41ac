/** @file The terms of the field, explained once for all of the page: each where it is said, all of them in the glossary. */
import { partWords } from '../../i18n/part-words';
import { en } from './en';
import { ko } from './ko';

export const words = partWords('terms', {
  en: { ...en, inGlossary: 'In the glossary' },
  ko: { ...ko, inGlossary: '용어집에서 보기' },
});

export type TermName = keyof typeof en;
export const termNames = Object.keys(en) as TermName[];

declare module '../../i18n/part-words' {
  interface PartWords {
    terms: typeof words.en;
  }
}
