/**
 * @file Learning-rate schedules (Chen et al. 2020, appendix B.6): constant; or linear warm-up from 0,
 * then half a cosine down to 0.
 */
import type { ScheduleName } from '../config/run-config';

export interface ScheduleSpan {
  baseLearningRate: number;
  warmupSteps: number;
  totalSteps: number;
}

/** Step (0 for the first) → learning rate. */
type Schedule = (step: number, span: ScheduleSpan) => number;

export const schedules: Record<ScheduleName, Schedule> = {
  constant: (_step, { baseLearningRate }) => baseLearningRate,
  'warmup-cosine': (step, { baseLearningRate, warmupSteps, totalSteps }) => {
    if (step < warmupSteps) return (baseLearningRate * step) / warmupSteps;
    const progress = Math.min((step - warmupSteps) / Math.max(totalSteps - warmupSteps, 1), 1);
    return (baseLearningRate * (1 + Math.cos(Math.PI * progress))) / 2;
  },
};
