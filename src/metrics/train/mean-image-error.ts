/** @file What an autoencoder's loss is measured against: the error of answering with the batch's mean image. */
import { chosenObjective } from '../../objectives/objectives';
import { lossChart } from '../charts';
import type { TrainMetric } from '../metric';

export const meanImageError: TrainMetric = {
  name: 'train/mean-image-error',
  key: 'meanImageError',
  isMeasured: (config) => chosenObjective(config).loss?.unit === 'squared error',
  value: (step) => step.meanImageError,
  unit: 'squared error',
  format: { digits: 4 },
  line: { chart: lossChart, colour: 'var(--negative)', dash: '6 5' },
  words: {
    en: {
      label: 'mean image',
      help: 'What the loss would be if every image were rebuilt as the mean image of its batch, knowing nothing about the image itself.',
    },
    ko: {
      label: '평균 이미지',
      help: '모든 이미지를 배치의 평균 이미지로 복원할 때의 손실입니다. 이미지 하나하나에 대해서는 아무것도 모르는 셈입니다.',
    },
  },
};
