/** @file SimCLR's station 4: the cosine of every two embeddings of the batch's first pairs. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMetric } from '../../i18n/format-metric';
import type { TrainMetric } from '../../metrics/metric';
import { negativeCosine } from '../../metrics/train/negative-cosine';
import { positiveCosine } from '../../metrics/train/positive-cosine';
import { useRun } from '../../state/run-store';
import { CosineRamp } from '../../ui/cosine-ramp';
import { Heatmap } from '../../ui/heatmap';
import { Placeholder } from '../../ui/placeholder';
import { StationCard } from '../../page/diagram/station-card';
import { usePicture } from '../../page/diagram/use-picture';
import { Term } from '../../ui/term';
import type { PairSimilarity } from './objective';
import styles from './station.module.css';
import './words';

export default function SimilarityStation() {
  const { t } = useTranslation();
  return (
    <StationCard number={4} title={t('simclr.title')} lead={t('simclr.lead')}>
      <Matrix />
      <MeanCosines />
      <p>
        <Term of="cosine" /> · <Term of="negative" /> · <Term of="temperature" />
      </p>
    </StationCard>
  );
}

function Matrix() {
  const { t } = useTranslation();
  const similarity = usePicture<PairSimilarity>();
  const size = similarity?.size ?? 0;
  const pairs = size / 2;
  const isPositive = useCallback((row: number, column: number) => Math.abs(row - column) === pairs, [pairs]);
  if (!similarity)
    return (
      <Placeholder isFramed className={styles.empty}>
        {t('simclr.empty')}
      </Placeholder>
    );
  const nameOf = (index: number) =>
    t('simclr.viewOf', {
      index: (index % pairs) + 1,
      view: index < pairs ? '1 ●' : '2 ◆',
    });
  return (
    <>
      <Heatmap
        size={size}
        values={similarity.cosines}
        isMarked={isPositive}
        label={t('simclr.matrix')}
        hint={t('simclr.hint')}
        describe={(row, column, value) =>
          t('simclr.cell', {
            a: nameOf(row),
            b: nameOf(column),
            cosine: value.toFixed(3),
          })
        }
      />
      <div className={styles.legend}>
        <CosineRamp />
      </div>
      <p className={styles.legend}>◯ {t('simclr.ring')}</p>
    </>
  );
}

function MeanCosines() {
  const { t, i18n } = useTranslation();
  const latest = useRun((run) => run.latest);
  const config = useRun((run) => run.runConfig ?? run.draft);
  const text = (metric: TrainMetric) =>
    formatMetric(i18n.language, metric, latest && metric.value(latest), config);
  return (
    <dl className={styles.numbers}>
      <div className={styles.number}>
        <dt>◯ {t('simclr.positive')}</dt>
        <dd className={`${styles.value} ${styles.positive}`} data-testid="positive-cosine">
          {text(positiveCosine)}
        </dd>
      </div>
      <div className={styles.number}>
        <dt>× {t('simclr.negative')}</dt>
        <dd className={`${styles.value} ${styles.negative}`} data-testid="negative-cosine">
          {text(negativeCosine)}
        </dd>
      </div>
    </dl>
  );
}
