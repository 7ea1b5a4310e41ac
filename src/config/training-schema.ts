/** @file The configuration's part for how long a run is, and how often it tells of itself. */
import { z } from 'zod/mini';
import { integer } from './schema-fields';

export const trainingSchema = z.prefault(
  z.strictObject({
    batchSize: integer(2, 2048, 128, {
      step: 1,
      unit: 'images',
      scale: 'logarithmic',
      words: {
        en: {
          label: 'Batch size N',
          help: 'How many images a step learns from. It encodes 2N: in SimCLR, two views of each image, so every view has 2N−2 negatives.',
        },
        ko: {
          label: '배치 크기 N',
          help: '한 단계에서 배우는 이미지의 수입니다. 인코딩하는 것은 2N장입니다. SimCLR에서는 이미지마다 뷰가 두 개이므로, 뷰마다 음성 샘플이 2N−2개 있습니다.',
        },
      },
    }),
    epochs: integer(1, 2000, 20, {
      step: 1,
      unit: 'epochs',
      scale: 'logarithmic',
      words: {
        en: { label: 'Epochs', help: 'How many times the run goes through all images.' },
        ko: { label: '에폭 수', help: '모든 이미지를 몇 번 볼지 정합니다.' },
      },
    }),
    logEvery: integer(1, 1000, 5, {
      step: 1,
      unit: 'steps',
      scale: 'logarithmic',
      words: {
        en: { label: 'Log every', help: 'How often the numbers on the page are updated.' },
        ko: { label: '기록 간격', help: '페이지의 수치를 갱신하는 간격입니다.' },
      },
    }),
  }),
  {},
);
