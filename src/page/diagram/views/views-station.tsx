/**
 * @file Station 2: the two random views of each picture, drawn again from the step's random numbers, so
 * that they are the very views that it trained on, and a slider shows its effect at once.
 */
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sampleViews } from '../../../transforms/sample-views';
import type { RunConfig } from '../../../config/run-config';
import { pictureLength } from '../../../datasets/dataset';
import { drawPageViews, NewestViews, type PageViewsRequest, type ViewPixels } from '../../../state/view-renderer';
import { drawNewViews } from '../../../state/run-controller';
import { useRun } from '../../../state/run-store';
import { Button } from '../../../ui/button';
import button from '../../../ui/button.module.css';
import { useSeen } from '../../../ui/on-screen';
import { PictureGround, PlacedPicture } from '../../../ui/image-canvas';
import { StationCard } from '../station-card';
import { Term } from '../../../ui/term';
import type { BatchSample } from '../../../worker/protocol';
import { AugmentControls } from '../../controls/augment-controls';
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
  const drawn = useDrawnViews(batch, useSeen(shown));
  return (
    <PictureGround className={styles.table} data-testid="pair-grid">
      <div className={styles.row} aria-hidden="true">
        <span className={`${styles.head} ${styles.original}`}>{t('stations.views.original')}</span>
        <span className={`${styles.head} ${styles.first}`}>● {t('stations.views.first')}</span>
        <span className={`${styles.head} ${styles.second}`}>◆ {t('stations.views.second')}</span>
      </div>
      {drawn ? (
        drawn.views.slice(0, drawn.views.length / 2).map((first, i) => (
          <div
            key={i}
            className={styles.row}
            role="img"
            aria-label={t('stations.views.row', { index: i + 1 })}
          >
            <PlacedPicture {...drawn.size} data={pictureOf(drawn, i)} className={styles.picture} />
            <PlacedPicture {...drawn.size} data={first} className={styles.firstPicture} />
            <PlacedPicture
              {...drawn.size}
              data={drawn.views[drawn.views.length / 2 + i]!}
              className={styles.secondPicture}
            />
          </div>
        ))
      ) : (
        <Placeholders />
      )}
    </PictureGround>
  );
}

function Placeholders() {
  return Array.from({ length: shownPairs }, (_, i) => (
    <div key={i} className={styles.row} aria-hidden="true">
      <div className={styles.picture} />
      <div className={styles.picture} />
      <div className={styles.picture} />
    </div>
  ));
}

/** With the pictures that they are of. */
interface Drawn extends Pick<PageViewsRequest, 'images' | 'size'> {
  /** The first views of all pictures, then the second ones. */
  views: ViewPixels[];
}

function pictureOf({ images, size }: Drawn, row: number): Uint8Array {
  const length = pictureLength(size);
  return images.subarray(row * length, (row + 1) * length);
}

/** Of the batch's first pictures; the last ones until others are drawn. */
function useDrawnViews(
  batch: BatchSample | undefined,
  { augment: config, seed }: RunConfig,
): Drawn | undefined {
  const [drawn, setDrawn] = useState<Drawn>();
  const [newest] = useState(
    () => new NewestViews(drawPageViews, (views, { images, size }) => setDrawn({ views, images, size })),
  );
  const images = useMemo(() => batch?.images.subarray(0, shownPairs * pictureLength(batch.size)), [batch]);
  useEffect(() => {
    if (!batch || !images) return;
    const { size, step } = batch;
    const indices = batch.indices.slice(0, shownPairs);
    newest.ask({ images, size, config, views: sampleViews({ size, config, seed, step, indices }) });
  }, [newest, batch, images, config, seed]);
  return drawn;
}

function Actions() {
  const { t } = useTranslation();
  const status = useRun((run) => run.progress.status);
  const step = useRun((run) => run.latest?.step);
  return (
    <div className={styles.actions}>
      <Button
        className={button.small}
        isBusy={status === 'running' || status === 'loading'}
        onClick={drawNewViews}
      >
        {t('stations.views.draw')}
      </Button>
      {status === 'running' && step !== undefined && <span>{t('stations.views.live', { step })}</span>}
    </div>
  );
}
