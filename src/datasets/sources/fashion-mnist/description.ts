/** @file What Fashion-MNIST says of itself; `source.ts` opens it. */
import type { DatasetDescription } from '../../dataset-description';

export const fashionMnist = {
  name: 'fashion-mnist',
  words: {
    en: { name: 'Fashion-MNIST', about: 'Fashion-MNIST: gray photos of ten kinds of clothes.' },
    ko: { name: 'Fashion-MNIST', about: 'Fashion-MNIST: 열 가지 옷과 신발을 담은 흑백 이미지.' },
  },
  isPublic: true,
  classes: 10,
  trainingImages: 10_000,
  koreanClasses: {
    'T-shirt': '티셔츠',
    trousers: '바지',
    pullover: '스웨터',
    dress: '원피스',
    coat: '코트',
    sandal: '샌들',
    shirt: '셔츠',
    sneaker: '운동화',
    bag: '가방',
    'ankle boot': '앵클부츠',
  },
} as const satisfies DatasetDescription;
