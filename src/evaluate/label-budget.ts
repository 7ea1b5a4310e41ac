/**
 * @file What labels are worth: for several numbers of labelled images a class, a linear probe on the
 * frozen h of a network that learned from all images without labels, and the same encoder trained
 * from scratch on the labelled ones alone (Chen et al. 2020, Table 7, in small).
 */
import type { Network } from '../network/network';
import { accuracyPercent } from './accuracy';
import type { YieldToTasks } from '../tensor/yield-to-tasks';
import { fitLinearProbe, type Rows } from './linear-probe';
import { plainImages, represent } from './representations';
import { fewPerClass, trainSupervised, type SupervisedRequest } from './supervised';

/** Labelled images a class; the last is all that there are. */
const labelBudgets = [10, 20, 50, 100, 200, 500, Infinity] as const;

/** Accuracies on test images in percent. */
export interface LabelBudgetPoint {
  /** Labelled images in all. */
  labels: number;
  /** For each class, on average. */
  perClass: number;
  probe: number;
  supervised: number;
  /** On which they were counted. */
  testImages: number;
}

export type LabelBudgetRequest = Omit<SupervisedRequest, 'judgeEvery'> & {
  network: Pick<Network, 'forward'>;
};

/** Updates that a probe takes at least, however few its rows. */
const minUpdates = 300;
const probeBatch = 256;

/**
 * @param request `steps`: of training from scratch, the same for every budget
 * @param onProgress of the work that is done, 0–1
 */
export async function labelBudgetCurve(
  { network, ...request }: LabelBudgetRequest,
  onPoint: (point: LabelBudgetPoint) => void,
  onProgress: (fraction: number) => void,
  yieldToTasks: YieldToTasks,
): Promise<void> {
  const { bank, testSplit, testCount, steps, config } = request;
  const testLabels = testSplit.labels.subarray(0, testCount);
  const judged = await represent(network, plainImages(testSplit, testCount), yieldToTasks);
  // A budget that the one before it has used up already tells nothing new.
  const budgets = labelBudgets.filter(
    (_, i) => i === 0 || fewPerClass(bank, labelBudgets[i - 1]!).count < bank.count,
  );
  for (const [i, perClass] of budgets.entries()) {
    const labelled = fewPerClass(bank, perClass);
    const { h } = await represent(network, plainImages(labelled, labelled.count), yieldToTasks);
    const probe = await fitLinearProbe(h, labelled.labels, {
      classes: bank.classNames.length,
      seed: config.seed,
      epochs: epochsFor(h),
      yieldToTasks,
    });
    let supervised = 0;
    await trainSupervised(
      { ...request, bank: labelled, judgeEvery: steps },
      ({ accuracy }) => (supervised = accuracy),
      (step) => onProgress((i + step / steps) / budgets.length),
      yieldToTasks,
    );
    onPoint({
      labels: labelled.count,
      perClass: labelled.count / bank.classNames.length,
      probe: accuracyPercent(probe.predict(judged.h), testLabels),
      supervised,
      testImages: testCount,
    });
  }
}

function epochsFor({ count }: Rows): number {
  return Math.max(30, Math.ceil(minUpdates / Math.ceil(count / probeBatch)));
}
