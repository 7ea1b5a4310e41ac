/** @file A small square matrix of values −1…1 as colours. Pointer or arrow keys read one cell. */
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { Button } from './button';
import { colourFrom, cssColour } from './cosine-colours';
import { isPlainKey } from './keys';
import styles from './heatmap.module.css';

export interface HeatmapProps {
  size: number;
  /** Row-major [size, size]. */
  values: ArrayLike<number>;
  /** The palest value, where all lie close together; else 0 is, and below it is blue. */
  from?: number | undefined;
  /** Cells that get a ring. */
  isMarked: (row: number, column: number) => boolean;
  label: string;
  /** The reading of one cell. */
  describe: (row: number, column: number, value: number) => string;
  hint: string;
  /** Smaller, with a reading of one line. */
  isCompact?: boolean;
  /** The row that is told apart from all others, and its column. */
  anchor?: number | undefined;
  /** The row of the cell that is read. */
  onRow?: ((row: number | undefined) => void) | undefined;
}

/** Canvas pixels a cell; even, so that rings are crisp. */
const cell = 24;

export function Heatmap(props: HeatmapProps) {
  const { size, values, from, isMarked, label, describe, hint, isCompact = false, anchor, onRow } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const [picked, setPicked] = useState<{ row: number; column: number }>();
  const read = (cell: { row: number; column: number } | undefined) => {
    setPicked(cell);
    onRow?.(cell?.row);
  };
  const inside = picked && picked.row < size && picked.column < size ? picked : undefined;

  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const tokens = getComputedStyle(context.canvas);
    for (let row = 0; row < size; row++) {
      for (let column = 0; column < size; column++) {
        context.fillStyle = cssColour(colourFrom(values[row * size + column]!, from));
        context.fillRect(column * cell, row * cell, cell, cell);
      }
    }
    context.lineWidth = 3;
    for (let row = 0; row < size; row++) {
      for (let column = 0; column < size; column++) {
        if (!isMarked(row, column)) continue;
        context.strokeStyle = tokens.getPropertyValue('--on-data-positive');
        context.beginPath();
        context.arc((column + 0.5) * cell, (row + 0.5) * cell, cell / 2 - 3, 0, 2 * Math.PI);
        context.stroke();
      }
    }
    if (anchor !== undefined) drawAnchor(context, { size, anchor, isMarked, tokens });
    if (inside) {
      context.strokeStyle = tokens.getPropertyValue('--on-data');
      context.lineWidth = 4;
      context.strokeRect(inside.column * cell + 2, inside.row * cell + 2, cell - 4, cell - 4);
    }
  }, [size, values, from, isMarked, inside, anchor]);

  const pick = (event: PointerEvent<HTMLButtonElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const index = (offset: number, length: number) =>
      Math.min(Math.max(Math.floor((offset / length) * size), 0), size - 1);
    read({
      row: index(event.clientY - box.top, box.height),
      column: index(event.clientX - box.left, box.width),
    });
  };
  const move = (event: KeyboardEvent) => {
    const [down, right] = arrows[event.key] ?? [];
    if (down === undefined || right === undefined || !isPlainKey(event)) return;
    event.preventDefault();
    const { row, column } = inside ?? { row: 0, column: 0 };
    const within = (index: number) => Math.min(Math.max(index, 0), size - 1);
    read({ row: within(row + down), column: within(column + right) });
  };

  const reading = inside && describe(inside.row, inside.column, values[inside.row * size + inside.column]!);
  return (
    <div className={styles.frame} data-compact={isCompact || undefined}>
      {/* A button, so that the matrix can be reached and walked through with the keyboard. */}
      <Button
        variant="bare"
        className={styles.grid}
        aria-label={label}
        onPointerMove={pick}
        onPointerDown={pick}
        onPointerLeave={() => read(undefined)}
        onBlur={() => read(undefined)}
        onKeyDown={move}
      >
        <canvas
          ref={canvas}
          className={styles.cells}
          width={size * cell}
          height={size * cell}
          aria-hidden="true"
          data-testid="similarity-matrix"
        />
      </Button>
      <p className={styles.readout} role="status">
        {reading ?? hint}
      </p>
    </div>
  );
}

const arrows: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

type Anchored = Pick<HeatmapProps, 'size' | 'isMarked'> & { anchor: number; tokens: CSSStyleDeclaration };

/** Its row and column are framed; in its row the marked cell has a second ring, all others but its own a cross. */
function drawAnchor(context: CanvasRenderingContext2D, { size, anchor, isMarked, tokens }: Anchored): void {
  const along = size * cell;
  const at = anchor * cell;
  for (const [colour, width] of [
    ['--on-data-halo', 7],
    ['--on-data', 3],
  ] as const) {
    context.strokeStyle = tokens.getPropertyValue(colour);
    context.lineWidth = width;
    context.strokeRect(2, at, along - 4, cell);
    context.strokeRect(at, 2, cell, along - 4);
  }
  const middle = at + cell / 2;
  for (let column = 0; column < size; column++) {
    const x = (column + 0.5) * cell;
    context.beginPath();
    if (isMarked(anchor, column)) {
      context.arc(x, middle, cell / 4 - 2, 0, 2 * Math.PI);
    } else if (column !== anchor) {
      for (const slope of [-1, 1]) {
        context.moveTo(x - cell / 5, middle - (slope * cell) / 5);
        context.lineTo(x + cell / 5, middle + (slope * cell) / 5);
      }
    }
    context.stroke();
  }
}
