/** @file In what precision the run computes and why, where its settings ask for any but single. */
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format-number';
import { useRun } from '../../state/run-store';
import styles from './kernel-choices.module.css';

export function PrecisionNote() {
  const { t, i18n } = useTranslation();
  const choice = useRun((run) => run.precision);
  if (!choice) return null;
  const text = () => {
    if (choice.reason === 'measured') {
      const format = (ms: number) => formatNumber(i18n.language, ms, { maximumSignificantDigits: 2 });
      const { float32, float16 } = choice.milliseconds;
      return t(`backend.precision.${choice.taken}-measured`, {
        float32: format(float32),
        float16: format(float16),
      });
    }
    if (choice.taken === 'float16') return t(`backend.precision.float16-${choice.reason}`);
    return choice.reason === 'as-set' ? undefined : t(`backend.precision.float32-${choice.reason}`);
  };
  const words = text();
  return (
    words && (
      <span className={styles.note} data-testid="precision-note">
        {words}
      </span>
    )
  );
}
