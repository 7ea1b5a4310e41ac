/** @file An image as an importer found it, upright and at its own size. */
import type { Axis } from './area-average';

export interface Picture {
  /** Its path, or `array[index]`. */
  name: string;
  height: number;
  width: number;
  channels: 1 | 3 | 4;
  /** u8 [height, width, channels]. */
  pixels: Uint8Array<ArrayBuffer>;
  /** What measures it faster than JavaScript does, where its pixels lie within reach of that. */
  measures?: Measures;
}

/** Of one image: whole numbers. */
export interface PictureMoments {
  /** Pixels. */
  count: number;
  /** Red, green, blue; of a gray one the same three times. */
  sums: [number, number, number];
  squares: [number, number, number];
}

/** Of one picture of three channels, with the numbers that `momentsOf` and `averageLines` find. */
export interface Measures {
  moments(): PictureMoments;
  /** Valid until its next call; nothing where there is no room for it. */
  averageLines(axis: Axis, stride: number, start: number, length: number): Float32Array | undefined;
  /** The picture is looked at no more: its memory is that of another from now on. */
  release(): void;
}

/** RGBA, row-major, upright as the file says, colours as they are stored. */
export interface Rgba {
  height: number;
  width: number;
  /** u8 [height, width, 4]. */
  pixels: Uint8Array<ArrayBuffer>;
}

/** The same in three channels, since nothing shows through. */
export type MeasuredRgb = Rgba & Required<Pick<Picture, 'measures'>>;
