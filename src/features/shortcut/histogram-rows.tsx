/**
 * @file Four views of each of two images with their histograms, twice: under crops alone and under
 * the draft's settings, from the same random numbers, so that the crops are the same. While a run is
 * going the images stay, so that they can be compared.
 */
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { renderBatchViews } from '../../transforms/pipeline';
import type { AugmentConfig } from '../../config/run-config';
import { imageLength } from '../../datasets/dataset';
import { channelHistograms, colourHistogram, histogramOverlap } from '../../evaluate/colour-histogram';
import { distortsColour, shortcutAugmentations } from '../../evaluate/shortcut-pipelines';
import { formatNumber } from '../../i18n/format-number';
import { useRun } from '../../state/run-store';
import { Button } from '../../ui/button';
import { useSeen } from '../../ui/on-screen';
import { StillImage } from '../../ui/still-image';
import prose from '../../ui/prose.module.css';
import type { BatchSample } from '../../worker/protocol';
import { Awaited } from '../evidence/awaited';
import { ChannelHistogram } from './channel-histogram';
import styles from './histogram-rows.module.css';

const shownImages = 2;
/** Two drawings of two views each. */
const drawings = 2;
const names = ['A', 'B'] as const;

/** The batch that is on show, which of its images, and under what they are drawn; nothing before there is a batch. */
function useShownBatch() {
  // Drawn when the page finds the time: the slider that changes it comes first.
  const augment = useDeferredValue(useSeen(useRun((run) => run.draft.augment)));
  const seed = useRun((run) => run.draft.seed);
  const newest = useSeen(useRun((run) => run.batch));
  const isRunning = useRun((run) => run.progress.status === 'running');
  const [batch, setBatch] = useState(newest);
  const [first, setFirst] = useState(0);
  if (batch !== newest && (!batch || !isRunning)) setBatch(newest);
  const { cropOnly, settings } = useMemo(() => shortcutAugmentations(augment), [augment]);
  if (!batch) return undefined;
  const others = () => {
    setBatch(newest);
    setFirst((first + shownImages) % Math.max(batch.indices.length - 1, 1));
  };
  const start = Math.min(first, Math.max(batch.indices.length - shownImages, 0));
  return { batch, first: start, seed, cropOnly, settings, others };
}

export function HistogramRows() {
  const { t } = useTranslation();
  const shown = useShownBatch();
  if (!shown) return <Awaited of="shortcut" />;
  const { batch, first, seed, cropOnly, settings, others } = shown;
  const hasColour = distortsColour(settings);
  return (
    <div className={styles.rows}>
      <div className={styles.bar}>
        <p className={styles.legend}>{t('shortcut.rows.legend')}</p>
        <Button onClick={others}>{t('shortcut.rows.others')}</Button>
      </div>
      <HistogramRow
        id="crops"
        title={t('shortcut.rows.cropOnly')}
        batch={batch}
        first={first}
        augment={cropOnly}
        seed={seed}
      />
      <HistogramRow
        id="settings"
        title={t(hasColour ? 'shortcut.rows.settings' : 'shortcut.rows.settingsWithoutColour')}
        batch={batch}
        first={first}
        augment={settings}
        seed={seed}
      />
    </div>
  );
}

/** Under the draft's settings alone. */
export function SettingsHistograms() {
  const shown = useShownBatch();
  if (!shown) return <Awaited of="shortcut" />;
  const { batch, first, seed, settings } = shown;
  return (
    <div className={styles.row} data-testid="histograms-settings">
      <Histograms batch={batch} first={first} augment={settings} seed={seed} />
    </div>
  );
}

interface HistogramRowProps extends HistogramsProps {
  id: string;
  title: string;
}

function HistogramRow({ id, title, ...rest }: HistogramRowProps) {
  return (
    <section className={styles.row} aria-labelledby={`shortcut-${id}`} data-testid={`histograms-${id}`}>
      <h3 id={`shortcut-${id}`} className={prose.title}>
        {title}
      </h3>
      <Histograms {...rest} />
    </section>
  );
}

interface HistogramsProps {
  batch: BatchSample;
  /** Place of the first shown image in the batch. */
  first: number;
  augment: AugmentConfig;
  seed: number;
}

/** Two images' views with their histograms, and how much they have in common. */
function Histograms({ batch, first, augment, seed }: HistogramsProps) {
  const { t, i18n } = useTranslation();
  const images = useMemo(() => viewsOfImages(batch, first, augment, seed), [batch, first, augment, seed]);
  const overlap = useMemo(() => meanOverlaps(images, batch), [images, batch]);
  const percent = (fraction: number) =>
    formatNumber(i18n.language, fraction, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <>
      <p className={styles.overlap}>
        {t('shortcut.rows.overlap', { same: percent(overlap.same), other: percent(overlap.other) })}
      </p>
      <div className={styles.images}>
        {images.map((views, p) => (
          <div
            key={names[p]}
            className={styles.image}
            role="img"
            aria-label={t('shortcut.rows.image', { name: names[p]!, views: views.length })}
          >
            <span className={styles.name} aria-hidden="true">
              {names[p]}
            </span>
            <Crops views={views} batch={batch} />
          </div>
        ))}
      </div>
    </>
  );
}

function Crops({ views, batch: { size } }: { views: Float32Array[]; batch: BatchSample }) {
  const histograms = useMemo(() => views.map((view) => channelHistograms(view, size)), [views, size]);
  const highest = Math.max(...histograms.map((fractions) => Math.max(...fractions)));
  return (
    <div className={styles.crops}>
      {views.map((view, i) => (
        <div key={i} className={styles.crop}>
          <StillImage {...size} data={view} className={styles.view} />
          <ChannelHistogram
            fractions={histograms[i]!}
            channels={size.channels}
            highest={highest}
            isFirst={i === 0}
          />
        </div>
      ))}
    </div>
  );
}

/** For each of the two images its views, f32 [height, width, channels]. */
function viewsOfImages(
  batch: BatchSample,
  first: number,
  config: AugmentConfig,
  seed: number,
): Float32Array[][] {
  const { images, size, step } = batch;
  const length = imageLength(size);
  const rows = batch.indices.map((_, i) => i).slice(first, first + shownImages);
  const indices = rows.map((row) => batch.indices[row]!);
  const drawn = Array.from({ length: drawings }, (_, drawing) =>
    renderBatchViews({ images, size, rows, indices, config, seed, step: step + drawing }),
  );
  return rows.map((_, p) =>
    drawn.flatMap((views) =>
      [p, rows.length + p].map((at) => views.subarray(at * length, (at + 1) * length)),
    ),
  );
}

/** Fraction of the pixels in which views have colours in common: of the same image, and of different ones. */
function meanOverlaps(images: Float32Array[][], { size }: BatchSample): { same: number; other: number } {
  const views = images.flatMap((of, image) =>
    of.map((view) => ({ image, histogram: colourHistogram(view, size) })),
  );
  const sums = { same: 0, other: 0 };
  const pairs = { same: 0, other: 0 };
  views.forEach((a, i) => {
    for (const b of views.slice(i + 1)) {
      const kind = a.image === b.image ? 'same' : 'other';
      sums[kind] += histogramOverlap(a.histogram, b.histogram) / (size.height * size.width);
      pairs[kind]++;
    }
  });
  return { same: sums.same / pairs.same, other: sums.other / Math.max(pairs.other, 1) };
}
