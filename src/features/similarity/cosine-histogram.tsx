/**
 * @file Positive and negative cosines as two histograms on one axis: positives filled with a solid
 * edge, negatives hatched with a dashed one, each with its mean. Both are fractions of their own pairs.
 */
import { memo, useId, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import {
  histogramBins,
  type CosineDistribution,
  type CosineHistograms,
} from '../../evaluate/cosine-histogram';
import { formatCalm } from '../../i18n/format-calm';
import { formatNumber } from '../../i18n/format-number';
import { AsTable } from '../charts/as-table';
import prose from '../../ui/prose.module.css';
import styles from './cosine-histogram.module.css';
import words from './pair-words.module.css';

const ticks = [-1, -0.5, 0, 0.5, 1];
/** Height of the drawing, in its own units. */
const height = 100;

/** Stands still while cells are pointed at. */
export const CosineHistogram = memo(function CosineHistogram({
  histograms,
}: {
  histograms: CosineHistograms;
}) {
  const { t, i18n } = useTranslation();
  const hatch = useId();
  const { positive, negative } = histograms;
  const tallest = [...positive.fractions, ...negative.fractions].reduce((a, b) => Math.max(a, b), 0);
  const wordsOf = ({ pairs, mean }: CosineDistribution) => ({
    pairs: formatNumber(i18n.language, pairs),
    mean: formatCalm(mean, 3),
  });
  const percent = (fraction: number) =>
    formatNumber(i18n.language, fraction, { style: 'percent', maximumFractionDigits: 1 });
  const cosineAt = (edge: number) => formatCalm((2 * edge) / histogramBins - 1);
  const positiveWords = t('similarity.histogramPositive', wordsOf(positive));
  const negativeWords = t('similarity.histogramNegative', wordsOf(negative));
  return (
    <figure className={styles.figure} data-testid="cosine-histogram">
      <h4 className={prose.subtitle}>{t('similarity.histogramTitle')}</h4>
      <ul className={styles.legend}>
        <li className={words.positive}>◯ {positiveWords}</li>
        <li className={words.negative}>× {negativeWords}</li>
      </ul>
      <div className={styles.plot} role="img" aria-label={`${positiveWords}; ${negativeWords}`}>
        <svg viewBox={`0 0 ${histogramBins} ${height}`} preserveAspectRatio="none" className={styles.drawing}>
          <defs>
            <pattern
              id={hatch}
              width="8"
              height="8"
              patternUnits="userSpaceOnUse"
              patternTransform="scale(0.1 1) rotate(45)"
            >
              <rect width="2.5" height="8" className={styles.hatch} />
            </pattern>
          </defs>
          <path d={outline(negative, tallest)} className={styles.negativeArea} fill={`url(#${hatch})`} />
          <path d={outline(positive, tallest)} className={styles.positiveArea} />
        </svg>
        <Mean distribution={negative} mark="×" className={styles.negativeMean} />
        <Mean distribution={positive} mark="◯" className={styles.positiveMean} />
      </div>
      <div className={styles.axis} aria-hidden="true">
        {ticks.map((tick) => (
          <span key={tick} style={{ '--at': (tick + 1) / 2 } as CSSProperties}>
            {String(tick).replace('-', '−')}
          </span>
        ))}
      </div>
      <AsTable
        caption={t('similarity.histogramTitle')}
        columns={[t('similarity.histogramAxis'), t('similarity.positivePair'), t('similarity.negativePair')]}
        rows={() =>
          Array.from(positive.fractions, (fraction, bin) => [
            `${cosineAt(bin)} … ${cosineAt(bin + 1)}`,
            percent(fraction),
            percent(negative.fractions[bin]!),
          ]).filter((_, bin) => positive.fractions[bin]! > 0 || negative.fractions[bin]! > 0)
        }
      />
      <p className={styles.units}>
        {t('similarity.histogramAxis')} ·{' '}
        {t('similarity.histogramFraction', {
          fraction: formatNumber(i18n.language, tallest, { style: 'percent', maximumFractionDigits: 0 }),
        })}
      </p>
      <p className={styles.reading}>{t('similarity.histogramReading')}</p>
    </figure>
  );
});

function Mean(props: { distribution: CosineDistribution; mark: string; className: string | undefined }) {
  const { distribution, mark, className } = props;
  if (!distribution.pairs) return null;
  return (
    <span className={className} style={{ '--at': (distribution.mean + 1) / 2 } as CSSProperties}>
      <span className={styles.mark}>{mark}</span>
    </span>
  );
}

/** The steps of a histogram, closed along the axis. */
function outline({ fractions }: CosineDistribution, tallest: number): string {
  const steps = Array.from(fractions, (fraction, bin) => {
    const y = height - (tallest && fraction / tallest) * height;
    return `L${bin} ${y}L${bin + 1} ${y}`;
  });
  return `M0 ${height}${steps.join('')}L${histogramBins} ${height}Z`;
}
