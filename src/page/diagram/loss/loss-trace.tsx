/** @file The loss so far as a small curve without an axis, in the strip; the chart below has the axes. */
import type { Point } from '../../../state/metric-history';
import styles from './loss-face.module.css';

/** @param points up to the step on show, x in steps; nothing is drawn of fewer than two */
export function LossTrace({ points }: { points: readonly Point[] }) {
  const measured = points.filter(({ y }) => Number.isFinite(y));
  if (measured.length < 2) return null;
  const values = measured.map(({ y }) => y);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const last = measured.at(-1)!.x;
  const across = (x: number) => ((100 * x) / last).toFixed(1);
  const down = (y: number) => (high > low ? (100 * (high - y)) / (high - low) : 50).toFixed(1);
  return (
    <svg className={styles.trace} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      <polyline points={measured.map(({ x, y }) => `${across(x)},${down(y)}`).join(' ')} />
    </svg>
  );
}
