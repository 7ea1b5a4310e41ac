/** @file An image's brightness (Rec. 601), averaged over the cells of a grid, so that its size says nothing. */
import { averageColumns, averageLines, axisOf, type Axis } from './area-average';
import type { Picture } from './picture';

export class Grid {
  private readonly axes = new Map<string, Axis>();

  constructor(
    private readonly across: number,
    private readonly down: number,
  ) {}

  /** f32 [down · across], each 0–255, to an eighth: what is flat is so to the last bit. */
  averages({ height, width, channels, pixels, measures }: Picture): Float32Array {
    const { across, down } = this;
    const length = width * channels;
    const lines = [this.axis(height, down), length, 0, length] as const;
    const bands = measures?.averageLines(...lines) ?? averageLines(pixels, ...lines);
    const means = averageColumns(bands, this.axis(width, across), length, channels);
    const cells = new Float32Array(across * down);
    for (let i = 0; i < cells.length; i++) {
      const at = i * channels;
      const brightness =
        channels === 1 ? means[at]! : 0.299 * means[at]! + 0.587 * means[at + 1]! + 0.114 * means[at + 2]!;
      cells[i] = Math.round(8 * brightness) / 8;
    }
    return cells;
  }

  private axis(pixels: number, cells: number): Axis {
    const key = `${pixels}/${cells}`;
    const known = this.axes.get(key);
    if (known) return known;
    const axis = axisOf(pixels, pixels, cells);
    this.axes.set(key, axis);
    return axis;
  }
}
