/**
 * @file The views of a batch as thumbnails, a dozen images at a time, view 1 above view 2: the
 * pressed one is the anchor. Arrow keys go from view to view, and on to the next dozen.
 */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { positiveOf } from '../../evaluate/infonce';
import { Button } from '../../ui/button';
import { isPlainKey } from '../../ui/keys';
import { ImageCanvas } from '../../ui/image-canvas';
import type { BatchSimilarity } from '../batch/calls';
import prose from '../../ui/prose.module.css';
import styles from './anchor-strip.module.css';
import type { BatchViews } from '../batch/batch-views';
import { pointAtView } from '../batch/pointed-view';
import { useViewName } from '../batch/use-view-name';
import { ViewThumbnail } from '../batch/view-thumbnail';

const pageSize = 12;

export interface AnchorStripProps {
  batch: BatchSimilarity;
  views: BatchViews;
  anchor: number;
  onChoose: (view: number) => void;
}

export function AnchorStrip({ batch, views, anchor, onChoose }: AnchorStripProps) {
  const { t } = useTranslation();
  const images = batch.indices.length;
  const nameOf = useViewName(images);
  const pressed = useRef<HTMLButtonElement>(null);
  const movesFocus = useRef(false);
  useEffect(() => {
    if (movesFocus.current) pressed.current?.focus();
    movesFocus.current = false;
  }, [anchor]);

  const image = anchor % images;
  const first = image - (image % pageSize);
  const shown = Array.from({ length: Math.min(pageSize, images - first) }, (_, i) => first + i);
  const chooseImage = (next: number) => {
    const inside = Math.min(Math.max(next, 0), images - 1);
    onChoose(anchor < images ? inside : inside + images);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event;
    const turnsView = key === 'ArrowUp' ? anchor >= images : key === 'ArrowDown' && anchor < images;
    const distance = { ArrowLeft: -1, ArrowRight: 1, PageUp: -pageSize, PageDown: pageSize }[key];
    if ((!turnsView && distance === undefined) || !isPlainKey(event)) return;
    event.preventDefault();
    movesFocus.current = true;
    if (turnsView) onChoose(positiveOf(anchor, 2 * images));
    else chooseImage(image + distance!);
  };
  const page = (direction: -1 | 1) => {
    const target = first + direction * pageSize;
    return {
      variant: 'icon' as const,
      isBusy: target < 0 || target >= images,
      onClick: () => chooseImage(target),
    };
  };
  return (
    <div className={styles.frame}>
      <div className={styles.head}>
        <h4 className={prose.subtitle}>{t('infonce.anchor')}</h4>
        <span className={styles.range}>
          {t('infonce.page', { first: first + 1, last: first + shown.length, all: images })}
        </span>
        <Button {...page(-1)} aria-label={t('infonce.previous')}>
          <ChevronLeft aria-hidden="true" />
        </Button>
        <Button {...page(1)} aria-label={t('infonce.next')}>
          <ChevronRight aria-hidden="true" />
        </Button>
      </div>
      <ImageCanvas className={styles.strip} role="group" aria-label={t('infonce.anchors')}>
        {shown.map((one) => (
          <div key={one} className={styles.pair}>
            {[one, one + images].map((view) => (
              <Button
                key={view}
                ref={view === anchor ? pressed : null}
                variant="bare"
                className={styles.view}
                aria-label={nameOf(view)}
                aria-pressed={view === anchor}
                tabIndex={view === anchor ? 0 : -1}
                onClick={() => onChoose(view)}
                onFocus={() => pointAtView(views.placeOf(view))}
                onBlur={() => pointAtView(undefined)}
                onKeyDown={onKeyDown}
              >
                <ViewThumbnail views={views} images={images} view={view} />
              </Button>
            ))}
          </div>
        ))}
      </ImageCanvas>
    </div>
  );
}
