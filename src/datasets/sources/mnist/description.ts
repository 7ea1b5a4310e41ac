/** @file What MNIST says of itself; `source.ts` opens it. */
import type { DatasetDescription } from '../../dataset-description';

export const mnist = {
  name: 'mnist',
  words: {
    en: { name: 'MNIST', about: 'MNIST: handwritten digits.' },
    ko: { name: 'MNIST', about: 'MNIST: 손글씨 숫자.' },
  },
  classes: 10,
  trainingImages: 10_000,
  isPublic: true,
} as const satisfies DatasetDescription;
