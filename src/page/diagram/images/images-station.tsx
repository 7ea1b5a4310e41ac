/** @file Station 1: the unlabelled pictures of the current batch, and how much of the dataset has arrived. */
import { useTranslation } from 'react-i18next';
import { pictureLength } from '../../../datasets/dataset';
import { formatNumber } from '../../../i18n/format-number';
import { useRun } from '../../../state/run-store';
import { useSeen } from '../../../ui/on-screen';
import { PictureGround, PlacedPicture } from '../../../ui/image-canvas';
import { ProgressBar } from '../../../ui/progress-bar';
import { StationCard } from '../station-card';
import { ConfigControls } from '../../controls/config-controls';
import { MissingFiles } from './missing-files';
import styles from './images-station.module.css';

const placeholders = 8;

export function PicturesStation() {
  const { t } = useTranslation();
  return (
    <StationCard
      number={1}
      title={t('stations.pictures.title')}
      lead={t('stations.pictures.lead')}
      settings={<ConfigControls prefixes={['dataset', 'seed']} />}
    >
      <DatasetFacts />
      <MissingFiles />
      <BatchPictures />
    </StationCard>
  );
}

function DatasetFacts() {
  const { t, i18n } = useTranslation();
  const name = useRun((run) => run.draft.dataset.name);
  const dataset = useRun((run) => run.dataset);
  const megabytes = (bytes: number) => formatNumber(i18n.language, bytes / 1e6, { maximumFractionDigits: 1 });
  const isLoading = dataset && dataset.loadedPictures < dataset.totalPictures;
  return (
    <div className={styles.facts}>
      <p>
        <span className={styles.name}>{t(`choices.${name}`)}</span>
        {dataset && (
          <>
            {' · '}
            {t('stations.pictures.count', {
              shown: formatNumber(i18n.language, dataset.loadedPictures),
            })}
          </>
        )}
      </p>
      {isLoading && (
        <>
          <ProgressBar
            share={dataset.loadedBytes / dataset.totalBytes}
            label={t('stations.pictures.progress')}
          />
          <p className={styles.soft}>
            {t('stations.pictures.loading', {
              loaded: megabytes(dataset.loadedBytes),
              total: megabytes(dataset.totalBytes),
            })}
          </p>
        </>
      )}
      {dataset?.fromCache && name !== 'shapes' && (
        <p className={styles.soft}>{t('stations.pictures.cached')}</p>
      )}
    </div>
  );
}

function BatchPictures() {
  const { t } = useTranslation();
  const batch = useSeen(useRun((run) => run.batch));
  if (!batch) {
    return (
      <div className={styles.grid} aria-hidden="true">
        {Array.from({ length: placeholders }, (_, i) => (
          <div key={i} className={styles.picture} />
        ))}
      </div>
    );
  }
  const length = pictureLength(batch.size);
  return (
    <PictureGround className={styles.grid} role="img" aria-label={t('stations.pictures.grid')}>
      {batch.indices.map((_, i) => (
        <PlacedPicture
          key={i}
          {...batch.size}
          data={batch.images.subarray(i * length, (i + 1) * length)}
          className={styles.picture}
        />
      ))}
    </PictureGround>
  );
}
