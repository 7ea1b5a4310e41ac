/** @file How fast a run trains: images, not views, a second since the last logged step. */
import type { TrainMetric } from '../metric';

export const imagesPerSecond: TrainMetric = {
  name: 'train/images-per-second',
  key: 'imagesPerSecond',
  value: (step) => step.imagesPerSecond,
  unit: 'images/s',
  format: { digits: 0 },
  better: 'more',
  words: {
    en: {
      label: 'images per second',
      help: 'Images (not views) processed per second since the last logged step.',
    },
    ko: {
      label: '초당 이미지 수',
      help: '지난 기록 이후 1초에 학습한 이미지의 수입니다. 뷰의 수가 아닙니다.',
    },
  },
};
