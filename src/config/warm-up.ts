/** @file How a run's warm-up stands to its length. */
import type { RunConfig } from './run-config';

/** Whether the run ends before its learning rate is what the config says. */
export function warmUpOutlastsRun({ schedule, training }: Pick<RunConfig, 'schedule' | 'training'>): boolean {
  return schedule.name === 'warmup-cosine' && schedule.warmupEpochs >= training.epochs;
}
