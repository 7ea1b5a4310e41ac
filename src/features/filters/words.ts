/** @file Every word of the panel of filters. */
import { partWords } from '../../i18n/part-words';

export const words = partWords('filters', {
  en: {
    lead: 'The encoder’s first layer looks at every spot of an image through small windows, its filters: the more the spot is like a filter, the larger that filter’s output. Gray is a weight of 0.',
    lookFor:
      'Which filters have come to look for an edge or a colour, and which are still the noise that they began as?',
    awaited: {
      idle: 'The filters are here as soon as the images are.',
      running: 'The filters come with the next look at the network.',
      atRest: 'The filters come with the next look at the network.',
    },
    trained: 'After {{step}} steps',
    untrained: 'Before the first step',
    sizes:
      '{{number}} filters of {{width}} × {{height}} pixels. Black and white are the largest weight of each set.',
  },
  ko: {
    lead: '인코더의 첫 번째 층은 작은 창, 곧 필터로 이미지의 모든 자리를 들여다봅니다. 그 자리가 필터와 닮을수록 출력이 커집니다. 회색은 가중치 0입니다.',
    lookFor: '어떤 필터가 경계나 색을 찾게 되었고, 어떤 필터가 처음의 잡음 그대로인가요?',
    awaited: {
      idle: '이미지가 준비되면 바로 필터가 나타납니다.',
      running: '신경망을 다음번에 살펴볼 때 필터가 나타납니다.',
      atRest: '신경망을 다음번에 살펴볼 때 필터가 나타납니다.',
    },
    trained: '{{step}}단계 뒤',
    untrained: '첫 단계 전',
    sizes: '{{width}} × {{height}} 픽셀 필터 {{number}}개. 검은색과 흰색은 각 묶음에서 가장 큰 가중치입니다.',
  },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    filters: typeof words.en;
  }
}
