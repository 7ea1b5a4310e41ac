/** @file How a run's warm-up stands to its length. */
import { isFieldUsed } from './field-use';
import type { RunConfig } from './run-config';

/** Whether the run ends before its learning rate is what the config says. */
export function warmUpOutlastsRun(config: RunConfig): boolean {
  const { schedule, training } = config;
  return isFieldUsed(config, 'schedule.warmupEpochs') && schedule.warmupEpochs >= training.epochs;
}
