/**
 * @file Evidence: the cosine matrix of a whole batch, live. One cell at a time can be read and is
 * enlarged with what surrounds it; beside it, how the cosines of positives and negatives are spread.
 */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import { cosineHistograms } from '../../evaluate/cosine-histogram';
import { layOutMatrix, matrixOrders, type MatrixOrder } from '../../evaluate/matrix-order';
import { positiveOf } from '../../evaluate/infonce';
import { useBatchSimilarity } from '../batch/store';
import { useLabelsRevealed } from '../../state/labels-store';
import { useRun } from '../../state/run-store';
import card from '../../ui/card.module.css';
import { Progressive } from '../../ui/progressive';
import { RadioGroup } from '../../ui/radio-group';
import type { BatchSimilarity } from '../batch/calls';
import { BatchBar } from '../batch/batch-bar';
import { useBatchViews, type BatchViews } from '../batch/batch-views';
import { EmptyPanel } from '../batch/empty-panel';
import { pointAtView, usePointedView } from '../batch/pointed-view';
import { viewAt } from '../batch/roles';
import panel from '../evidence/panel.module.css';
import { EvidencePanel } from '../evidence/evidence-panel';
import { CosineHistogram } from './cosine-histogram';
import { MatrixLegend } from './matrix-legend';
import { MatrixLoupe, maxRinged, WholeMatrix } from './matrix-parts';
import type { Cell, Region } from './matrix-region';
import { PairReading } from './pair-reading';
import { useMatrix, type ViewPair } from './store';
import styles from './panel.module.css';
import './words';

/** Cells across the enlarged part. */
const loupeSize = 16;

export default function SimilarityPanel() {
  const { t } = useTranslation();
  const { batch, isPinned } = useBatchSimilarity();
  const views = useBatchViews(batch);
  const isRunning = useRun((run) => run.progress.status === 'running');
  return (
    <EvidencePanel
      name="similarity"
      lead={t('similarity.lead')}
      lookFor={t('similarity.lookFor')}
      className={`${card.card} ${panel.container}`}
      data-testid="similarity-panel"
    >
      {batch && views ? (
        <>
          <BatchBar batch={batch} isPinned={isPinned} />
          <Matrix batch={batch} views={views} isStill={isPinned || !isRunning} />
        </>
      ) : (
        <EmptyPanel />
      )}
    </EvidencePanel>
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
  const chosenOrder = useMatrix((matrix) => matrix.order);
  const order = chosenOrder === 'class' && !revealed ? 'interleaved' : chosenOrder;
  const layout = useMemo(() => layOutMatrix(order, batch.labels), [order, batch.labels]);
  const histograms = useMemo(() => cosineHistograms(batch.cosines, 2 * batch.indices.length), [batch]);
  const pinned = useMatrix((matrix) => matrix.picked);
  const [hovered, setHoveredPair] = useState<ViewPair>();
  const setHovered = (pair: ViewPair | undefined) => {
    setHoveredPair(pair);
    pointAtView(pair && views.placeOf(pair.a));
  };
  const pointed = usePointedView(({ anchor }) => anchor);
  const anchor = viewAt(batch, pointed);

  const count = layout.views.length;
  // Another run may have a smaller batch than the one in which a cell was picked.
  const within = (pair: ViewPair | undefined) =>
    pair && Math.max(pair.a, pair.b) < count ? pair : undefined;
  const pair = within(hovered) ?? within(pinned) ?? { a: 0, b: positiveOf(0, count) };
  const cell = { row: layout.positions[pair.a]!, column: layout.positions[pair.b]! };
  const viewsAt = ({ row, column }: Cell): ViewPair => ({ a: layout.views[row]!, b: layout.views[column]! });
  const loupe = around(cell, count);
  const pick = {
    onPick: (picked: Cell) => act('pick-pair', viewsAt(picked)),
    onMove: (rows: number, columns: number) => {
      const inside = (index: number) => Math.min(Math.max(index, 0), count - 1);
      setHovered(undefined);
      const next = viewsAt({ row: inside(cell.row + rows), column: inside(cell.column + columns) });
      act('pick-pair', next);
      pointAtView(views.placeOf(next.a));
    },
  };
  const line = anchor === undefined ? undefined : layout.positions[anchor];
  const common = { batch, layout, cell, loupe, line, ...pick };
  return (
    <>
      <OrderChoice order={order} onChoose={(one) => act('order-matrix', one)} canGroup={revealed} />
      <div className={styles.columns}>
        <Progressive>
          <div className={styles.whole}>
            <WholeMatrix {...common} order={order} onHover={(at) => setHovered(at && viewsAt(at))} />
            <MatrixLegend order={order} isRinged={count <= maxRinged} revealed={revealed} />
          </div>
          <div className={styles.near}>
            <Progressive>
              <PairReading batch={batch} views={views} pair={pair} isStill={isStill} />
              <MatrixLoupe {...common} views={views} />
            </Progressive>
          </div>
          <CosineHistogram histograms={histograms} />
        </Progressive>
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
  return (
    <RadioGroup
      look="list"
      label={t('similarity.order')}
      options={matrixOrders.map((value) => ({
        value,
        text: t(`similarity.orders.${value}`),
        isDisabled: value === 'class' && !canGroup,
      }))}
      value={order}
      onChange={onChoose}
    >
      {!canGroup && <span className={styles.note}>{t('similarity.orderNeedsLabels')}</span>}
    </RadioGroup>
  );
}
