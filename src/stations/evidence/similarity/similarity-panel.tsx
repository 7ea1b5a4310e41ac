/**
 * @file Evidence: the cosine matrix of a whole batch, live. One cell at a time can be read and is
 * enlarged with its surroundings; beside it, how the cosines of positives and negatives are spread.
 */
import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cosineHistograms } from '../../../evaluate/cosine-histogram';
import { layOutMatrix, matrixOrders, type MatrixLayout, type MatrixOrder } from '../../../evaluate/matrix-order';
import { isFalseNegative, partnerOf } from '../../../evaluate/partner-guess';
import { useBatchSimilarity } from '../../../state/batch-similarity';
import { useLabelsRevealed } from '../../../state/labels-store';
import { useRun } from '../../../state/run-store';
import card from '../../../ui/card.module.css';
import { InTurn } from '../../../ui/in-turn';
import ramp from '../../../ui/cosine-ramp.module.css';
import { PictureGround } from '../../../ui/picture-ground';
import prose from '../../../ui/prose.module.css';
import type { BatchSimilarity } from '../../../worker/protocol';
import { BatchBar } from '../batch/batch-bar';
import { useBatchViews, type BatchViews } from '../batch/batch-views';
import { EmptyPanel } from '../batch/empty-panel';
import { useViewName } from '../batch/use-view-name';
import { ViewThumbnail } from '../batch/view-thumbnail';
import panel from '../panel.module.css';
import { ClassNames } from './class-names';
import { CosineHistogram } from './cosine-histogram';
import { Bands, CellFrame, ClassFrames, Rings, SameClassDots } from './matrix-marks';
import { MatrixRegion, type Cell, type Region } from './matrix-region';
import words from './pair-words.module.css';
import styles from './similarity-panel.module.css';

/** Cells across the enlarged part. */
const loupeSize = 16;
/** Matrices up to this size have room for rings. */
const mostRinged = 48;

/** A pair of views, whatever the order in which they are shown. */
interface ViewPair {
  a: number;
  b: number;
}

export default function SimilarityPanel() {
  const { t } = useTranslation();
  const { batch, isHeld } = useBatchSimilarity();
  const views = useBatchViews(batch);
  const isRunning = useRun((run) => run.progress.status === 'running');
  return (
    <div className={`${card.card} ${panel.container}`} data-testid="similarity-panel">
      <h3 className={prose.title}>{t('pairEvidence.matrix.title')}</h3>
      <p className={prose.text}>{t('pairEvidence.matrix.lead')}</p>
      {batch && views ? (
        <>
          <BatchBar batch={batch} isHeld={isHeld} />
          <Matrix batch={batch} views={views} isStill={isHeld || !isRunning} />
        </>
      ) : (
        <EmptyPanel />
      )}
    </div>
  );
}

interface MatrixProps {
  batch: BatchSimilarity;
  views: BatchViews;
  /** Whether numbers stay as they are: what changes by itself twice a second is not read out. */
  isStill: boolean;
}

function Matrix({ batch, views, isStill }: MatrixProps) {
  const revealed = useLabelsRevealed();
  const [chosenOrder, setOrder] = useState<MatrixOrder>('batch');
  const order = chosenOrder === 'class' && !revealed ? 'interleaved' : chosenOrder;
  const layout = useMemo(() => layOutMatrix(order, batch.labels), [order, batch.labels]);
  const histograms = useMemo(
    () => cosineHistograms(batch.cosines, 2 * batch.indices.length),
    [batch],
  );
  const [pinned, setPinned] = useState<ViewPair>();
  const [hovered, setHovered] = useState<ViewPair>();

  const count = layout.views.length;
  // Another run may have a smaller batch than the one in which a cell was picked.
  const within = (pair: ViewPair | undefined) => (pair && Math.max(pair.a, pair.b) < count ? pair : undefined);
  const pair = within(hovered) ?? within(pinned) ?? { a: 0, b: partnerOf(0, count) };
  const cell = { row: layout.positions[pair.a]!, column: layout.positions[pair.b]! };
  const viewsAt = ({ row, column }: Cell): ViewPair => ({ a: layout.views[row]!, b: layout.views[column]! });
  const loupe = around(cell, count);
  const pick = {
    onPick: (picked: Cell) => setPinned(viewsAt(picked)),
    onMove: (rows: number, columns: number) => {
      const inside = (index: number) => Math.min(Math.max(index, 0), count - 1);
      setHovered(undefined);
      setPinned(viewsAt({ row: inside(cell.row + rows), column: inside(cell.column + columns) }));
    },
  };
  const common = { batch, layout, cell, loupe, ...pick };
  return (
    <>
      <OrderChoice order={order} onChoose={setOrder} canGroup={revealed} />
      <div className={styles.columns}>
        <InTurn>
          <div className={styles.whole}>
            <WholeMatrix {...common} order={order} onHover={(at) => setHovered(at && viewsAt(at))} />
            <Legend order={order} isRinged={count <= mostRinged} revealed={revealed} />
          </div>
          <div className={styles.near}>
            <InTurn>
              <Reading batch={batch} views={views} pair={pair} isStill={isStill} />
              <Loupe {...common} views={views} />
            </InTurn>
          </div>
          <CosineHistogram histograms={histograms} />
        </InTurn>
      </div>
    </>
  );
}

