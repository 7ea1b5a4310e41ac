/** @file Station 2 of the strip: the views of a batch's first images, each pair beside each other. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { BatchViews } from '../../../features/batch/batch-views';
import { pointing, useRole } from '../../../features/batch/pointed-view';
import { useViewName } from '../../../features/batch/use-view-name';
import { ViewThumbnail } from '../../../features/batch/view-thumbnail';
import { comparesPairs } from '../../../objectives/objectives';
import { Button } from '../../../ui/button';
import { ImageCanvas } from '../../../ui/image-canvas';
import { moveFocus } from '../../../ui/move-focus';
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
    <ImageCanvas className={styles.grid} data-single={!isPair || undefined} data-focus-grid>
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
  const shown = isPair ? [image, image + images] : [image];
  return shown.map((view) => <View key={view} batch={batch} views={views} view={view} isPair={isPair} />);
}

/** A button, so that it can be pointed at by keyboard and finger too: one stop for the Tab key, arrow keys within. */
function View({ batch, views, view, isPair }: Omit<PairProps, 'image'> & { view: number }) {
  const { t } = useTranslation();
  const images = batch.indices.length;
  const place = views.placeOf(view);
  const role = useRole(place);
  const name = useViewName(images)(view);
  const { onFocus, onBlur } = pointing(place);
  if (!isPair) {
    return (
      <span role="img" aria-label={name}>
        <ViewThumbnail views={views} images={images} view={view} />
      </span>
    );
  }
  return (
    <Button
      variant="bare"
      className={styles.view}
      tabIndex={view === 0 ? 0 : -1}
      aria-label={role ? t('batch.withRole', { name, role: t(`batch.roles.${role}`) }) : name}
      onFocus={onFocus}
      onBlur={onBlur}
      onClick={onFocus}
      onKeyDown={moveFocus}
    >
      <ViewThumbnail views={views} images={images} view={view} />
    </Button>
  );
}
