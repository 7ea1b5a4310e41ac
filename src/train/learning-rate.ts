/** @file The learning rate of a run's step, as its config has it. */
import { memberNamed } from '../config/member';
import type { RunConfig } from '../config/run-config';
import { schedules } from '../schedules/schedules';

/** @param step steps taken before it */
export function learningRateAt(
  step: number,
  { schedule, optimizer }: Pick<RunConfig, 'schedule' | 'optimizer'>,
  { stepsPerEpoch, totalSteps }: { stepsPerEpoch: number; totalSteps: number },
): number {
  return memberNamed(schedules, schedule.name).learningRate(step, {
    baseLearningRate: optimizer.learningRate,
    warmupSteps: Math.round(schedule.warmupEpochs * stepsPerEpoch),
    totalSteps,
  });
}
