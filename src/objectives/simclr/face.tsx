/** @file SimCLR's place in the strip: the cosine of every two embeddings of the watched batch, and how alike positives and negatives were at the start and are now. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCalm } from '../../i18n/format-calm';
import { pointAtView, usePointedView } from '../../features/batch/pointed-view';
import { placeOf, viewAt } from '../../features/batch/roles';
import { useViewName } from '../../features/batch/use-view-name';
import { useWatched } from '../../features/watched/store';
import { StationFace } from '../../page/diagram/station-face';
import { usePicture } from '../../page/diagram/use-picture';
import { Heatmap } from '../../ui/heatmap';
import { useSeen } from '../../ui/on-screen';
import type { PairSimilarity } from './objective';
import styles from './face.module.css';
import './words';

export default function SimilarityFace() {
  const { t } = useTranslation();
  return (
    <StationFace name="objective" title={t('simclr.title')}>
      <Matrix />
      <Closing />
    </StationFace>
  );
}

function Matrix() {
  const { t } = useTranslation();
  const similarity = usePicture<PairSimilarity>();
  const size = similarity?.size ?? 0;
  const pairs = size / 2;
  const nameOf = useViewName(pairs);
  const sample = useWatched((watched) => watched.sample);
  const anchor = usePointedView((pointed) => pointed.anchor);
  const point = (row: number | undefined) =>
    pointAtView(sample && row !== undefined ? placeOf(sample, row) : undefined);
  const isPositive = useCallback((row: number, column: number) => Math.abs(row - column) === pairs, [pairs]);
  if (!similarity)
    return (
      <div className={styles.empty}>
        <span>{t('simclr.empty')}</span>
      </div>
    );
  return (
    <Heatmap
      isCompact
      anchor={sample && viewAt(sample, anchor)}
      onRow={point}
      size={size}
      values={similarity.cosines}
      isMarked={isPositive}
      label={t('simclr.matrix')}
      hint={t('simclr.hint')}
      describe={(row, column, value) =>
        t('simclr.cell', {
          a: nameOf(row),
          b: nameOf(column),
          cosine: formatCalm(value),
        })
      }
    />
  );
}

/** Of the watched batch: at the start, and now. */
function Closing() {
  const { t } = useTranslation();
  const start = useWatched((watched) => watched.start?.measures);
  const now = useSeen(useWatched((watched) => watched.now?.measures));
  return (
    <table className={styles.numbers}>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('simclr.atStart')}</th>
          <th scope="col">{t('simclr.now')}</th>
        </tr>
      </thead>
      <tbody>
        <tr className={styles.positive}>
          <th scope="row">◯ {t('simclr.positive')}</th>
          <td>{formatCalm(start?.positiveCosine)}</td>
          <td className={styles.now} data-testid="positive-cosine">
            {formatCalm(now?.positiveCosine)}
          </td>
        </tr>
        <tr className={styles.negative}>
          <th scope="row">× {t('simclr.negative')}</th>
          <td>{formatCalm(start?.negativeCosine)}</td>
          <td className={styles.now} data-testid="negative-cosine">
            {formatCalm(now?.negativeCosine)}
          </td>
        </tr>
      </tbody>
    </table>
  );
}
