/**
 * @file What is drawn on top of a similarity matrix, in units of cells: rings and bands around
 * positives, dots on negatives of the same class, frames around classes and the picked cell. Every
 * line is dark on a light halo, so that it shows on any cell in any theme.
 */
import { isFalseNegative, positiveOf } from '../../evaluate/infonce';
import type { ClassBlock, MatrixLayout, MatrixOrder } from '../../evaluate/matrix-order';
import styles from './matrix-marks.module.css';
import type { Cell, Region } from './matrix-region';

/** A ring around each positive pair; readable where a cell is a dozen pixels or more. */
export function Rings({ layout, region }: { layout: MatrixLayout; region: Region }) {
  const { views, positions } = layout;
  const rings = Array.from({ length: region.size }, (_, i) => {
    const column = positions[positiveOf(views[region.row + i]!, views.length)]! - region.column;
    return { x: column + 0.5, y: i + 0.5 };
  }).filter(({ x }) => x > 0 && x < region.size);
  return rings.map(({ x, y }) => (
    <g key={y}>
      <circle className={styles.halo} cx={x} cy={y} r={0.36} />
      <circle className={styles.positive} cx={x} cy={y} r={0.36} />
    </g>
  ));
}

/** Two lines along the diagonal that the positives form, where single cells are too small for rings. */
export function Bands({ order, size }: { order: MatrixOrder; size: number }) {
  const gap = size * 0.01;
  const lines = order === 'batch' ? besideOffDiagonals(size, 1 + gap) : besideDiagonal(size, 2 + gap);
  return lines.map((points) => (
    <g key={points.join()}>
      <Line className={styles.halo} points={points} />
      <Line className={styles.positive} points={points} />
    </g>
  ));
}

type Points = [x1: number, y1: number, x2: number, y2: number];

function besideDiagonal(size: number, gap: number): Points[] {
  return [
    [gap, 0, size, size - gap],
    [0, gap, size - gap, size],
  ];
}

/** View 1 of an image and its view 2 are half the matrix apart. */
function besideOffDiagonals(size: number, gap: number): Points[] {
  const half = size / 2;
  return [
    [half + gap, 0, size, half - gap],
    [half - gap, 0, size, half + gap],
    [0, half + gap, half - gap, size],
    [0, half - gap, half + gap, size],
  ];
}

function Line({ points: [x1, y1, x2, y2], className }: { points: Points; className: string | undefined }) {
  return <line className={className} x1={x1} y1={y1} x2={x2} y2={y2} />;
}

/** A dot on each negative of the row's class. */
export function SameClassDots(props: { layout: MatrixLayout; region: Region; labels: readonly number[] }) {
  const { layout, region, labels } = props;
  const dots: Cell[] = [];
  for (let row = 0; row < region.size; row++) {
    for (let column = 0; column < region.size; column++) {
      const [a, b] = [layout.views[region.row + row]!, layout.views[region.column + column]!];
      if (isFalseNegative(a, b, labels)) dots.push({ row, column });
    }
  }
  return dots.map(({ row, column }) => (
    <rect
      key={`${row}/${column}`}
      className={styles.dot}
      x={column + 0.36}
      y={row + 0.36}
      width={0.28}
      height={0.28}
    />
  ));
}

export function ClassFrames({ blocks }: { blocks: readonly ClassBlock[] }) {
  return blocks.map(({ label, start, length }) => (
    <g key={label}>
      <rect className={styles.halo} x={start} y={start} width={length} height={length} />
      <rect className={styles.block} x={start} y={start} width={length} height={length} />
    </g>
  ));
}

/** @param cell relative to the region */
export function CellFrame({ cell, size = 1 }: { cell: Cell; size?: number }) {
  const box = { x: cell.column, y: cell.row, width: size, height: size };
  return (
    <g>
      <rect className={styles.halo} {...box} />
      <rect className={styles.frame} {...box} />
    </g>
  );
}

/** The row and the column of the anchor. */
export function AnchorLines({ line, size }: { line: number; size: number }) {
  return (
    <>
      <AnchorRow row={line} size={size} />
      <g data-role="anchor">
        <rect className={styles.halo} x={line} y={0} width={1} height={size} />
        <rect className={styles.anchor} x={line} y={0} width={1} height={size} />
      </g>
    </>
  );
}

/** @param row relative to the region */
export function AnchorRow({ row, size }: { row: number; size: number }) {
  return (
    <g data-role="anchor">
      <rect className={styles.halo} x={0} y={row} width={size} height={1} />
      <rect className={styles.anchor} x={0} y={row} width={size} height={1} />
    </g>
  );
}
