/** @file What stands in a panel's place until its code is there. */
import { useTranslation } from 'react-i18next';
import styles from './evidence-section.module.css';

export function LoadingPanel() {
  const { t } = useTranslation();
  return <p className={styles.loading}>{t('evidence.loading')}</p>;
}
