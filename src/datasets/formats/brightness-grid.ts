/** @file An image's brightness (Rec. 601), averaged over the cells of a grid, so that its size says nothing. */
import type { Picture } from './picture';

/** Which cells the pixels of a line lie in: for each pixel the first one, and which fraction of that and of the next it covers. */
interface Coverage {
  first: Uint8Array;
  /** [pixels · taps]. */
  fractions: Float32Array;
  taps: number;
}

export class Grid {
  private readonly coverages = new Map<string, Coverage>();

  constructor(
    private readonly across: number,
    private readonly down: number,
  ) {}

  /** f32 [down · across], each 0–255, to an eighth: what is flat is so to the last bit. */
  averages({ height, width, channels, pixels }: Picture): Float32Array {
    const { across, down } = this;
    const rows = this.coverage(height, down);
    const length = width * channels;
    // Lines are added up first, as they lie in memory.
    const bands = new Float32Array(down * length);
    for (let y = 0; y < height; y++) {
      for (let tap = 0; tap < rows.taps; tap++) {
        const fraction = rows.fractions[y * rows.taps + tap]!;
        if (fraction === 0) continue;
        const start = (rows.first[y]! + tap) * length;
        for (let i = 0, at = y * length; i < length; i++) bands[start + i]! += fraction * pixels[at + i]!;
      }
    }
    const cells = new Float32Array(across * down);
    const columns = this.coverage(width, across);
    for (let y = 0; y < down; y++) {
      for (let x = 0; x < width; x++) {
        const at = y * length + x * channels;
        const value = bands[at]!;
        const brightness =
          channels === 1 ? value : 0.299 * value + 0.587 * bands[at + 1]! + 0.114 * bands[at + 2]!;
        for (let tap = 0; tap < columns.taps; tap++) {
          const fraction = columns.fractions[x * columns.taps + tap]!;
          if (fraction > 0) cells[y * across + columns.first[x]! + tap]! += brightness * fraction;
        }
      }
    }
    return cells.map((value) => Math.round(8 * value) / 8);
  }

  private coverage(pixels: number, cells: number): Coverage {
    const key = `${pixels}/${cells}`;
    const known = this.coverages.get(key);
    if (known) return known;
    const size = cells / pixels;
    const taps = Math.ceil(size) + 1;
    const first = new Uint8Array(pixels);
    const fractions = new Float32Array(pixels * taps);
    for (let pixel = 0; pixel < pixels; pixel++) {
      const [start, end] = [pixel * size, (pixel + 1) * size];
      first[pixel] = Math.floor(start);
      for (let tap = 0; tap < taps; tap++) {
        const cell = first[pixel]! + tap;
        const covered = cell < cells ? Math.min(end, cell + 1) - Math.max(start, cell) : 0;
        fractions[pixel * taps + tap] = Math.max(covered, 0);
      }
    }
    const coverage = { first, fractions, taps };
    this.coverages.set(key, coverage);
    return coverage;
  }
}
