/** @file Station 5 of the strip: the loss, as a number that can be read while a run is going, and on its scale. */
import { useTranslation } from 'react-i18next';
import { formatCalm } from '../../../i18n/format-calm';
import { describedLoss } from '../../../objectives/described-loss';
import { metricHistory } from '../../../state/metric-history';
import { useRun } from '../../../state/run-store';
import { StationFace } from '../station-face';
import { LossScale } from './loss-scale';
import { LossTrace } from './loss-trace';
import styles from './loss-face.module.css';

export function LossFace() {
  const { t } = useTranslation();
  return (
    <StationFace name="loss" title={t('stations.loss.title')}>
      <Number />
    </StationFace>
  );
}

function Number() {
  const { t } = useTranslation();
  const latest = useRun((run) => run.latest);
  const unit = useRun((run) => describedLoss(run.runConfig ?? run.draft).unit);
  const smoothed = latest && metricHistory.recentMean('train/loss', latest.step);
  return (
    <>
      <p className={styles.value}>
        <span data-testid="loss-value" data-loss={latest?.loss}>
          {formatCalm(smoothed, unit === 'squared error' ? 3 : 2)}
        </span>{' '}
        <span className={styles.unit}>{t(`lossUnits.${unit}`)}</span>
      </p>
      <LossTrace points={latest ? metricHistory.points('train/loss', latest.step) : []} />
      <LossScale value={smoothed} />
    </>
  );
}
