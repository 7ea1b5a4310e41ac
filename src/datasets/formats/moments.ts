/** @file Mean and standard deviation of the pixels of many images, per channel, without holding them. */
import type { Picture, PictureMoments } from './picture';

/** So many that the sum of their squares is a whole number of 31 bits, which engines add fastest. */
const block = 2 ** 14;

export function momentsOf({ pixels, channels, measures }: Picture): PictureMoments {
  if (measures) return measures.moments();
  const moments: PictureMoments = { count: pixels.length / channels, sums: [0, 0, 0], squares: [0, 0, 0] };
  for (let start = 0; start < pixels.length; start += block * channels) {
    addBlock(moments, pixels.subarray(start, start + block * channels), channels);
  }
  return moments;
}

function addBlock({ sums, squares }: PictureMoments, pixels: Uint8Array, channels: number): void {
  const [green, blue] = channels === 1 ? [0, 0] : [1, 2];
  let [r, g, b, rr, gg, bb] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < pixels.length; i += channels) {
    const x = pixels[i]!;
    const y = pixels[i + green]!;
    const z = pixels[i + blue]!;
    r = (r + x) | 0;
    g = (g + y) | 0;
    b = (b + z) | 0;
    rr = (rr + x * x) | 0;
    gg = (gg + y * y) | 0;
    bb = (bb + z * z) | 0;
  }
  for (const [c, sum] of [r, g, b].entries()) sums[c]! += sum;
  for (const [c, sum] of [rr, gg, bb].entries()) squares[c]! += sum;
}

/** Sums of whole numbers, exact up to 2⁵³. */
export class Moments {
  private count = 0;
  private readonly sums = [0, 0, 0];
  private readonly squares = [0, 0, 0];

  add({ count, sums, squares }: PictureMoments): void {
    this.count += count;
    for (let c = 0; c < 3; c++) {
      this.sums[c]! += sums[c]!;
      this.squares[c]! += squares[c]!;
    }
  }

  result(channels: 1 | 3): { mean: number[]; std: number[] } {
    const mean = this.sums.slice(0, channels).map((sum) => sum / this.count / 255);
    const std = mean.map((value, c) =>
      Math.sqrt(Math.max(this.squares[c]! / this.count / 255 ** 2 - value ** 2, 0)),
    );
    return { mean, std };
  }
}
