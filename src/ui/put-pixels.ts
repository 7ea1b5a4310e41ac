/** @file Puts a small picture into a canvas, pixel by pixel. */

/**
 * The canvas takes the picture's size; what surrounds it scales it up.
 * @param data bytes 0–255 or f32 0–1, [height, width, channels], channels 1 or 3
 */
export function putPixels(
  canvas: HTMLCanvasElement,
  { data, height, width, channels }: {
    data: Uint8Array | Float32Array;
    height: number;
    width: number;
    channels: number;
  },
): void {
  // Kept where the processor can reach it: such pictures are written pixel by pixel, and never drawn upon.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return;
  const image = context.createImageData(width, height);
  const scale = data instanceof Float32Array ? 255 : 1;
  for (let pixel = 0; pixel < width * height; pixel++) {
    for (let c = 0; c < 3; c++) {
      image.data[pixel * 4 + c] = data[pixel * channels + (channels === 3 ? c : 0)]! * scale;
    }
    image.data[pixel * 4 + 3] = 255;
  }
  context.putImageData(image, 0, 0);
}
