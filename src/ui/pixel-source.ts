/** @file A small image as the page has it, and as a canvas takes it. */

export interface PixelSource {
  /** [height, width, channels], channels 1 or 3: bytes 0–255 or f32 0–1; or clamped bytes [height, width, 4]. */
  data: Uint8Array | Float32Array | Uint8ClampedArray<ArrayBuffer>;
  height: number;
  width: number;
  channels: number;
}

/** RGBA bytes, opaque. */
export function toImage({ data, height, width, channels }: PixelSource): ImageData {
  if (data instanceof Uint8ClampedArray) return new ImageData(data, width, height);
  const image = new ImageData(width, height);
  const pixels = image.data;
  const scale = data instanceof Float32Array ? 255 : 1;
  const [green, blue] = channels === 3 ? [1, 2] : [0, 0];
  for (let source = 0, target = 0; target < pixels.length; source += channels, target += 4) {
    pixels[target] = data[source]! * scale;
    pixels[target + 1] = data[source + green]! * scale;
    pixels[target + 2] = data[source + blue]! * scale;
    pixels[target + 3] = 255;
  }
  return image;
}
