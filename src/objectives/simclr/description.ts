/** @file What SimCLR says of itself; `objective.ts` is what it does. */
import type { ObjectiveDescription } from '../objective-description';

export const simclr = {
  name: 'simclr',
  words: { en: { name: 'SimCLR' }, ko: { name: 'SimCLR' } },
  usesLabels: false,
} as const satisfies ObjectiveDescription;
