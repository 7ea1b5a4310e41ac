/** @file The experiment `confusion`: which class the run's network takes for which. */
import { confusion } from '../../evaluate/confusion';
import type { Experiment } from '../experiments/experiment-type';

export const experiment: Experiment<'confusion'> = {
  name: 'confusion',
  needsLabels: true,
  async run(subject, say, yieldToTasks) {
    say.found(await confusion(subject, yieldToTasks));
  },
};
