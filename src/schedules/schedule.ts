/** @file What every learning-rate schedule is, and the field that gives a warm-up its length. */
import type { MemberWithFields } from '../config/member';
import { number } from '../config/schema-fields';

export interface ScheduleSpan {
  baseLearningRate: number;
  warmupSteps: number;
  totalSteps: number;
}

export interface ScheduleDescription extends MemberWithFields {
  /** @param step 0 for the first */
  learningRate(step: number, span: ScheduleSpan): number;
}

export const warmupEpochs = number(0, 100, 10, {
  step: 1,
  unit: 'epochs',
  words: {
    en: { label: 'Warm-up', help: 'How many epochs the learning rate takes to rise from 0.' },
    ko: { label: '웜업', help: '학습률이 0에서 서서히 올라가는 기간(에폭)입니다.' },
  },
});
