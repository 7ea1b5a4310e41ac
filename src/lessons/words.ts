/** @file The words that all lessons share. */
import { partWords } from '../i18n/part-words';

export const words = partWords('lessons', {
  en: {
    progress: 'Page {{page}} of {{pages}}',
    skip: 'Skip to the playground',
    back: 'Back',
    next: 'Next',
    end: 'Go to the playground',
  },
  ko: {
    progress: '{{pages}}쪽 중 {{page}}쪽',
    skip: '건너뛰고 놀이터로',
    back: '이전',
    next: '다음',
    end: '놀이터로',
  },
});

declare module '../i18n/part-words' {
  interface PartWords {
    lessons: typeof words.en;
  }
}
