/**
 * @file Station 2: the two random views of each picture, drawn here by the same pure code and random
 * numbers as in the worker, so that they are the very views that the step trained on, and a slider
 * shows its effect at once.
 */
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { drawTwoViews } from '../../augment/pipeline';
import { pictureLength } from '../../datasets/dataset';
import { drawNewViews, useRun } from '../../state/run-store';
import button from '../../ui/button.module.css';
import { useSeen } from '../../ui/on-screen';
import { PictureCanvas } from '../../ui/picture-canvas';
import { StationCard } from '../../ui/station-card';
import { Term } from '../../ui/term';
import { AugmentControls } from '../controls/augment-controls';
import styles from './views-station.module.css';

const shownPairs = 4;

export function ViewsStation() {
  const { t } = useTranslation();
  return (
    <StationCard
      number={2}
      title={t('stations.views.title')}
      lead={t('stations.views.lead')}
      settings={<AugmentControls />}
    >
      <PairGrid />
      <Actions />
      <p>
        <Term of="view" /> · <Term of="positivePair" />
      </p>
    </StationCard>
  );
}

function PairGrid() {
  const { t } = useTranslation();
  const batch = useSeen(useRun((run) => run.batch));
  // While a run is going its own settings made the views; otherwise the draft shows its effect.
  const shown = useRun((run) =>
    run.progress.status === 'running' && run.runConfig ? run.runConfig : run.draft,
  );
  const config = useSeen(useDeferredValue(shown));
  const views = useMemo(() => {
    if (!batch) return undefined;
    const { images, size, indices, step } = batch;
    const rows = indices.map((_, i) => i).slice(0, shownPairs);
    return drawTwoViews({
      images,
      size,
      rows,
      indices: indices.slice(0, shownPairs),
      config: config.augment,
      seed: config.seed,
      step,
    });
  }, [batch, config.augment, config.seed]);

  const length = batch ? pictureLength(batch.size) : 0;
  const pairs = batch ? Math.min(batch.indices.length, shownPairs) : shownPairs;
  return (
    <div className={styles.table} data-testid="pair-grid">
      <div className={styles.row} aria-hidden="true">
        <span className={`${styles.head} ${styles.original}`}>{t('stations.views.original')}</span>
        <span className={`${styles.head} ${styles.first}`}>● {t('stations.views.first')}</span>
        <span className={`${styles.head} ${styles.second}`}>◆ {t('stations.views.second')}</span>
      </div>
      {Array.from({ length: pairs }, (_, i) => {
        if (!batch || !views) {
          return (
            <div key={i} className={styles.row} aria-hidden="true">
              <div className={styles.picture} />
              <div className={styles.picture} />
              <div className={styles.picture} />
            </div>
          );
        }
        const view = (which: number) =>
          views.subarray((which * pairs + i) * length, (which * pairs + i + 1) * length);
        return (
          <div
            key={i}
            className={styles.row}
            role="img"
            aria-label={t('stations.views.row', { index: i + 1 })}
          >
            <PictureCanvas
              {...batch.size}
              data={batch.images.subarray(i * length, (i + 1) * length)}
              className={styles.picture}
            />
            <PictureCanvas {...batch.size} data={view(0)} className={styles.firstPicture} />
            <PictureCanvas {...batch.size} data={view(1)} className={styles.secondPicture} />
          </div>
        );
      })}
    </div>
  );
}

function Actions() {
  const { t } = useTranslation();
  const status = useRun((run) => run.progress.status);
  const step = useRun((run) => run.latest?.step);
  return (
    <div className={styles.actions}>
      <button
        type="button"
        className={button.small}
        disabled={status === 'running' || status === 'loading'}
        onClick={drawNewViews}
      >
        {t('stations.views.draw')}
      </button>
      {status === 'running' && step !== undefined && (
        <span>{t('stations.views.live', { step })}</span>
      )}
    </div>
  );
}
