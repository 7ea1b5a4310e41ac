/** @file The experiment `label-budget`: what h is worth with few labels, beside training from scratch with as many. */
import { labelBudgetCurve } from '../../evaluate/label-budget';
import type { Experiment } from '../experiments/experiment-type';

/** Steps of training from scratch at each label budget, at most. */
const maxSteps = 200;

export const experiment: Experiment<'label-budget'> = {
  name: 'label-budget',
  needsLabels: true,
  run: ({ totalSteps, testSplit, ...subject }, say, yieldToTasks) =>
    labelBudgetCurve(
      { ...subject, testSplit, testCount: testSplit.count, steps: Math.min(maxSteps, totalSteps) },
      say.found,
      say.progress,
      yieldToTasks,
    ),
};
