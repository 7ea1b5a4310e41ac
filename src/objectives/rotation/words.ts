/** @file Every word of the station of rotation prediction. */
import { partWords } from '../../i18n/part-words';

export const words = partWords('rotation', {
  en: {
    title: 'Which way is up?',
    lead: 'Each image is shown in all four quarter turns, and a classifier names the turn from h.',
    empty: 'Appears with the first step.',
    table: 'Image {{index}}: the probability of each turn, for each of its four copies',
    copy: 'turned by {{degrees}}°',
    answer: '{{degrees}}°',
    note: 'Framed: the right answer, with ✓ if it is the most likely and ✗ if another one is.',
  },
  ko: {
    title: '어느 쪽이 위일까요?',
    lead: '이미지를 90°씩 네 방향으로 돌리고, h를 입력받는 분류기가 회전을 맞힙니다.',
    empty: '첫 단계가 끝나면 나타납니다.',
    table: '이미지 {{index}}: 네 방향으로 돌린 각각에 대한 답의 확률',
    copy: '{{degrees}}° 회전',
    answer: '{{degrees}}°',
    note: '테두리: 정답. 정답의 확률이 가장 높으면 ✓, 아니면 ✗입니다.',
  },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    rotation: typeof words.en;
  }
}
