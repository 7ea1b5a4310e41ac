/** @file The embeddings' geometry as gauges: the value, where a healthy one lies, and what it means. */
import { useTranslation } from 'react-i18next';
import { healthyStd } from '../../evaluate/embedding-std';
import type { Evaluation } from '../../evaluate/evaluator';
import { Explained } from '../../ui/term';
import styles from './geometry-gauges.module.css';
import { useAwaitedText } from './use-awaited-text';

interface Gauge {
  name: 'embeddingStd' | 'rankMe' | 'alignment' | 'uniformity' | 'entropyNats';
  low: number;
  high: number;
  digits: number;
  /** A healthy value, where theory names one. */
  healthy?: number;
}

/** In the run's own scale: k entries of an embedding, 2P views. */
function gaugesOf({ embeddingSize: k, pairs }: Evaluation): Gauge[] {
  return [
    { name: 'embeddingStd', low: 0, high: healthyStd(k) * 1.2, digits: 3, healthy: healthyStd(k) },
    { name: 'rankMe', low: 1, high: k, digits: 1 },
    { name: 'alignment', low: 0, high: 2, digits: 2, healthy: 0 },
    { name: 'uniformity', low: -4, high: 0, digits: 2, healthy: -4 },
    { name: 'entropyNats', low: 0, high: Math.log(2 * pairs - 1), digits: 2 },
  ];
}

export function GeometryGauges({ evaluation }: { evaluation: Evaluation | undefined }) {
  const { t } = useTranslation();
  const awaited = useAwaitedText();
  if (!evaluation) return <p className={styles.empty}>{awaited}</p>;
  return (
    <ul className={styles.gauges}>
      {gaugesOf(evaluation).map(({ name, low, high, digits, healthy }) => {
        const value = evaluation[name];
        const fraction = (number: number) =>
          `${Math.min(Math.max((number - low) / (high - low), 0), 1) * 100}%`;
        const label = t(`probes.geometry.${name}`);
        return (
          <li key={name} className={styles.gauge} data-testid={`gauge-${name}`}>
            <span className={styles.head}>
              <Explained text={label} explanation={t(`probes.geometry.${name}Help`)} />
              <strong className={styles.value}>{value.toFixed(digits)}</strong>
            </span>
            <span
              className={styles.track}
              role="meter"
              aria-label={label}
              aria-valuemin={low}
              aria-valuemax={high}
              aria-valuenow={Math.min(Math.max(value, low), high)}
            >
              <span className={styles.fill} style={{ width: fraction(value) }} />
              {healthy !== undefined && (
                <span className={styles.healthy} style={{ left: fraction(healthy) }} />
              )}
            </span>
            <span className={styles.scale}>
              <span>{low.toFixed(low % 1 ? 2 : 0)}</span>
              <span>{t(`probes.geometry.${name}Healthy`, { value: healthy?.toFixed(digits) ?? '' })}</span>
              <span>{high.toFixed(high % 1 ? 2 : 0)}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
