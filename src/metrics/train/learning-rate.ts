/** @file The learning rate of a step, as the schedule has it. */
import type { TrainMetric } from '../metric';

export const learningRate: TrainMetric = {
  name: 'train/learning-rate',
  key: 'learningRate',
  value: (step) => step.learningRate,
  unit: 'per step',
  format: { significantDigits: 3 },
  words: {
    en: {
      label: 'learning rate',
      help: 'How far each update moves the weights, according to the schedule at this step.',
    },
    ko: { label: '학습률', help: '스케줄에 따른 이 단계의 갱신 크기입니다.' },
  },
};
