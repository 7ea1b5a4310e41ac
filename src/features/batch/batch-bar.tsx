/** @file Which step's batch a panel shows, a way to stay with it, and the switch for labels. */
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import { useRun } from '../../state/run-store';
import { Button } from '../../ui/button';
import type { BatchSimilarity } from './calls';
import styles from './batch-bar.module.css';
import { RevealLabels } from '../evidence/reveal-labels';
import './words';

export function BatchBar({ batch, isPinned }: { batch: BatchSimilarity; isPinned: boolean }) {
  const { t } = useTranslation();
  const isRunning = useRun((run) => run.progress.status === 'running');
  const shown = batch.indices.length;
  return (
    <div className={styles.bar}>
      <p className={styles.caption}>
        {t('batch.caption', {
          step: batch.step + 1,
          images: batch.batchSize,
          views: 2 * batch.batchSize,
        })}{' '}
        {shown < batch.batchSize && t('batch.firstOnly', { shown, batch: batch.batchSize })}
        {(isRunning || isPinned) && (
          <Button
            variant={isPinned ? 'primary' : 'secondary'}
            onClick={() => act(isPinned ? 'follow-run' : 'hold-batch')}
          >
            {isPinned ? t('batch.follow') : t('batch.hold')}
          </Button>
        )}
      </p>
      <RevealLabels />
    </div>
  );
}
