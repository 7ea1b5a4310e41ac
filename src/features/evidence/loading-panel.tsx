/** @file What stands in a panel's place until its code is there. */
import { useTranslation } from 'react-i18next';
import { Placeholder } from '../../ui/placeholder';
import styles from './evidence-section.module.css';

export function LoadingPanel() {
  const { t } = useTranslation();
  return <Placeholder className={styles.loading}>{t('evidence.loading')}</Placeholder>;
}
