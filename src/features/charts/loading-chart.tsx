/** @file What stands in a chart's place until its code is there. */
import { useTranslation } from 'react-i18next';
import styles from './charts.module.css';

export function LoadingChart() {
  const { t } = useTranslation();
  return <div className={styles.placeholder}>{t('charts.loading')}</div>;
}
