/**
 * @file Figure 9: batch size and epochs. The figure has bars; their numbers stand in the paper's Table B.1
 * (left of the slash). Accuracies of a linear classifier on ImageNet, in percent.
 */
import type { PaperSweep } from './paper-sweep';

/** Here, and what it stands for in the paper. */
const batches = [
  [32, 256],
  [64, 512],
  [128, 1024],
  [256, 2048],
] as const;
const epochs = [
  [5, 100],
  [10, 200],
  [20, 400],
  [40, 800],
] as const;
const paper: Readonly<Record<number, readonly number[]>> = {
  256: [57.5, 61.9, 64.7, 66.6],
  512: [60.7, 64.0, 66.2, 67.8],
  1024: [62.8, 65.3, 67.2, 68.5],
  2048: [64.0, 66.1, 68.1, 68.9],
};

export const figure9 = {
  name: 'figure-9',
  words: {
    en: {
      title: 'Figure 9: batch size and epochs',
      found: 'Longer training is better, and so are larger batches, most of all where training is short.',
      scaled:
        'CIFAR-10 and a small encoder in place of ImageNet and ResNet-50. Batches are an eighth of the paper’s, epochs a twentieth: 32 and 5 stand for 256 and 100. Adam with one learning rate in place of LARS, whose rate grows with the batch.',
    },
    ko: {
      title: '그림 9: 배치 크기와 에폭 수',
      found: '오래 학습할수록, 배치가 클수록 좋습니다. 배치의 차이는 학습이 짧을 때 가장 큽니다.',
      scaled:
        'ImageNet과 ResNet-50 대신 CIFAR-10과 작은 인코더를 씁니다. 배치는 논문의 8분의 1, 에폭은 20분의 1이어서 32와 5가 논문의 256과 100에 해당합니다. 배치에 따라 학습률이 커지는 LARS 대신 학습률이 하나인 Adam을 씁니다.',
    },
  },
  settings: [],
  places: batches.flatMap(([batchSize, paperBatch]) =>
    epochs.map(([count], i) => ({
      values: { 'training.batchSize': batchSize, 'training.epochs': count },
      changes: [
        ['training.batchSize', batchSize],
        ['training.epochs', count],
      ] as const,
      paper: { probeH: paper[paperBatch]![i]! },
    })),
  ),
  budgets: {
    laptop: { settings: [['dataset.trainingImages', 1000]], seeds: 1 },
    longer: { settings: [['dataset.trainingImages', 10_000]], seeds: 3 },
  },
} as const satisfies PaperSweep;
