/** @file Every word of the station of learning from labels. */
import { partWords } from '../../i18n/part-words';

export const words = partWords('supervised', {
  en: {
    title: 'Which class is it?',
    lead: 'A classifier names the class from h; the label says whether it is right.',
    empty: 'Appears with the first step.',
    image: 'Image {{index}}, labelled {{label}}',
    note: 'The most likely classes for the first images of the batch. Framed: the label, with ✓ if it is the most likely and ✗ if another class is.',
  },
  ko: {
    title: '어느 클래스일까요?',
    lead: 'h를 입력받는 분류기가 클래스를 맞히고, 레이블로 정답을 확인합니다.',
    empty: '첫 단계가 끝나면 나타납니다.',
    image: '이미지 {{index}}, 레이블 {{label}}',
    note: '배치의 처음 몇 이미지에서 확률이 가장 높은 클래스입니다. 테두리: 레이블. 레이블의 확률이 가장 높으면 ✓, 아니면 ✗입니다.',
  },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    supervised: typeof words.en;
  }
}
