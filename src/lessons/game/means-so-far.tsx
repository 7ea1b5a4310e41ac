/** @file What training has made of positives and negatives so far: their mean cosines among the matrix's views, and the gap between them. */
import { useTranslation } from 'react-i18next';
import type { Evaluation } from '../../evaluate/evaluation';
import { BeforeNow } from './before-now';
import { pairMeans, shownGap, type PairMeans } from './pair-means';

/** @param points of the run, as it has played so far */
export function MeansSoFar({ points }: { points: readonly Evaluation[] }) {
  const { t } = useTranslation();
  const played = points.filter(({ quiz }) => quiz.cosines.length > 0);
  const first = played[0];
  const latest = played.length > 1 ? played.at(-1) : undefined;
  const before = first && pairMeans(first.quiz.cosines);
  const now = latest && pairMeans(latest.quiz.cosines);
  const row = (key: 'positive' | 'negative' | 'gap', of: (means: PairMeans) => number) => ({
    key,
    name: t(`game.train.means.${key}`),
    before: before && of(before),
    now: now && of(now),
    decimals: 2,
  });
  return (
    <BeforeNow
      title={t('game.train.means.title')}
      step={latest?.step}
      testId="pair-means"
      rows={[
        row('positive', ({ positive }) => positive),
        row('negative', ({ negative }) => negative),
        row('gap', shownGap),
      ]}
    />
  );
}
