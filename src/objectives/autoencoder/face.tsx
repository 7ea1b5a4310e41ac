/** @file The autoencoder's place in the strip: images of the last logged step, as they were rebuilt. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { imageLength } from '../../datasets/dataset';
import { StationFace } from '../../page/diagram/station-face';
import { usePicture } from '../../page/diagram/use-picture';
import { useRun } from '../../state/run-store';
import { ImageCanvas, PlacedImage } from '../../ui/image-canvas';
import { Placeholder } from '../../ui/placeholder';
import { errorImage } from './error-image';
import type { Reconstruction } from './objective';
import styles from './face.module.css';
import './words';

const shownImages = 4;

export default function RebuiltFace() {
  const { t } = useTranslation();
  return (
    <StationFace name="objective" title={t('autoencoder.title')}>
      <Rebuilt />
    </StationFace>
  );
}

function Rebuilt() {
  const { t } = useTranslation();
  const picture = usePicture<Reconstruction>();
  const isNoisy = useRun((run) => (run.runConfig ?? run.draft).objective.noise > 0);
  const rows = useMemo(() => picture && rowsOf(picture), [picture]);
  if (!rows) return <Placeholder isFramed>{t('autoencoder.empty')}</Placeholder>;
  const columns = ['image', ...(isNoisy ? (['given'] as const) : []), 'rebuilt', 'error'] as const;
  return (
    <ImageCanvas className={styles.table} data-testid="rebuilt">
      <div className={styles.row} aria-hidden="true">
        {columns.map((column) => (
          <span key={column} className={styles.head}>
            {t(`autoencoder.${column}`)}
          </span>
        ))}
      </div>
      {rows.map((row, index) => (
        <div
          key={index}
          className={styles.row}
          role="img"
          aria-label={t('autoencoder.row', { index: index + 1 })}
        >
          {columns.map((column) => (
            <PlacedImage key={column} {...picture!.size} data={row[column]} className={styles.image} />
          ))}
        </div>
      ))}
    </ImageCanvas>
  );
}

type Row = Record<'image' | 'given' | 'rebuilt' | 'error', Float32Array>;

function rowsOf({ count, size, targets, inputs, outputs }: Reconstruction): Row[] {
  const length = imageLength(size);
  return Array.from({ length: Math.min(count, shownImages) }, (_, index) => {
    const of = (images: Float32Array) => images.subarray(index * length, (index + 1) * length);
    const [image, rebuilt] = [of(targets), of(outputs)];
    return { image, given: of(inputs), rebuilt, error: errorImage(image, rebuilt) };
  });
}
