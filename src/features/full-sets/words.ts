/** @file Every word of the offer to train on a full set. */
import { partWords } from '../../i18n/part-words';

export const words = partWords('fullSets', {
  en: { use: 'Train on all {{number}} images' },
  ko: { use: '이미지 {{number}}장 모두로 학습' },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    fullSets: typeof words.en;
  }
}
