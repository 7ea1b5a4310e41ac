/** @file Station 1 of the strip: a batch's first images, and how much of the dataset has arrived. */
import { useTranslation } from 'react-i18next';
import { imageLength } from '../../../datasets/dataset';
import { formatNumber } from '../../../i18n/format-number';
import { useRun } from '../../../state/run-store';
import { ImageCanvas, PlacedImage } from '../../../ui/image-canvas';
import { ProgressBar } from '../../../ui/progress-bar';
import { StationFace } from '../station-face';
import { stripImages, useStripBatch } from '../strip-batch';
import styles from './images-face.module.css';

export function ImagesFace() {
  const { t } = useTranslation();
  return (
    <StationFace name="images" title={t('stations.images.title')}>
      <Images />
      <Arrived />
    </StationFace>
  );
}

function Images() {
  const { t } = useTranslation();
  const batch = useStripBatch();
  const length = batch && imageLength(batch.size);
  return (
    <ImageCanvas className={styles.grid} role="img" aria-label={t('stations.images.grid')}>
      {Array.from({ length: stripImages }, (_, i) =>
        batch && i < batch.indices.length ? (
          <PlacedImage
            key={i}
            {...batch.size}
            data={batch.images.subarray(i * length!, (i + 1) * length!)}
            className={styles.image}
          />
        ) : (
          <span key={i} className={styles.image} />
        ),
      )}
    </ImageCanvas>
  );
}

function Arrived() {
  const { t, i18n } = useTranslation();
  const dataset = useRun((run) => run.dataset);
  if (!dataset) return null;
  const isLoading = dataset.loadedImages < dataset.totalImages;
  return (
    <div className={styles.count}>
      {t('stations.images.count', { shown: formatNumber(i18n.language, dataset.loadedImages) })}
      {isLoading && (
        <ProgressBar
          fraction={dataset.loadedBytes / dataset.totalBytes}
          label={t('stations.images.progress')}
        />
      )}
    </div>
  );
}
