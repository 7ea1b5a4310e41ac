/** @file One cell of the cosine matrix read out: its two views, their cosine, and what kind of pair they are. */
import { useTranslation } from 'react-i18next';
import { isFalseNegative, positiveOf } from '../../evaluate/infonce';
import { formatCalm } from '../../i18n/format-calm';
import { useClassNames } from '../../state/class-names';
import { useLabelsRevealed } from '../../state/labels-store';
import { ImageCanvas } from '../../ui/image-canvas';
import { useIsTouched } from '../../ui/use-is-touched';
import type { BatchSimilarity } from '../batch/calls';
import type { BatchViews } from '../batch/batch-views';
import { useViewName } from '../batch/use-view-name';
import { ViewThumbnail } from '../batch/view-thumbnail';
import type { ViewPair } from './store';
import words from './pair-words.module.css';
import styles from './panel.module.css';

interface PairReadingProps {
  batch: BatchSimilarity;
  views: BatchViews;
  /** Whether numbers stay as they are: what changes by itself twice a second is not read out. */
  isStill: boolean;
  pair: ViewPair;
}

export function PairReading({ batch, views, isStill, pair }: PairReadingProps) {
  const { t } = useTranslation();
  const revealed = useLabelsRevealed();
  const isTouched = useIsTouched();
  const images = batch.indices.length;
  const nameOf = useViewName(images);
  const classNames = useClassNames(batch.classNames);
  const { a, b } = pair;
  const cosine = batch.cosines[a * 2 * images + b]!;
  const nameAndClass = (view: number) =>
    revealed ? `${nameOf(view)} (${classNames[batch.labels[view % images]!]})` : nameOf(view);
  return (
    <ImageCanvas className={styles.reading}>
      {[a, b].map((view, i) => (
        <div key={i} className={styles.picked}>
          <ViewThumbnail views={views} images={images} view={view} />
        </div>
      ))}
      <p
        className={styles.readout}
        role="status"
        aria-live={isStill ? 'polite' : 'off'}
        data-testid="matrix-reading"
      >
        <strong>
          {t('similarity.reading', {
            a: nameAndClass(a),
            b: nameAndClass(b),
            cosine: formatCalm(cosine, 3),
          })}
        </strong>
        <KindOfPair pair={pair} batch={batch} />
      </p>
      <p className={styles.note}>{t(isTouched ? 'similarity.hintTouch' : 'similarity.hint')}</p>
    </ImageCanvas>
  );
}

function KindOfPair({ pair: { a, b }, batch }: { pair: ViewPair; batch: BatchSimilarity }) {
  const { t } = useTranslation();
  const revealed = useLabelsRevealed();
  if (a === b) return <span>{t('similarity.self')}</span>;
  if (positiveOf(a, 2 * batch.labels.length) === b) {
    return <span className={words.positive}>◯ {t('similarity.positivePair')}</span>;
  }
  const isFalse = revealed && isFalseNegative(a, b, batch.labels);
  return (
    <span className={words.negative}>
      × {isFalse ? t('similarity.sameClass') : t('similarity.negativePair')}
    </span>
  );
}
