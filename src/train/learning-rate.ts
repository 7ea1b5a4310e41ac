/** @file The learning rate of a run's step, as its config has it. */
import type { RunConfig } from '../config/run-config';
import { schedules } from '../schedules/schedule';

/** @param step steps taken before it */
export function learningRateAt(
  step: number,
  { schedule, optimizer }: Pick<RunConfig, 'schedule' | 'optimizer'>,
  { stepsPerEpoch, totalSteps }: { stepsPerEpoch: number; totalSteps: number },
): number {
  return schedules[schedule.name](step, {
    baseLearningRate: optimizer.learningRate,
    warmupSteps: Math.round(schedule.warmupEpochs * stepsPerEpoch),
    totalSteps,
  });
}
