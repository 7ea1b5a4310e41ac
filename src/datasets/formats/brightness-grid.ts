/** @file An image's brightness (Rec. 601), averaged over the cells of a grid, so that its size says nothing. */
import { averageLines, axisOf, type Axis } from './area-average';
import type { Picture } from './picture';

export class Grid {
  private readonly axes = new Map<string, Axis>();

  constructor(
    private readonly across: number,
    private readonly down: number,
  ) {}

  /** f32 [down · across], each 0–255, to an eighth: what is flat is so to the last bit. */
  averages({ height, width, channels, pixels }: Picture): Float32Array {
    const { across, down } = this;
    const length = width * channels;
    const bands = averageLines(pixels, this.axis(height, down), length, 0, length);
    const columns = this.axis(width, across);
    const cells = new Float32Array(across * down);
    for (let y = 0; y < down; y++) {
      for (let x = 0; x < across; x++) {
        let sum = 0;
        for (let tap = 0; tap < columns.taps; tap++) {
          const weight = columns.weights[x * columns.taps + tap]!;
          if (weight === 0) continue;
          const at = y * length + (columns.first[x]! + tap) * channels;
          const value = bands[at]!;
          sum +=
            weight *
            (channels === 1 ? value : 0.299 * value + 0.587 * bands[at + 1]! + 0.114 * bands[at + 2]!);
        }
        cells[y * across + x] = Math.round(8 * sum) / 8;
      }
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
