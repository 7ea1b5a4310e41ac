/** @file Station 2 of the strip: the views of a batch's first images, each pair beside each other. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { BatchViews } from '../../../features/batch/batch-views';
import { useViewName } from '../../../features/batch/use-view-name';
import { ViewThumbnail } from '../../../features/batch/view-thumbnail';
import { comparesPairs } from '../../../objectives/objectives';
import { ImageCanvas } from '../../../ui/image-canvas';
import type { BatchSample } from '../../../worker/protocol';
import { StationFace } from '../station-face';
import { stripImages, useStripBatch, useStripConfig } from '../strip-batch';
import styles from './views-face.module.css';

export function ViewsFace() {
  const { t } = useTranslation();
  const isPair = comparesPairs(useStripConfig());
  return (
    <StationFace name="views" title={t(isPair ? 'stations.views.title' : 'stations.views.one.title')}>
      <Pairs isPair={isPair} />
      <p className={styles.legend} aria-hidden="true">
        {isPair ? (
          <>
            <span className={styles.first}>● {t('stations.views.first')}</span>{' '}
            <span className={styles.second}>◆ {t('stations.views.second')}</span>
          </>
        ) : (
          t('stations.views.one.view')
        )}
      </p>
    </StationFace>
  );
}

function Pairs({ isPair }: { isPair: boolean }) {
  const batch = useStripBatch();
  const { augment, seed } = useStripConfig();
  const views = useMemo(() => batch && new BatchViews(batch, { augment, seed }), [batch, augment, seed]);
  return (
    <ImageCanvas className={styles.grid} data-single={!isPair || undefined}>
      {Array.from({ length: stripImages }, (_, image) => (
        <div key={image} className={styles.pair}>
          {batch && views && image < batch.indices.length ? (
            <Pair batch={batch} views={views} image={image} isPair={isPair} />
          ) : (
            <span className={styles.empty} />
          )}
        </div>
      ))}
    </ImageCanvas>
  );
}

interface PairProps {
  batch: BatchSample;
  views: BatchViews;
  image: number;
  isPair: boolean;
}

function Pair({ batch, views, image, isPair }: PairProps) {
  const images = batch.indices.length;
  const nameOf = useViewName(images);
  return (isPair ? [image, image + images] : [image]).map((view) => (
    <span key={view} role="img" aria-label={nameOf(view)}>
      <ViewThumbnail views={views} images={images} size={batch.size} view={view} />
    </span>
  ));
}
