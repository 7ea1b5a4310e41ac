/** @file What the curve over label budgets says to the questions of the lesson. Pure numbers. */
import type { LabelBudgetPoint } from '../../evaluate/label-budget';
import { toldApart } from '../../features/run-before/conclusion';

export type Change = 'more' | 'same' | 'less';

/** What a probe on h names right, compared with training from scratch on as many labels. */
export function probeAgainstScratch(point: LabelBudgetPoint | undefined): Change | undefined {
  if (!point) return undefined;
  const gain = toldApart(point.supervised, point.probe, point.testImages);
  return gain === 0 ? 'same' : gain > 0 ? 'more' : 'less';
}

/** Points by rising number of labels; undefined while fewer than two are there. */
export function ends(
  points: readonly LabelBudgetPoint[],
): { fewest: LabelBudgetPoint; most: LabelBudgetPoint } | undefined {
  const [fewest, most] = [points[0], points.at(-1)];
  return fewest && most && fewest !== most ? { fewest, most } : undefined;
}

/** Whether more labels help training from scratch more than they help the probe, where that can be told. */
export function whoGainsMore(points: readonly LabelBudgetPoint[]): 'scratch' | 'probe' | 'same' | undefined {
  const both = ends(points);
  if (!both) return undefined;
  const { fewest, most } = both;
  const gap = (point: LabelBudgetPoint) => point.supervised - point.probe;
  // Of a difference of differences: twice what tells two accuracies apart.
  const change = gap(most) - gap(fewest);
  const error = 100 * Math.sqrt((4 * 0.25) / most.testImages);
  if (Math.abs(change) < 2 * error) return 'same';
  return change > 0 ? 'scratch' : 'probe';
}
