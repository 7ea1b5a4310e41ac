/** @file What CIFAR-10 says of itself; `source.ts` opens it. */
import type { DatasetDescription } from '../../dataset-description';

export const cifar10 = {
  name: 'cifar10',
  words: {
    en: { name: 'CIFAR-10', about: 'CIFAR-10: photographs of ten kinds.' },
    ko: { name: 'CIFAR-10', about: 'CIFAR-10: 열 가지 사물 이미지.' },
  },
  classes: 10,
} as const satisfies DatasetDescription;
