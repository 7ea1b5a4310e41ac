/**
 * @file A square part of a similarity matrix, one canvas pixel a cell, scaled up without smoothing.
 * Pointer and arrow keys pick a cell; what stands on top is drawn by its owner in units of cells.
 */
import { useEffect, useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import type { MatrixLayout } from '../../evaluate/matrix-order';
import { Button } from '../../ui/button';
import { cosineColour, selfColour } from '../../ui/cosine-colours';
import { isPlainKey } from '../../ui/keys';
import styles from './matrix-region.module.css';

/** Positions along the matrix as it is laid out. */
export interface Cell {
  row: number;
  column: number;
}

export interface Region extends Cell {
  size: number;
}

export interface MatrixRegionProps {
  /** Row-major [2n, 2n], in the batch's order. */
  cosines: Float32Array;
  layout: MatrixLayout;
  region: Region;
  label: string;
  testId: string;
  onPick: (cell: Cell) => void;
  /** Where the pointer is; nothing when it leaves. */
  onHover: (cell: Cell | undefined) => void;
  /** Arrow keys: how far to go. */
  onMove: (rows: number, columns: number) => void;
  /** SVG in which one unit is one cell of the region. */
  children: ReactNode;
}

const levels = 255;
const selfLevel = levels + 1;
const palette = createPalette();
const farMove = 16;

export function MatrixRegion(props: MatrixRegionProps) {
  const { cosines, layout, region, label, testId, onPick, onHover, onMove, children } = props;
  const { row, column, size } = region;
  const canvas = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context) context.putImageData(paint(cosines, layout, { row, column, size }), 0, 0);
  }, [cosines, layout, row, column, size]);

  const cellAt = (event: PointerEvent<HTMLElement>): Cell => {
    const box = event.currentTarget.getBoundingClientRect();
    const index = (offset: number, length: number) =>
      Math.min(Math.max(Math.floor((offset / length) * size), 0), size - 1);
    return {
      row: row + index(event.clientY - box.top, box.height),
      column: column + index(event.clientX - box.left, box.width),
    };
  };
  const move = (event: KeyboardEvent) => {
    const direction = arrows[event.key];
    if (!direction || !isPlainKey(event)) return;
    event.preventDefault();
    const distance = event.shiftKey ? farMove : 1;
    onMove(direction[0] * distance, direction[1] * distance);
  };
  return (
    // A button, so that the matrix can be reached and walked through with the keyboard.
    <Button
      variant="bare"
      className={styles.region}
      aria-label={label}
      data-testid={testId}
      onPointerMove={(event) => onHover(cellAt(event))}
      onPointerLeave={() => onHover(undefined)}
      onBlur={() => onHover(undefined)}
      onPointerDown={(event) => onPick(cellAt(event))}
      onKeyDown={move}
    >
      <canvas ref={canvas} className={styles.cells} width={size} height={size} aria-hidden="true" />
      <svg className={styles.marks} viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
        {children}
      </svg>
    </Button>
  );
}

const arrows: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

function paint(cosines: Float32Array, { views }: MatrixLayout, { row, column, size }: Region): ImageData {
  const image = new ImageData(size, size);
  const pixels = new Uint32Array(image.data.buffer);
  for (let i = 0; i < size; i++) {
    const a = views[row + i]!;
    for (let j = 0; j < size; j++) {
      const b = views[column + j]!;
      const level = a === b ? selfLevel : levelOf(cosines[a * views.length + b]!);
      pixels[i * size + j] = palette[level]!;
    }
  }
  return image;
}

function levelOf(cosine: number): number {
  return Math.round(Math.min(Math.max((cosine + 1) / 2, 0), 1) * levels);
}

/** One packed pixel a level of cosine, and a grey one for a view and itself. */
function createPalette(): Uint32Array {
  const bytes = new Uint8Array((selfLevel + 1) * 4);
  for (let level = 0; level <= levels; level++) {
    bytes.set([...cosineColour((level / levels) * 2 - 1), 255], level * 4);
  }
  bytes.set([...selfColour, 255], selfLevel * 4);
  return new Uint32Array(bytes.buffer);
}
