/** @file What CIFAR-10 says of itself; `source.ts` opens it. */
import type { DatasetDescription } from '../../dataset-description';

export const cifar10 = {
  name: 'cifar10',
  words: {
    en: { name: 'CIFAR-10', about: 'CIFAR-10: small photos of ten kinds of things.' },
    ko: { name: 'CIFAR-10', about: 'CIFAR-10: 열 가지 대상을 담은 작은 이미지.' },
  },
  classes: 10,
  trainingImages: 10_000,
  koreanClasses: {
    airplane: '비행기',
    automobile: '자동차',
    bird: '새',
    cat: '고양이',
    deer: '사슴',
    dog: '개',
    frog: '개구리',
    horse: '말',
    ship: '배',
    truck: '트럭',
  },
  isPublic: true,
} as const satisfies DatasetDescription;
