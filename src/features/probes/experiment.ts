/** @file The experiment `supervised`: the run's encoder trained from scratch, but told every label. */
import { trainSupervised } from '../../evaluate/supervised';
import type { Experiment } from '../experiments/experiment-type';

/** Looks at the test images during training. */
const points = 10;

export const experiment: Experiment<'supervised'> = {
  name: 'supervised',
  needsLabels: true,
  run: ({ totalSteps, testSplit, ...subject }, say, yieldToTasks) =>
    trainSupervised(
      {
        ...subject,
        testSplit,
        testCount: testSplit.count,
        steps: totalSteps,
        judgeEvery: Math.ceil(totalSteps / points),
      },
      say.found,
      (step) => say.progress(step / totalSteps),
      yieldToTasks,
    ),
};
