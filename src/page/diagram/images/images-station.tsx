/** @file Station 1's details: which images a run learns from, and how many of them have arrived. */
import { useTranslation } from 'react-i18next';
import { hasFullSets } from '../../../datasets/full-sets';
import { OwnImagesButton } from '../../../features/own-images/own-images-button';
import { formatNumber } from '../../../i18n/format-number';
import { useRun } from '../../../state/run-store';
import { useObjective } from '../../../state/use-objective';
import { lazyPart } from '../../../ui/lazy-part';
import { ProgressBar } from '../../../ui/progress-bar';
import { StationCard } from '../station-card';
import styles from './images-station.module.css';

const FullSetOffer = hasFullSets
  ? lazyPart(
      () => import('../../../features/full-sets/full-set-offer'),
      () => null,
    )
  : undefined;

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
      {FullSetOffer && <FullSetOffer />}
      <OwnImagesButton />
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
