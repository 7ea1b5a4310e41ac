/**
 * @file Station 2: the two random views of each image, drawn again from the step's random numbers, so
 * that they are the very views that it trained on, and a slider shows its effect at once.
 */
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { act, usePossible } from '../../../actions/act';
import { sampleViews } from '../../../transforms/sample-views';
import type { RunConfig } from '../../../config/run-config';
import { imageLength } from '../../../datasets/dataset';
import {
  renderViews,
  NewestViews,
  type ViewRendererRequest,
  type ViewPixels,
} from '../../../state/view-renderer';
import { useRun } from '../../../state/run-store';
import { chosenObjective, comparesPairs } from '../../../objectives/objectives';
import { Button } from '../../../ui/button';
import { useSeen } from '../../../ui/on-screen';
import { ImageCanvas, PlacedImage } from '../../../ui/image-canvas';
import { StationCard } from '../station-card';
import { Term } from '../../../ui/terms/term';
import type { BatchSample } from '../../../worker/protocol';
import { useShownConfig } from './use-shown-config';
import styles from './views-station.module.css';

const shownPairs = 4;

export function ViewsStation() {
  const { t } = useTranslation();
  const shown = useShownConfig();
  const { turns } = chosenObjective(shown);
  const isPair = comparesPairs(shown);
  return (
    <StationCard
      number={2}
      title={t(isPair ? 'stations.views.title' : 'stations.views.one.title')}
      lead={t(
        isPair
          ? 'stations.views.lead'
          : turns > 1
            ? 'stations.views.one.leadTurned'
            : 'stations.views.one.lead',
      )}
    >
      <PairGrid />
      <Actions />
      <p>
        <Term of="view" />
        {isPair && (
          <>
            {' '}
            · <Term of="positivePair" />
          </>
        )}
      </p>
    </StationCard>
  );
}

function PairGrid() {
  const { t } = useTranslation();
  const batch = useSeen(useRun((run) => run.batch));
  const shown = useShownConfig();
  const drawn = useDrawnViews(batch, useSeen(shown));
  const isPair = comparesPairs(shown);
  return (
    <ImageCanvas className={styles.table} data-testid="pair-grid">
      <div className={styles.row} aria-hidden="true">
        <span className={`${styles.head} ${styles.original}`}>{t('stations.views.original')}</span>
        {isPair ? (
          <>
            <span className={`${styles.head} ${styles.first}`}>● {t('stations.views.first')}</span>
            <span className={`${styles.head} ${styles.second}`}>◆ {t('stations.views.second')}</span>
          </>
        ) : (
          <span className={`${styles.head} ${styles.first}`}>{t('stations.views.one.view')}</span>
        )}
      </div>
      {drawn ? (
        drawn.views.slice(0, drawn.count).map((first, i) => (
          <div
            key={i}
            className={styles.row}
            role="img"
            aria-label={t(isPair ? 'stations.views.row' : 'stations.views.one.row', { index: i + 1 })}
          >
            <PlacedImage {...drawn.size} data={imageOf(drawn, i)} className={styles.image} />
            <PlacedImage {...drawn.size} data={first} className={styles.firstImage} />
            {drawn.views.length > drawn.count && (
              <PlacedImage
                {...drawn.size}
                data={drawn.views[drawn.count + i]!}
                className={styles.secondImage}
              />
            )}
          </div>
        ))
      ) : (
        <Placeholders perRow={isPair ? 3 : 2} />
      )}
    </ImageCanvas>
  );
}

function Placeholders({ perRow }: { perRow: number }) {
  return Array.from({ length: shownPairs }, (_, i) => (
    <div key={i} className={styles.row} aria-hidden="true">
      {Array.from({ length: perRow }, (_, column) => (
        <div key={column} className={styles.image} />
      ))}
    </div>
  ));
}

/** With the images that they are of. */
interface Drawn extends Pick<ViewRendererRequest, 'images' | 'size'> {
  /** Of images. */
  count: number;
  /** The first views of all images, then the second ones where there are two. */
  views: ViewPixels[];
}

function imageOf({ images, size }: Drawn, row: number): Uint8Array {
  const length = imageLength(size);
  return images.subarray(row * length, (row + 1) * length);
}

/** Of the batch's first images; the last ones until others are drawn. */
function useDrawnViews(
  batch: BatchSample | undefined,
  { augment: config, seed, objective }: RunConfig,
): Drawn | undefined {
  const [drawn, setDrawn] = useState<Drawn>();
  const [newest] = useState(
    () =>
      new NewestViews(renderViews, (views, { images, size }) =>
        setDrawn({ views, images, size, count: images.length / imageLength(size) }),
      ),
  );
  const { views: perImage } = chosenObjective({ objective });
  const images = useMemo(() => batch?.images.subarray(0, shownPairs * imageLength(batch.size)), [batch]);
  useEffect(() => {
    if (!batch || !images) return;
    const { size, step } = batch;
    const indices = batch.indices.slice(0, shownPairs);
    newest.ask({
      images,
      size,
      config,
      views: sampleViews({ size, config, seed, step, indices, views: perImage }),
    });
  }, [newest, batch, images, config, seed, perImage]);
  return drawn;
}

function Actions() {
  const { t } = useTranslation();
  const status = useRun((run) => run.progress.status);
  const step = useRun((run) => run.latest?.step);
  const canDraw = usePossible('draw-new-views');
  return (
    <div className={styles.actions}>
      <Button isBusy={!canDraw} onClick={() => act('draw-new-views')}>
        {t('stations.views.draw')}
      </Button>
      {status === 'running' && step !== undefined && <span>{t('stations.views.live', { step })}</span>}
    </div>
  );
}
