/** @file Table 1: how strongly colours are distorted. Accuracies of a linear classifier on ImageNet, in percent. */
import { along, type PaperSweep } from './paper-sweep';

export const table1 = {
  name: 'table-1',
  words: {
    en: {
      title: 'Table 1: colour strength',
      found:
        'The more strongly colours are distorted, the better the representation. Supervised training goes the other way: 77.0 % at ⅛, 75.7 % at 1.',
      scaled:
        'CIFAR-10 and a small encoder in place of ImageNet and ResNet-50; crops keep half of the image or more.',
    },
    ko: {
      title: '표 1: 색 변형의 강도',
      found: '색을 강하게 바꿀수록 표현이 좋아집니다. 지도 학습은 반대로, ⅛에서 77.0 %, 1에서 75.7 %입니다.',
      scaled:
        'ImageNet과 ResNet-50 대신 CIFAR-10과 작은 인코더를 씁니다. 자를 때는 이미지의 절반 이상을 남깁니다.',
    },
  },
  settings: [],
  places: along('augment.jitter.strength', [
    [0.125, 59.6],
    [0.25, 61.0],
    [0.5, 62.6],
    [1, 63.2],
  ]),
  budgets: {
    laptop: { settings: [], seeds: 2 },
    longer: {
      settings: [
        ['dataset.trainingImages', 10_000],
        ['training.batchSize', 128],
        ['training.epochs', 50],
      ],
      seeds: 3,
    },
  },
} as const satisfies PaperSweep;
