/** @file What contrastive learning needs neither a decoder nor a proxy task for: the four objectives trained beside each other. */
import { useTranslation } from 'react-i18next';
import { LoadingPart } from '../loading-part';
import { lazyPart } from '../../ui/lazy-part';
import prose from '../../ui/prose.module.css';
import styles from './knowledge.module.css';

const ObjectivesPanel = lazyPart(() => import('../../features/objectives/panel'), LoadingPart);

export function Replaced() {
  const { t } = useTranslation();
  return (
    <>
      <h1 className={prose.heading}>{t('learned.replaced.title')}</h1>
      <p className={styles.text}>{t('learned.replaced.lead')}</p>
      <ObjectivesPanel />
    </>
  );
}
