/** @file What the network makes of whole pictures that it has not seen: where they lie, and what lies near. */
import { useTranslation } from 'react-i18next';
import { MapPanel } from './map/map-panel';
import { NeighboursPanel } from './neighbours/neighbours-panel';
import styles from './pair-evidence.module.css';

export default function PictureEvidence() {
  const { t } = useTranslation();
  return (
    <section className={styles.section} aria-labelledby="picture-evidence-heading">
      <h2 id="picture-evidence-heading" className={styles.heading}>
        {t('map.heading')}
      </h2>
      <div className={styles.card}>
        <h3 className={styles.title}>{t('map.title')}</h3>
        <MapPanel />
      </div>
      <div className={styles.card}>
        <h3 className={styles.title}>{t('neighbours.title')}</h3>
        <NeighboursPanel />
      </div>
    </section>
  );
}
