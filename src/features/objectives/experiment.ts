/** @file The experiment `objectives`: the run's encoder trained from scratch by several objectives, for as many encoded images each. */
import { compareObjectives } from '../../evaluate/compare-objectives';
import type { Experiment } from '../experiments/experiment-type';

export const experiment: Experiment<'objectives'> = {
  name: 'objectives',
  needsLabels: true,
  run: ({ config, bank, testSplit, openViews, repeat, prepare, memoryLimit, choice }, say, yieldToTasks) => {
    return compareObjectives(
      {
        ...{ config, bank, testSplit, openViews, repeat, prepare, memoryLimit },
        ...choice!,
        now: () => performance.now(),
      },
      say.found,
      say.progress,
      yieldToTasks,
    );
  },
};
