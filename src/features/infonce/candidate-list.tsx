/**
 * @file The most probable candidates of a guess, best first, and the partner wherever it ranks: each
 * with its image, its probability as a bar and a number, and what kind of candidate it is.
 */
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { isFalseNegative, type Candidate, type InfonceRow } from '../../evaluate/infonce';
import { formatCalm } from '../../i18n/format-calm';
import { useClassNames } from '../../state/class-names';
import { useLabelsRevealed } from '../../state/labels-store';
import { ImageCanvas } from '../../ui/image-canvas';
import type { BatchSimilarity } from '../batch/calls';
import type { BatchViews } from '../batch/batch-views';
import prose from '../../ui/prose.module.css';
import styles from './candidate-list.module.css';
import { formatProbability } from './format-probability';
import { useViewName } from '../batch/use-view-name';
import { ViewThumbnail } from '../batch/view-thumbnail';

const shownCandidates = 12;

export interface CandidateListProps {
  batch: BatchSimilarity;
  views: BatchViews;
  anchor: number;
  infonce: InfonceRow;
}

export function CandidateList({ batch, views, anchor, infonce }: CandidateListProps) {
  const { t } = useTranslation();
  const { ranked, positive } = infonce;
  const top = ranked.slice(0, shownCandidates);
  const most = ranked[0]!.probability;
  const blind = 1 / ranked.length;
  const row = (candidate: Candidate) => (
    <Row
      key={candidate.rank}
      candidate={candidate}
      batch={batch}
      views={views}
      fraction={candidate.probability / most}
      blindFraction={blind / most}
      isFalse={isFalseNegative(anchor, candidate.view, batch.labels)}
    />
  );
  const skipped = positive.rank - shownCandidates - 1;
  return (
    <section>
      <h4 className={prose.subtitle}>{t('infonce.ranking')}</h4>
      <p className={styles.note}>{t('infonce.rankingNote', { most: formatProbability(most) })}</p>
      <ImageCanvas>
        <ol className={styles.list} data-testid="candidates">
          {top.map(row)}
          {skipped > 0 && <li className={styles.skipped}>⋮ {t('infonce.skipped', { count: skipped })}</li>}
          {positive.rank > shownCandidates && row(positive)}
        </ol>
      </ImageCanvas>
    </section>
  );
}

interface RowProps {
  candidate: Candidate;
  batch: BatchSimilarity;
  views: BatchViews;
  /** Of the longest bar. */
  fraction: number;
  blindFraction: number;
  isFalse: boolean;
}

function Row({ candidate, batch, views, fraction, blindFraction, isFalse }: RowProps) {
  const { t } = useTranslation();
  const revealed = useLabelsRevealed();
  const images = batch.indices.length;
  const nameOf = useViewName(images);
  const classNames = useClassNames(batch.classNames);
  const { rank, view, cosine, probability, kind } = candidate;
  const isPositive = kind === 'positive';
  return (
    <li className={isPositive ? styles.positive : styles.row} data-kind={kind}>
      <span className={styles.rank}>{rank}</span>
      <span className={styles.image}>
        <ViewThumbnail views={views} images={images} view={view} />
      </span>
      <span className={styles.words}>
        <span className={styles.name}>
          {isPositive ? '◯' : '×'} {nameOf(view)}
          {revealed && <span className={styles.class}>{classNames[batch.labels[view % images]!]}</span>}
        </span>
        <span className={styles.marks}>
          {isPositive && <span className={styles.positiveMark}>◯ {t('infonce.markPositive')}</span>}
          {kind === 'hard-negative' && <span className={styles.hardMark}>▲ {t('infonce.markHard')}</span>}
          {revealed && isFalse && <span className={styles.falseMark}>≈ {t('infonce.markFalse')}</span>}
        </span>
      </span>
      <span className={styles.measure}>
        <span
          className={styles.track}
          style={{ '--fraction': fraction, '--blind': Math.min(blindFraction, 1) } as CSSProperties}
          aria-hidden="true"
        >
          <span className={styles.bar} />
        </span>
        <span className={styles.numbers}>
          <strong>{formatProbability(probability)}</strong>
          <span className={styles.note}>{t('infonce.cosine', { cosine: formatCalm(cosine, 3) })}</span>
        </span>
      </span>
    </li>
  );
}
