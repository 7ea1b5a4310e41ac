/**
 * @file The pairs themselves: original, view 1 ●, view 2 ◆ of each image, all of them buttons. With an
 * anchor, its partner is ringed and all other views are crossed. One stop for the Tab key, arrow keys
 * within.
 */
import { memo, useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { ViewIndex } from '../../transforms/sample-views';
import type { AugmentConfig } from '../../config/run-config';
import { imageLength } from '../../datasets/dataset';
import {
  renderViews,
  NewestViews,
  type ViewRendererRequest,
  type ViewPixels,
} from '../../state/view-renderer';
import { Button } from '../../ui/button';
import { moveFocus } from '../../ui/move-focus';
import type { CanvasPainter } from '../../ui/canvas-painter';
import { PaintedCanvas, useImageCanvas } from '../../ui/image-canvas';
import type { PixelSource } from '../../ui/pixel-source';
import type { BatchSample } from '../../worker/protocol';
import { RoleMark } from '../batch/role-mark';
import { placeOf, roleOf, type Sample, type AnchorRole, type ViewPlace } from '../batch/roles';
import styles from './pair-grid.module.css';
import type { Pair } from './pair-views';

/** 0 the original, 1 and 2 its views. */
type Column = 0 | 1 | 2;

interface PairGridProps {
  batch: BatchSample;
  pairs: readonly Pair[];
  /** Under which the pairs were sampled. */
  config: AugmentConfig;
  /** Whose views these are. */
  sample: Sample;
  anchor: ViewPlace | undefined;
  pickedRow: number;
  isOnScreen: boolean;
  onPoint: (place: ViewPlace | undefined) => void;
  /** A view, or without one the original. */
  onPick: (row: number, view: ViewIndex | undefined) => void;
}

export function PairGrid(props: PairGridProps) {
  const { batch, pairs, config, sample, anchor, pickedRow, isOnScreen, onPoint, onPick } = props;
  const { t } = useTranslation();
  const grid = useRef<HTMLDivElement>(null);
  const { painter, canvas } = useImageCanvas();
  usePaintedViews(painter, grid, { batch, pairs, config, isOnScreen });
  const [stop, setStop] = useState<{ row: number; column: Column }>({ row: 0, column: 0 });
  const stopRow = stop.row < pairs.length ? stop.row : 0;
  const focus = useCallback(
    (row: number, column: Column) => {
      setStop({ row, column });
      onPoint(placeAt(sample, row, column));
    },
    [onPoint, sample],
  );
  return (
    <div
      ref={grid}
      className={styles.grid}
      role="group"
      aria-label={t('laboratory.pairs.grid')}
      data-focus-grid
      data-testid="laboratory-pairs"
      data-step={batch.step + 1}
    >
      <PaintedCanvas ref={canvas} />
      {pairs.map((_, row) => (
        <PairCells
          key={row}
          row={row}
          sample={sample}
          first={anchor && roleOf(placeOf(sample, row), anchor)}
          second={anchor && roleOf(placeOf(sample, row + sample.indices.length), anchor)}
          isPicked={row === pickedRow}
          stop={row === stopRow ? stop.column : undefined}
          onFocus={focus}
          onPoint={onPoint}
          onPick={onPick}
        />
      ))}
    </div>
  );
}

/** Painted past React: a slider, or another batch, changes nothing but pixels. */
function usePaintedViews(
  painter: CanvasPainter,
  grid: RefObject<HTMLElement | null>,
  { batch, pairs, config, isOnScreen }: Pick<PairGridProps, 'batch' | 'pairs' | 'config' | 'isOnScreen'>,
): void {
  const { images, size } = batch;
  const [newest] = useState(
    () =>
      new NewestViews(renderViews, (views, request) => {
        const places = grid.current?.querySelectorAll('button') ?? [];
        const images = imagesOf(views, request);
        for (const [i, place] of places.entries()) if (images[i]) painter.put(place, images[i]);
      }),
  );
  useEffect(() => {
    if (!isOnScreen) return;
    const views = [...pairs.map(([first]) => first), ...pairs.map(([, second]) => second)];
    newest.ask({ images, size, config, views });
  }, [newest, images, size, config, pairs, isOnScreen]);
}

/** Row by row: an original and its two views. @param views the first views of all pairs, then the second ones */
function imagesOf(views: readonly ViewPixels[], { images, size }: ViewRendererRequest): PixelSource[] {
  const length = imageLength(size);
  return Array.from({ length: views.length / 2 }, (_, row) => {
    const original = images.subarray(row * length, (row + 1) * length);
    return [original, views[row]!, views[views.length / 2 + row]!].map((data) => ({ data, ...size }));
  }).flat();
}

interface PairCellsProps {
  row: number;
  sample: Sample;
  first: AnchorRole | undefined;
  second: AnchorRole | undefined;
  isPicked: boolean;
  /** The cell that the Tab key comes to, if it is one of these. */
  stop: Column | undefined;
  onFocus: (row: number, column: Column) => void;
  onPoint: (place: ViewPlace | undefined) => void;
  onPick: (row: number, view: ViewIndex | undefined) => void;
}

const PairCells = memo(function PairCells(props: PairCellsProps) {
  const { row, sample, first, second, isPicked, stop, onFocus, onPoint, onPick } = props;
  const { t } = useTranslation();
  const cell = (column: Column) => ({
    variant: 'bare' as const,
    tabIndex: stop === column ? 0 : -1,
    onKeyDown: moveFocus,
    onFocus: () => onFocus(row, column),
    onBlur: () => onPoint(undefined),
    onPointerEnter: () => onPoint(placeAt(sample, row, column)),
    onPointerLeave: () => onPoint(undefined),
    onClick: () => onPick(row, viewOf(column)),
  });
  return (
    <div className={styles.pair} data-picked={isPicked}>
      <Button
        {...cell(0)}
        className={styles.original}
        aria-label={t('laboratory.pairs.ofOriginal', { index: row + 1 })}
      >
        <span className={styles.index} aria-hidden="true">
          {row + 1}
        </span>
      </Button>
      {([0, 1] as const).map((view) => {
        const role = view === 0 ? first : second;
        const name = t('laboratory.pairs.ofView', { index: row + 1, view: view + 1 });
        return (
          <Button
            key={view}
            {...cell(view === 0 ? 1 : 2)}
            className={view === 0 ? styles.first : styles.second}
            data-role={role}
            aria-label={
              role ? t('laboratory.pairs.withRole', { name, role: t(`laboratory.roles.${role}`) }) : name
            }
          >
            <span className={styles.shape} aria-hidden="true">
              {view === 0 ? '●' : '◆'}
            </span>
            {role && <RoleMark role={role} />}
          </Button>
        );
      })}
    </div>
  );
});

function viewOf(column: Column): ViewIndex | undefined {
  return column === 0 ? undefined : column === 1 ? 0 : 1;
}

function placeAt(sample: Sample, row: number, column: Column): ViewPlace | undefined {
  const view = viewOf(column);
  return view === undefined ? undefined : placeOf(sample, row + view * sample.indices.length);
}
