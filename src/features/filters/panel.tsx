/** @file The filters of the encoder's first layer as images, and what they were before training. */
import { useTranslation } from 'react-i18next';
import { imageLength } from '../../datasets/dataset';
import { formatNumber } from '../../i18n/format-number';
import card from '../../ui/card.module.css';
import { ImageCanvas, PlacedImage } from '../../ui/image-canvas';
import prose from '../../ui/prose.module.css';
import { Awaited } from '../evidence/awaited';
import { EvidencePanel } from '../evidence/evidence-panel';
import panel from '../evidence/panel.module.css';
import type { Filters } from './calls';
import styles from './filters.module.css';
import { useFilters } from './store';
import './words';

export default function FiltersPanel() {
  const { t, i18n } = useTranslation();
  const filters = useFilters((state) => state.filters);
  const number = (value: number) => formatNumber(i18n.language, value);
  return (
    <EvidencePanel
      name="filters"
      lead={t('filters.lead')}
      lookFor={t('filters.lookFor')}
      className={`${card.card} ${panel.panel}`}
      data-testid="filters-panel"
    >
      {filters ? (
        <>
          <Sheet
            filters={filters}
            images={filters.trained}
            title={t('filters.trained', { step: number(filters.step) })}
          />
          {filters.step > 0 && (
            <Sheet filters={filters} images={filters.untrained} title={t('filters.untrained')} />
          )}
          <p className={prose.small}>
            {t('filters.sizes', {
              number: number(filters.count),
              width: number(filters.size.width),
              height: number(filters.size.height),
            })}
          </p>
        </>
      ) : (
        <Awaited of="filters" />
      )}
    </EvidencePanel>
  );
}

interface SheetProps {
  filters: Filters;
  images: Uint8Array;
  title: string;
}

function Sheet({ filters: { count, size }, images, title }: SheetProps) {
  const length = imageLength(size);
  return (
    <figure>
      <figcaption className={prose.subtitle}>{title}</figcaption>
      <ImageCanvas className={styles.sheet} role="img" aria-label={title}>
        {Array.from({ length: count }, (_, i) => (
          <PlacedImage
            key={i}
            className={styles.filter}
            data={images.subarray(i * length, (i + 1) * length)}
            {...size}
          />
        ))}
      </ImageCanvas>
    </figure>
  );
}
