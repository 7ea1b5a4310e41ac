/** @file What SimCLR says of itself; `objective.ts` is what it does. */
import type { ObjectiveDescription } from '../objective-description';

export const simclr = {
  name: 'simclr',
  words: {
    en: { name: 'SimCLR', about: 'SimCLR: which two views are of the same image?' },
    ko: { name: 'SimCLR', about: 'SimCLR: 어느 두 뷰가 같은 이미지에서 나왔는지 맞힙니다.' },
  },
  fields: {},
  usesLabels: false,
  usesHead: true,
  views: 2,
  turns: 1,
  augment: 'simclr',
} as const satisfies ObjectiveDescription;
