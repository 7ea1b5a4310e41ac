/** @file The experiment `objectives`: the run's encoder trained from scratch by several objectives, for as many encoded images each. */
import { compareObjectives } from '../../evaluate/compare-objectives';
import { comparedSteps } from '../../evaluate/compared-steps';
import type { Experiment } from '../experiments/experiment-type';

export const experiment: Experiment<'objectives'> = {
  name: 'objectives',
  run: ({ config, bank, testSplit, openViews, memoryLimit, choice }, say, yieldToTasks) => {
    const { objectives, passes } = choice!;
    return compareObjectives(
      {
        ...{ config, bank, testSplit, openViews, memoryLimit, objectives },
        steps: comparedSteps(bank.count, config.training.batchSize, passes),
        now: () => performance.now(),
      },
      say.found,
      say.progress,
      yieldToTasks,
    );
  },
};
