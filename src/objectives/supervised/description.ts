/** @file What learning from labels says of itself; `objective.ts` is what it does. */
import type { ObjectiveDescription } from '../objective-description';

export const supervised = {
  name: 'supervised',
  words: { en: { name: 'supervised' }, ko: { name: '지도 학습' } },
  usesLabels: true,
} as const satisfies ObjectiveDescription;
