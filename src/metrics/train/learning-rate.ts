/** @file The learning rate of a step, as the schedule has it. */
import type { TrainMetric } from '../metric';

export const learningRate: TrainMetric = {
  name: 'train/learning-rate',
  key: 'learningRate',
  value: (step) => step.learningRate,
  unit: 'per step',
  format: { significantDigits: 3 },
  words: {
    en: { label: 'learning rate', help: 'Size of a step, as the schedule has it by now.' },
    ko: { label: '학습률', help: '스케줄이 지금 정한 갱신 크기입니다.' },
  },
};
