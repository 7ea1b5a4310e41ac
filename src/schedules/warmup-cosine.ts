/**
 * @file Schedule `warmup-cosine` (Chen et al. 2020, appendix B.6): linear warm-up from 0, then half a
 * cosine down to 0.
 */
import { warmupEpochs, type ScheduleDescription } from './schedule';

export const warmupCosine = {
  name: 'warmup-cosine',
  words: {
    en: {
      name: 'warm-up, then cosine',
      about: 'The learning rate rises linearly (warm-up), then falls to 0 along half a cosine.',
    },
    ko: {
      name: '웜업 후 코사인',
      about: '웜업은 학습률을 선형으로 올리고, 그 뒤 코사인 반주기로 0까지 내립니다.',
    },
  },
  fields: { warmupEpochs },
  learningRate(step, { baseLearningRate, warmupSteps, totalSteps }) {
    if (step < warmupSteps) return (baseLearningRate * step) / warmupSteps;
    const progress = Math.min((step - warmupSteps) / Math.max(totalSteps - warmupSteps, 1), 1);
    return (baseLearningRate * (1 + Math.cos(Math.PI * progress))) / 2;
  },
} as const satisfies ScheduleDescription;
