/** @file Station 1: the unlabelled images of the current batch, and how much of the dataset has arrived. */
import { useTranslation } from 'react-i18next';
import { imageLength } from '../../../datasets/dataset';
import { formatNumber } from '../../../i18n/format-number';
import { useRun } from '../../../state/run-store';
import { useObjective } from '../../../state/use-objective';
import { useSeen } from '../../../ui/on-screen';
import { ImageCanvas, PlacedImage } from '../../../ui/image-canvas';
import { ProgressBar } from '../../../ui/progress-bar';
import { StationCard } from '../station-card';
import { MissingFiles } from '../../../features/missing-files/missing-files';
import styles from './images-station.module.css';

const placeholders = 8;

export function ImagesStation() {
  const { t } = useTranslation();
  const { usesLabels } = useObjective();
  return (
    <StationCard
      number={1}
      title={t('stations.images.title')}
      lead={t(usesLabels ? 'stations.images.leadLabelled' : 'stations.images.lead')}
    >
      <DatasetFacts />
      <MissingFiles />
      <BatchImages />
    </StationCard>
  );
}

function DatasetFacts() {
  const { t, i18n } = useTranslation();
  const name = useRun((run) => (run.runConfig ?? run.draft).dataset.name);
  const dataset = useRun((run) => run.dataset);
  const megabytes = (bytes: number) => formatNumber(i18n.language, bytes / 1e6, { maximumFractionDigits: 1 });
  const isLoading = dataset && dataset.loadedImages < dataset.totalImages;
  return (
    <div className={styles.facts}>
      <p>
        <span className={styles.name}>{t(`choices.${name}`)}</span>
        {dataset && (
          <>
            {' · '}
            {t('stations.images.count', {
              shown: formatNumber(i18n.language, dataset.loadedImages),
            })}
          </>
        )}
      </p>
      {isLoading && (
        <>
          <ProgressBar
            fraction={dataset.loadedBytes / dataset.totalBytes}
            label={t('stations.images.progress')}
          />
          <p className={styles.soft}>
            {t('stations.images.loading', {
              loaded: megabytes(dataset.loadedBytes),
              total: megabytes(dataset.totalBytes),
            })}
          </p>
        </>
      )}
      {dataset?.fromCache && <p className={styles.soft}>{t('stations.images.cached')}</p>}
    </div>
  );
}

function BatchImages() {
  const { t } = useTranslation();
  const batch = useSeen(useRun((run) => run.batch));
  if (!batch) {
    return (
      <div className={styles.grid} aria-hidden="true">
        {Array.from({ length: placeholders }, (_, i) => (
          <div key={i} className={styles.image} />
        ))}
      </div>
    );
  }
  const length = imageLength(batch.size);
  return (
    <ImageCanvas className={styles.grid} role="img" aria-label={t('stations.images.grid')}>
      {batch.indices.map((_, i) => (
        <PlacedImage
          key={i}
          {...batch.size}
          data={batch.images.subarray(i * length, (i + 1) * length)}
          className={styles.image}
        />
      ))}
    </ImageCanvas>
  );
}
