/** @file Every word of SimCLR's station. */
import { partWords } from '../../i18n/part-words';

export const words = partWords('simclr', {
  en: {
    title: 'Similarities',
    lead: 'How alike the network finds each pair of views: the cosine similarity of their embeddings.',
    matrix: 'Cosine similarities of the first pairs; arrow keys move between cells',
    positive: 'positive pairs',
    negative: 'negatives',
    atStart: 'start',
    now: 'now',
    empty: 'Appears when training starts.',
    cell: '{{a}}, {{b}}: {{cosine}}',
    hint: 'Choose a cell to read it.',
    ring: 'ringed: positive pair',
  },
  ko: {
    title: '유사도',
    lead: '신경망이 두 뷰를 얼마나 비슷하게 보는지 나타냅니다. 배치 안 모든 뷰 쌍의 코사인 유사도입니다.',
    matrix: '배치 안 모든 뷰 쌍의 코사인 유사도(처음 몇 쌍). 화살표 키로 칸을 옮깁니다',
    positive: '양성 쌍',
    negative: '음성 샘플',
    atStart: '시작',
    now: '지금',
    empty: '학습을 시작하면 나타납니다.',
    cell: '{{a}}, {{b}}: {{cosine}}',
    hint: '칸을 고르면 값을 읽을 수 있습니다.',
    ring: '테두리: 양성 쌍',
  },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    simclr: typeof words.en;
  }
}