/** The region of the loupe, with the cell in its middle where there is room. */
function around({ row, column }: Cell, count: number): Region {
  const size = Math.min(loupeSize, count);
  const from = (index: number) => Math.min(Math.max(index - size / 2, 0), count - size);
  return { row: from(row), column: from(column), size };
}

interface OrderChoiceProps {
  order: MatrixOrder;
  onChoose: (order: MatrixOrder) => void;
  /** Whether classes may be shown. */
  canGroup: boolean;
}

function OrderChoice({ order, onChoose, canGroup }: OrderChoiceProps) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <fieldset className={styles.orders}>
      <legend>{t('pairEvidence.matrix.order')}</legend>
      {matrixOrders.map((one) => (
        <label key={one} className={styles.order}>
          <input
            type="radio"
            name={name}
            checked={one === order}
            disabled={one === 'class' && !canGroup}
            onChange={() => onChoose(one)}
          />
          {t(`pairEvidence.matrix.orders.${one}`)}
        </label>
      ))}
      {!canGroup && <span className={styles.note}>{t('pairEvidence.matrix.orderNeedsLabels')}</span>}
    </fieldset>
  );
}

interface MatrixPartProps {
  batch: BatchSimilarity;
  layout: MatrixLayout;
  cell: Cell;
  loupe: Region;
  onPick: (cell: Cell) => void;
  onMove: (rows: number, columns: number) => void;
}

interface WholeMatrixProps extends MatrixPartProps {
  order: MatrixOrder;
  onHover: (cell: Cell | undefined) => void;
}

function WholeMatrix({ batch, layout, cell, loupe, order, ...handlers }: WholeMatrixProps) {
  const { t } = useTranslation();
  const count = layout.views.length;
  const region = { row: 0, column: 0, size: count };
  return (
    <div className={layout.blocks.length ? styles.named : undefined}>
      {layout.blocks.length > 0 && (
        <ClassNames blocks={layout.blocks} count={count} classNames={batch.classNames} />
      )}
      <MatrixRegion
        cosines={batch.cosines}
        layout={layout}
        region={region}
        label={t('pairEvidence.matrix.whole', { views: count })}
        testId="whole-matrix"
        {...handlers}
      >
        {count <= mostRinged ? (
          <Rings layout={layout} region={region} />
        ) : (
          <Bands order={order} size={count} />
        )}
        <ClassFrames blocks={layout.blocks} />
        {count > mostRinged ? <CellFrame cell={loupe} size={loupe.size} /> : <CellFrame cell={cell} />}
      </MatrixRegion>
    </div>
  );
}

