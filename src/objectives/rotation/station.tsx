/** @file Rotation prediction's station 4: how its answers are read, and what the classifier costs. */
import { useTranslation } from 'react-i18next';
import { ClassifierCost } from '../../page/diagram/classifier-cost';
import { StationCard } from '../../page/diagram/station-card';
import styles from './station.module.css';
import './words';

export default function TurnsStation() {
  const { t } = useTranslation();
  return (
    <StationCard number={4} title={t('rotation.title')} lead={t('rotation.lead')}>
      <p className={styles.note}>{t('rotation.note')}</p>
      <ClassifierCost />
    </StationCard>
  );
}
