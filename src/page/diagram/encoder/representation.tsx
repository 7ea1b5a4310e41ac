/** @file h of one watched image, as the network stands: of its two views, a row each, which training makes alike. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePointedView } from '../../../features/batch/pointed-view';
import { viewAt } from '../../../features/batch/roles';
import { useWatched } from '../../../features/watched/store';
import { useComparesPairs } from '../../../state/use-objective';
import { ImageCanvas, PlacedImage } from '../../../ui/image-canvas';
import { useSeen } from '../../../ui/on-screen';
import type { BatchSample } from '../../../worker/protocol';
import { barcodes } from './barcodes';
import styles from './encoder-face.module.css';

export function Representation() {
  const sample = useWatched((watched) => watched.sample);
  return sample && <Barcodes sample={sample} />;
}

/** Of the image that is pointed at, or else of the first. */
function Barcodes({ sample }: { sample: BatchSample }) {
  const { t } = useTranslation();
  const look = useSeen(useWatched(({ now }) => now));
  const isPair = useComparesPairs();
  const images = sample.indices.length;
  const image = usePointedView(({ anchor }) => (viewAt(sample, anchor) ?? 0) % images);
  const rows = useMemo(
    () => look && barcodes(look, isPair ? [image, image + images] : [image]),
    [look, isPair, image, images],
  );
  if (!rows) return null;
  return (
    <ImageCanvas
      className={styles.barcodes}
      role="img"
      aria-label={t('stations.encoder.barcodesAlt', { index: image + 1 })}
    >
      {rows.map((data, view) => (
        <PlacedImage
          key={view}
          data={data}
          height={1}
          width={data.length}
          channels={1}
          className={styles.barcode}
        />
      ))}
      <span className={styles.size} aria-hidden="true">
        {t('stations.encoder.barcodes', { index: image + 1 })}
      </span>
    </ImageCanvas>
  );
}
