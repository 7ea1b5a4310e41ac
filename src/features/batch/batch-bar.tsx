/** @file Which step's batch a panel shows, a way to stay with it, and the switch for labels. */
import { useTranslation } from 'react-i18next';
import { followRun, holdBatch } from '../similarity/batch-similarity';
import { useRun } from '../../state/run-store';
import button from '../../ui/button.module.css';
import type { BatchSimilarity } from '../../worker/protocol';
import styles from './batch-bar.module.css';
import { RevealLabels } from '../evidence/reveal-labels';

export function BatchBar({ batch, isHeld }: { batch: BatchSimilarity; isHeld: boolean }) {
  const { t } = useTranslation();
  const isRunning = useRun((run) => run.progress.status === 'running');
  const shown = batch.indices.length;
  return (
    <div className={styles.bar}>
      <p className={styles.caption}>
        {t('pairEvidence.caption', {
          step: batch.step + 1,
          pictures: batch.batchSize,
          views: 2 * batch.batchSize,
        })}{' '}
        {shown < batch.batchSize && t('pairEvidence.firstOnly', { shown, batch: batch.batchSize })}
        {(isRunning || isHeld) && (
          <button
            type="button"
            className={isHeld ? `${button.small} ${button.on}` : button.small}
            onClick={() => (isHeld ? followRun() : holdBatch(batch))}
          >
            {isHeld ? t('pairEvidence.follow') : t('pairEvidence.hold')}
          </button>
        )}
      </p>
      <RevealLabels />
    </div>
  );
}
