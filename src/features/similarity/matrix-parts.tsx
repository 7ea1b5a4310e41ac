/** @file The cosine matrix of a batch, once whole and once enlarged around the cell that is read. */
import { useTranslation } from 'react-i18next';
import type { MatrixLayout, MatrixOrder } from '../../evaluate/matrix-order';
import { useClassNames } from '../../state/class-names';
import { useLabelsRevealed } from '../../state/labels-store';
import { ImageCanvas } from '../../ui/image-canvas';
import type { BatchSimilarity } from '../batch/calls';
import type { BatchViews } from '../batch/batch-views';
import { ViewThumbnail } from '../batch/view-thumbnail';
import { ClassNames } from './class-names';
import { AnchorLines, AnchorRow, Bands, CellFrame, ClassFrames, Rings, SameClassDots } from './matrix-marks';
import { MatrixRegion, type Cell, type Region } from './matrix-region';
import styles from './panel.module.css';

/** Matrices up to this size have room for rings. */
export const maxRinged = 48;

interface MatrixPartProps {
  batch: BatchSimilarity;
  layout: MatrixLayout;
  cell: Cell;
  /** Row and column of the view that is pointed at, if it is of this batch. */
  line: number | undefined;
  loupe: Region;
  onPick: (cell: Cell) => void;
  onMove: (rows: number, columns: number) => void;
}

interface WholeMatrixProps extends MatrixPartProps {
  order: MatrixOrder;
  onHover: (cell: Cell | undefined) => void;
}

export function WholeMatrix({ batch, layout, cell, line, loupe, order, ...handlers }: WholeMatrixProps) {
  const { t } = useTranslation();
  const classNames = useClassNames(batch.classNames);
  const count = layout.views.length;
  const region = { row: 0, column: 0, size: count };
  return (
    <div className={layout.blocks.length ? styles.named : undefined}>
      {layout.blocks.length > 0 && (
        <ClassNames blocks={layout.blocks} count={count} classNames={classNames} />
      )}
      <MatrixRegion
        cosines={batch.cosines}
        layout={layout}
        region={region}
        label={t('similarity.whole', { views: count })}
        testId="whole-matrix"
        {...handlers}
      >
        {count <= maxRinged ? (
          <Rings layout={layout} region={region} />
        ) : (
          <Bands order={order} size={count} />
        )}
        <ClassFrames blocks={layout.blocks} />
        {line !== undefined && <AnchorLines line={line} size={count} />}
        {count > maxRinged ? <CellFrame cell={loupe} size={loupe.size} /> : <CellFrame cell={cell} />}
      </MatrixRegion>
    </div>
  );
}

export function MatrixLoupe({
  batch,
  layout,
  cell,
  line,
  loupe,
  views,
  onPick,
  onMove,
}: MatrixPartProps & { views: BatchViews }) {
  const { t } = useTranslation();
  const revealed = useLabelsRevealed();
  const images = batch.indices.length;
  // Kept by place, so that a moving loupe paints its canvases again and makes no new ones.
  const along = (start: number) => Array.from(layout.views.subarray(start, start + loupe.size));
  const thumbnails = (start: number) =>
    along(start).map((view, place) => (
      <ViewThumbnail key={place} views={views} images={images} view={view} className={styles.edge} />
    ));
  return (
    <ImageCanvas className={styles.loupe}>
      <div className={styles.top}>{thumbnails(loupe.column)}</div>
      <div className={styles.left}>{thumbnails(loupe.row)}</div>
      <MatrixRegion
        cosines={batch.cosines}
        layout={layout}
        region={loupe}
        label={t('similarity.loupe', { size: loupe.size })}
        testId="matrix-loupe"
        onPick={onPick}
        onMove={onMove}
        onHover={ignore}
      >
        <Rings layout={layout} region={loupe} />
        {revealed && <SameClassDots layout={layout} region={loupe} labels={batch.labels} />}
        {line !== undefined && line >= loupe.row && line < loupe.row + loupe.size && (
          <AnchorRow row={line - loupe.row} size={loupe.size} />
        )}
        <CellFrame cell={{ row: cell.row - loupe.row, column: cell.column - loupe.column }} />
      </MatrixRegion>
    </ImageCanvas>
  );
}

/** The loupe would move away under the pointer. */
function ignore(): void {}
