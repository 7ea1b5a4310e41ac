/** @file How much of something: of a task that goes on, or of a whole. */
import { classNames } from './class-names';
import styles from './progress-bar.module.css';

/** @param fraction 0–1 */
export function ProgressBar({ fraction, label }: { fraction: number; label: string }) {
  const percent = Math.round(Math.min(Math.max(fraction, 0), 1) * 100);
  return (
    <div
      className={styles.track}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <div className={styles.fill} style={{ width: `${percent}%` }} />
    </div>
  );
}

interface BarProps {
  /** 0–1. */
  fraction: number;
  /** One standard error of it, 0–1; none unless told. */
  error?: number | undefined;
  fillClass?: string | undefined;
}

/** A picture of a number that stands beside it. */
export function Bar({ fraction, error = 0, fillClass }: BarProps) {
  return (
    <span className={classNames(styles.track, styles.thick)} aria-hidden="true">
      <span className={classNames(styles.fill, fillClass)} style={{ width: `${fraction * 100}%` }} />
      {error > 0 && (
        <span
          className={styles.error}
          style={{
            insetInlineStart: `${(fraction - error) * 100}%`,
            inlineSize: `${2 * error * 100}%`,
          }}
        />
      )}
    </span>
  );
}
