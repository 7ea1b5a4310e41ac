/** @file A run's loss in a line as small as a word. */
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format-number';
import styles from './runs-section.module.css';

const width = 96;
const height = 28;
/** So that the line's own width has room. */
const edge = 2;

export function Sparkline({ losses }: { losses: readonly number[] }) {
  const { t, i18n } = useTranslation();
  if (losses.length < 2) return <span className={styles.sparkline} />;
  const low = Math.min(...losses);
  const range = Math.max(...losses) - low || 1;
  const points = losses.map((loss, i) => {
    const x = edge + ((width - 2 * edge) * i) / (losses.length - 1);
    const y = height - edge - ((height - 2 * edge) * (loss - low)) / range;
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  });
  const number = (value: number) => formatNumber(i18n.language, value, { maximumSignificantDigits: 3 });
  return (
    <svg
      className={styles.sparkline}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('runs.curve', { first: number(losses[0]!), last: number(losses.at(-1)!) })}
    >
      <polyline points={points.join(' ')} fill="none" stroke="var(--accent)" strokeWidth={2} />
    </svg>
  );
}
