/** @file Table 4: losses, the last two with semi-hard negatives. Accuracies of a linear classifier on ImageNet, in percent. */
import type { PaperSweep } from './paper-sweep';

const losses = [
  ['margin-triplet', 'margin-triplet', 'none', 50.9],
  ['nt-logistic', 'nt-logistic', 'none', 51.6],
  ['margin-triplet-semi-hard', 'margin-triplet', 'semi-hard', 57.5],
  ['nt-logistic-semi-hard', 'nt-logistic', 'semi-hard', 57.9],
  ['nt-xent', 'nt-xent', 'none', 63.9],
] as const;

export const table4 = {
  name: 'table-4',
  words: {
    en: {
      title: 'Table 4: losses',
      found:
        'NT-Xent beats losses that weigh all negatives alike, and semi-hard mining makes up only part of it.',
      scaled:
        'CIFAR-10 and a small encoder in place of ImageNet and ResNet-50. The paper tuned margin and temperature for each loss; here they are the preset’s.',
    },
    ko: {
      title: '표 4: 손실',
      found:
        'NT-Xent가 모든 음성 샘플을 똑같이 세는 손실보다 좋고, 세미하드 마이닝은 그 차이를 일부만 메웁니다.',
      scaled:
        'ImageNet과 ResNet-50 대신 CIFAR-10과 작은 인코더를 씁니다. 논문은 손실마다 마진과 온도를 맞추었지만 여기서는 프리셋의 값을 씁니다.',
    },
  },
  axes: {
    loss: {
      en: {
        label: 'Loss',
        values: {
          'margin-triplet': 'margin triplet',
          'nt-logistic': 'NT-Logistic',
          'margin-triplet-semi-hard': 'margin triplet, semi-hard',
          'nt-logistic-semi-hard': 'NT-Logistic, semi-hard',
          'nt-xent': 'NT-Xent',
        },
      },
      ko: {
        label: '손실',
        values: {
          'margin-triplet': '마진 트리플렛',
          'nt-logistic': 'NT-Logistic',
          'margin-triplet-semi-hard': '마진 트리플렛, 세미하드',
          'nt-logistic-semi-hard': 'NT-Logistic, 세미하드',
          'nt-xent': 'NT-Xent',
        },
      },
    },
  },
  settings: [],
  places: losses.map(([loss, name, mining, probeH]) => ({
    values: { loss },
    changes: [
      ['loss.name', name],
      ['loss.mining', mining],
    ],
    paper: { probeH },
  })),
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
