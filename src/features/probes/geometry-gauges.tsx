/** @file The embeddings' geometry as gauges: the value, where a healthy one lies, and what it means. */
import { useTranslation } from 'react-i18next';
import type { Evaluation } from '../../evaluate/evaluation';
import { formatCalm } from '../../i18n/format-calm';
import { formatMetric } from '../../i18n/format-metric';
import { evaluateMetrics } from '../../metrics/evaluate-metrics';
import { Explained } from '../../ui/term';
import styles from './geometry-gauges.module.css';
import { useAwaitedText } from './use-awaited-text';

const gauges = evaluateMetrics.flatMap(({ gauge, ...metric }) => (gauge ? [{ ...metric, gauge }] : []));

export function GeometryGauges({ evaluation }: { evaluation: Evaluation | undefined }) {
  const awaited = useAwaitedText();
  if (!evaluation) return <p className={styles.empty}>{awaited}</p>;
  return (
    <ul className={styles.gauges}>
      {gauges.map((metric) => (
        <Gauge key={metric.name} metric={metric} evaluation={evaluation} />
      ))}
    </ul>
  );
}

/** Over the metric's range, in the run's own scale. */
function Gauge({ metric, evaluation }: { metric: (typeof gauges)[number]; evaluation: Evaluation }) {
  const { t, i18n } = useTranslation();
  const value = metric.value(evaluation);
  if (value === undefined) return null;
  const [low, high] = metric.range(evaluation);
  const healthy = metric.gauge.healthy?.(evaluation);
  const text = (number: number | undefined) => formatMetric(i18n.language, metric, number, evaluation);
  const fraction = (number: number) => `${Math.min(Math.max((number - low) / (high - low), 0), 1) * 100}%`;
  const label = t(`probes.metrics.${metric.name}.label`);
  return (
    <li className={styles.gauge} data-testid={`gauge-${metric.key}`}>
      <span className={styles.head}>
        <Explained text={label} explanation={t(`probes.metrics.${metric.name}.help`)} />
        <strong className={styles.value}>{text(value)}</strong>
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
        {healthy !== undefined && <span className={styles.healthy} style={{ left: fraction(healthy) }} />}
      </span>
      <span className={styles.scale}>
        <span>{formatCalm(low, low % 1 ? 2 : 0)}</span>
        <span>
          {metric.gauge.words
            ? t(`probes.metrics.${metric.name}.healthy`, { value: text(healthy) })
            : t(`probes.geometry.${metric.better}`)}
        </span>
        <span>{formatCalm(high, high % 1 ? 2 : 0)}</span>
      </span>
    </li>
  );
}