function Loupe({ batch, layout, cell, loupe, views, onPick, onMove }: MatrixPartProps & { views: BatchViews }) {
  const { t } = useTranslation();
  const revealed = useLabelsRevealed();
  const pictures = batch.indices.length;
  // Kept by place, so that a moving loupe paints its canvases again and makes no new ones.
  const along = (start: number) => Array.from(layout.views.subarray(start, start + loupe.size));
  const thumbnails = (start: number) =>
    along(start).map((view, place) => (
      <ViewThumbnail
        key={place}
        views={views}
        pictures={pictures}
        size={batch.size}
        view={view}
        className={styles.edge}
      />
    ));
  return (
    <PictureGround className={styles.loupe}>
      <div className={styles.top}>{thumbnails(loupe.column)}</div>
      <div className={styles.left}>{thumbnails(loupe.row)}</div>
      <MatrixRegion
        cosines={batch.cosines}
        layout={layout}
        region={loupe}
        label={t('pairEvidence.matrix.loupe', { size: loupe.size })}
        testId="matrix-loupe"
        onPick={onPick}
        onMove={onMove}
        onHover={ignore}
      >
        <Rings layout={layout} region={loupe} />
        {revealed && <SameClassDots layout={layout} region={loupe} labels={batch.labels} />}
        <CellFrame cell={{ row: cell.row - loupe.row, column: cell.column - loupe.column }} />
      </MatrixRegion>
    </PictureGround>
  );
}

/** The loupe would move away under the pointer. */
function ignore(): void {}

function Reading({ batch, views, isStill, pair }: MatrixProps & { pair: ViewPair }) {
  const { t } = useTranslation();
  const revealed = useLabelsRevealed();
  const pictures = batch.indices.length;
  const nameOf = useViewName(pictures);
  const { a, b } = pair;
  const cosine = batch.cosines[a * 2 * pictures + b]!;
  const nameAndClass = (view: number) =>
    revealed ? `${nameOf(view)} (${batch.classNames[batch.labels[view % pictures]!]})` : nameOf(view);
  return (
    <PictureGround className={styles.reading}>
      {[a, b].map((view, i) => (
        <div key={i} className={styles.picked}>
          <ViewThumbnail views={views} pictures={pictures} size={batch.size} view={view} />
        </div>
      ))}
      <p
        className={styles.readout}
        role="status"
        aria-live={isStill ? 'polite' : 'off'}
        data-testid="matrix-reading"
      >
        <strong>
          {t('pairEvidence.matrix.reading', {
            a: nameAndClass(a),
            b: nameAndClass(b),
            cosine: cosine.toFixed(3).replace('-', '−'),
          })}
        </strong>
        <KindOfPair pair={pair} batch={batch} />
      </p>
      <p className={styles.note}>{t('pairEvidence.matrix.hint')}</p>
    </PictureGround>
  );
}

function KindOfPair({ pair: { a, b }, batch }: { pair: ViewPair; batch: BatchSimilarity }) {
  const { t } = useTranslation();
  const revealed = useLabelsRevealed();
  if (a === b) return <span>{t('pairEvidence.matrix.self')}</span>;
  if (partnerOf(a, 2 * batch.labels.length) === b) {
    return <span className={words.positive}>◯ {t('pairEvidence.matrix.positivePair')}</span>;
  }
  const isFalse = revealed && isFalseNegative(a, b, batch.labels);
  return (
    <span className={words.negative}>
      × {isFalse ? t('pairEvidence.matrix.sameClass') : t('pairEvidence.matrix.negativePair')}
    </span>
  );
}

function Legend({ order, isRinged, revealed }: { order: MatrixOrder; isRinged: boolean; revealed: boolean }) {
  const { t } = useTranslation();
  return (
    <div className={styles.legend}>
      <div className={ramp.scale}>
        −1 <span className={ramp.ramp} aria-hidden="true" /> 1
      </div>
      <ul>
        <li>{t('pairEvidence.matrix.scale')}</li>
        <li>
          <span className={styles.view1}>●</span> {t('pairEvidence.legendFirst')}
        </li>
        <li>
          <span className={styles.view2}>◆</span> {t('pairEvidence.legendSecond')}
        </li>
        <li>◯ {t('pairEvidence.matrix.legendPositive')}</li>
        {!isRinged && <li>═ {t('pairEvidence.matrix.legendBand')}</li>}
        <li>
          <span className={styles.self} aria-hidden="true" /> {t('pairEvidence.matrix.legendSelf')}
        </li>
        {revealed && <li>▪ {t('pairEvidence.matrix.legendSameClass')}</li>}
        {order === 'class' && <li>▢ {t('pairEvidence.matrix.legendBlock')}</li>}
      </ul>
    </div>
  );
}
