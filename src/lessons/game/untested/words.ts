/** @file Words where nothing can be counted, as the network is never tested. */
import { partWords } from '../../../i18n/part-words';

export const words = partWords('untested', {
  en: {
    off: 'These settings never test the network: “{{setting}}” is 0. So there is nothing to count here.',
    start: 'Test it, and train again from the start',
    refused: 'The images for testing could not be had, so nothing can be counted yet. The page keeps trying.',
  },
  ko: {
    off: '이 설정에서는 신경망을 한 번도 평가하지 않습니다. “{{setting}}” 값이 0이라 여기에 보일 결과가 없습니다.',
    start: '평가를 켜고 처음부터 다시 학습',
    refused: '평가에 쓸 이미지를 가져오지 못해 아직 결과가 없습니다. 자동으로 다시 요청합니다.',
  },
});

declare module '../../../i18n/part-words' {
  interface PartWords {
    untested: typeof words.en;
  }
}
