/** @file Schedule `constant`: the same learning rate at every step. */
import type { ScheduleDescription } from './schedule';

export const constant = {
  name: 'constant',
  words: { en: { name: 'constant' }, ko: { name: '일정' } },
  fields: {},
  learningRate: (_step, { baseLearningRate }) => baseLearningRate,
} as const satisfies ScheduleDescription;
