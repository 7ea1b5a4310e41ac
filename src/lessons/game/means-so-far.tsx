/** @file What training has made of positives and negatives so far: their mean cosines among the matrix's views. */
import { useTranslation } from 'react-i18next';
import type { Evaluation } from '../../evaluate/evaluation';
import { formatNumber } from '../../i18n/format-number';
import prose from '../../ui/prose.module.css';
import { pairMeans } from './pair-means';

/** @param points of the run, as it has played so far */
export function MeansSoFar({ points }: { points: readonly Evaluation[] }) {
  const { t, i18n } = useTranslation();
  const played = points.filter(({ quiz }) => quiz.cosines.length > 0);
  const [before, latest] = [played[0], played.at(-1)];
  if (!before || !latest) return null;
  const meansOf = ({ quiz: { cosines } }: Evaluation) => {
    const { positive, negative } = pairMeans(cosines);
    const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
    return {
      positive: formatNumber(i18n.language, positive, digits),
      negative: formatNumber(i18n.language, negative, digits),
    };
  };
  return (
    <p className={prose.small} data-testid="pair-means">
      {t('game.train.meansBefore', meansOf(before))}{' '}
      {latest !== before &&
        t('game.train.meansNow', { step: formatNumber(i18n.language, latest.step), ...meansOf(latest) })}
    </p>
  );
}
