/** @file The autoencoder's station 4: how errors are drawn, and what the decoder costs. */
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format-number';
import { StationCard } from '../../page/diagram/station-card';
import { useRun } from '../../state/run-store';
import styles from './station.module.css';
import './words';

export default function RebuiltStation() {
  const { t } = useTranslation();
  return (
    <StationCard number={4} title={t('autoencoder.title')} lead={t('autoencoder.lead')}>
      <p className={styles.note}>{t('autoencoder.scale')}</p>
      <DecoderCost />
    </StationCard>
  );
}

function DecoderCost() {
  const { t, i18n } = useTranslation();
  const own = useRun((run) => run.ownPart);
  const encoder = useRun((run) => run.progress.parameterCount);
  if (!own) return null;
  const share =
    own.timeShare !== undefined &&
    formatNumber(i18n.language, own.timeShare, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <p className={styles.note} data-testid="decoder-cost">
      {t('autoencoder.decoder', {
        decoder: formatNumber(i18n.language, own.parameters),
        encoder: formatNumber(i18n.language, encoder),
      })}{' '}
      {share && t('autoencoder.share', { share })} {t('autoencoder.thrownAway')}
    </p>
  );
}
