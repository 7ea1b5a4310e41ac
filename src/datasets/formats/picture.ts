/** @file An image as an importer found it, upright and at its own size. */
export interface Picture {
  /** Its path, or `array[index]`. */
  name: string;
  height: number;
  width: number;
  channels: 1 | 3 | 4;
  /** u8 [height, width, channels]. */
  pixels: Uint8Array<ArrayBuffer>;
}

/** RGBA, row-major, upright as the file says, colours as they are stored. */
export interface Rgba {
  height: number;
  width: number;
  /** u8 [height, width, 4]. */
  pixels: Uint8Array<ArrayBuffer>;
}
