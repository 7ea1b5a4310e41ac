/** @file What learning from labels says of itself; `objective.ts` is what it does. */
import type { ObjectiveDescription } from '../objective-description';

export const supervised = {
  name: 'supervised',
  words: {
    en: { name: 'supervised', about: 'Supervised: which class is it? Learns from every label.' },
    ko: { name: '지도 학습', about: '지도 학습: 어느 클래스인지 모든 레이블로 배웁니다.' },
  },
  fields: {},
  usesLabels: true,
  usesHead: false,
  views: 1,
  turns: 1,
  augment: 'flip-only',
} as const satisfies ObjectiveDescription;
