/**
 * @file Table 5: temperature, with embeddings normalised and not. Contrastive accuracy and accuracy of a
 * linear classifier on ImageNet, in percent.
 */
import type { PaperSweep } from './paper-sweep';

const rows = [
  [true, 0.05, 90.5, 59.7],
  [true, 0.1, 87.8, 64.4],
  [true, 0.5, 68.2, 60.7],
  [true, 1, 59.1, 58.0],
  [false, 10, 91.7, 57.2],
  [false, 100, 92.1, 57.0],
] as const;

export const table5 = {
  name: 'table-5',
  words: {
    en: {
      title: 'Table 5: temperature and normalisation',
      found:
        'Normalised embeddings at the right temperature are best. A higher contrastive accuracy is not a better representation: without normalisation the partner is found most often, and the classifier is worst.',
      scaled:
        'CIFAR-10 and a small encoder in place of ImageNet and ResNet-50, batches of 64 in place of 4096.',
    },
    ko: {
      title: '표 5: 온도와 정규화',
      found:
        '정규화한 임베딩에 알맞은 온도를 쓸 때 가장 좋습니다. 짝을 더 잘 찾는다고 표현이 더 좋은 것은 아닙니다. 정규화하지 않으면 짝은 가장 잘 찾지만 분류는 가장 나쁩니다.',
      scaled: 'ImageNet과 ResNet-50 대신 CIFAR-10과 작은 인코더를, 배치 4096 대신 64를 씁니다.',
    },
  },
  settings: [],
  places: rows.map(([normalise, temperature, contrastiveAccuracy, probeH]) => ({
    values: { 'loss.normalise': normalise, 'loss.temperature': temperature },
    changes: [
      ['loss.normalise', normalise],
      ['loss.temperature', temperature],
    ],
    paper: { contrastiveAccuracy, probeH },
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
