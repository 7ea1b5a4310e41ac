/** @file What stands in a chart's place until its code is there. */
import { useTranslation } from 'react-i18next';
import { Placeholder } from '../../ui/placeholder';
import styles from './charts.module.css';

export function LoadingChart() {
  const { t } = useTranslation();
  return <Placeholder className={styles.placeholder}>{t('charts.loading')}</Placeholder>;
}
