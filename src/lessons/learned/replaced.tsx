/** @file What contrastive learning needs neither a decoder nor a proxy task for: the four objectives trained beside each other. */
import { useTranslation } from 'react-i18next';
import { LoadingPart } from '../loading-part';
import { useRun } from '../../state/run-store';
import { lazyPart } from '../../ui/lazy-part';
import prose from '../../ui/prose.module.css';
import { RunBar } from '../game/train';
import styles from './knowledge.module.css';

const ObjectivesPanel = lazyPart(() => import('../../features/objectives/panel'), LoadingPart);

export function Replaced() {
  const { t } = useTranslation();
  // It is paused, or waited for, before the others are trained.
  const isUnderWay = useRun(({ progress: { status } }) => status === 'running' || status === 'paused');
  return (
    <>
      <h1 className={prose.heading}>{t('learned.replaced.title')}</h1>
      <p className={styles.text}>{t('learned.replaced.lead')}</p>
      {isUnderWay && <RunBar />}
      <ObjectivesPanel />
    </>
  );
}
