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
          help: 'A step encodes 2N images: in SimCLR two views each of N images, so that every view has 2N−2 negatives.',
        },
        ko: {
          label: '배치 크기 N',
          help: '한 단계에 이미지 2N장을 인코딩합니다. SimCLR에서는 이미지 N장의 뷰 두 개씩이며, 뷰마다 음성 샘플이 2N−2개 있습니다.',
        },
      },
    }),
    epochs: integer(1, 2000, 20, {
      step: 1,
      unit: 'epochs',
      scale: 'logarithmic',
      words: {
        en: { label: 'Epochs', help: 'How often the run sees every image.' },
        ko: { label: '에폭 수', help: '모든 이미지를 몇 번 볼지 정합니다.' },
      },
    }),
    logEvery: integer(1, 1000, 5, {
      step: 1,
      unit: 'steps',
      scale: 'logarithmic',
      words: {
        en: { label: 'Log every', help: 'How often numbers are read back and drawn.' },
        ko: { label: '기록 간격', help: '숫자를 읽어 그리는 간격입니다.' },
      },
    }),
  }),
  {},
);
