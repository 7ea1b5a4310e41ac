/**
 * @file The views of a batch as thumbnails, a dozen pictures at a time, view 1 above view 2: the
 * pressed one is the anchor. Arrow keys go from view to view, and on to the next dozen.
 */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { partnerOf } from '../../evaluate/infonce';
import { Button } from '../../ui/button';
import { isPlainKey } from '../../ui/keys';
import { PictureGround } from '../../ui/image-canvas';
import type { BatchSimilarity } from '../../worker/protocol';
import panel from '../evidence/panel.module.css';
import styles from './anchor-strip.module.css';
import type { BatchViews } from '../batch/batch-views';
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
  const pictures = batch.indices.length;
  const nameOf = useViewName(pictures);
  const pressed = useRef<HTMLButtonElement>(null);
  const movesFocus = useRef(false);
  useEffect(() => {
    if (movesFocus.current) pressed.current?.focus();
    movesFocus.current = false;
  }, [anchor]);

  const picture = anchor % pictures;
  const first = picture - (picture % pageSize);
  const shown = Array.from({ length: Math.min(pageSize, pictures - first) }, (_, i) => first + i);
  const choosePicture = (next: number) => {
    const inside = Math.min(Math.max(next, 0), pictures - 1);
    onChoose(anchor < pictures ? inside : inside + pictures);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event;
    const turnsView = key === 'ArrowUp' ? anchor >= pictures : key === 'ArrowDown' && anchor < pictures;
    const distance = { ArrowLeft: -1, ArrowRight: 1, PageUp: -pageSize, PageDown: pageSize }[key];
    if ((!turnsView && distance === undefined) || !isPlainKey(event)) return;
    event.preventDefault();
    movesFocus.current = true;
    if (turnsView) onChoose(partnerOf(anchor, 2 * pictures));
    else choosePicture(picture + distance!);
  };
  const page = (direction: -1 | 1) => {
    const target = first + direction * pageSize;
    return {
      className: styles.page,
      isBusy: target < 0 || target >= pictures,
      onClick: () => choosePicture(target),
    };
  };
  return (
    <div className={styles.frame}>
      <div className={styles.head}>
        <h4 className={panel.subtitle}>{t('pairEvidence.guess.anchor')}</h4>
        <span className={styles.range}>
          {t('pairEvidence.guess.page', { first: first + 1, last: first + shown.length, all: pictures })}
        </span>
        <Button {...page(-1)} aria-label={t('pairEvidence.guess.previous')}>
          <ChevronLeft aria-hidden="true" />
        </Button>
        <Button {...page(1)} aria-label={t('pairEvidence.guess.next')}>
          <ChevronRight aria-hidden="true" />
        </Button>
      </div>
      <PictureGround className={styles.strip} role="group" aria-label={t('pairEvidence.guess.anchors')}>
        {shown.map((one) => (
          <div key={one} className={styles.pair}>
            {[one, one + pictures].map((view) => (
              <button
                key={view}
                ref={view === anchor ? pressed : null}
                type="button"
                className={styles.view}
                aria-label={nameOf(view)}
                aria-pressed={view === anchor}
                tabIndex={view === anchor ? 0 : -1}
                onClick={() => onChoose(view)}
                onKeyDown={onKeyDown}
              >
                <ViewThumbnail views={views} pictures={pictures} size={batch.size} view={view} />
              </button>
            ))}
          </div>
        ))}
      </PictureGround>
    </div>
  );
}
