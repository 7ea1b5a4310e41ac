/** @file What SimCLR says of itself; `objective.ts` is what it does. */
import type { ObjectiveDescription } from '../objective-description';

export const simclr = {
  name: 'simclr',
  words: {
    en: { name: 'SimCLR', about: 'Which two views come from the same image? (SimCLR, contrastive learning)' },
    ko: { name: 'SimCLR', about: '어느 두 뷰가 같은 이미지에서 나왔을까요? (SimCLR, 대조 학습)' },
  },
  fields: {},
  usesLabels: false,
  usesHead: true,
  views: 2,
  turns: 1,
  augment: 'simclr',
  watched: {
    en: 'Watched: the same eight images, step after step. The two views of each should move together, all others apart.',
    ko: '같은 이미지 여덟 장을 단계마다 지켜봅니다. 양성 쌍은 가까워지고 나머지는 멀어져야 합니다.',
  },
} as const satisfies ObjectiveDescription;
