/** @file SimCLR's station 4: how its matrix is read. */
import { useTranslation } from 'react-i18next';
import { CosineRamp } from '../../ui/cosine-ramp';
import { StationCard } from '../../page/diagram/station-card';
import { Term } from '../../ui/terms/term';
import styles from './station.module.css';
import './words';

export default function SimilarityStation() {
  const { t } = useTranslation();
  return (
    <StationCard number={4} title={t('simclr.title')} lead={t('simclr.lead')}>
      <div className={styles.legend}>
        <CosineRamp />
        <p>◯ {t('simclr.ring')}</p>
      </div>
      <p>
        <Term of="cosine" /> · <Term of="negative" /> · <Term of="temperature" />
      </p>
    </StationCard>
  );
}
