/** @file All images side by side on one canvas, from which single ones are drawn. */
import type { TestImages } from '../../worker/protocol';
import type { Atlas } from './draw-map';

const columns = 32;

/** Tiles are square; an image fills its tile. */
export function drawAtlas({ images, size, count }: TestImages): Atlas {
  const { height, width, channels } = size;
  const tile = Math.max(height, width);
  const rows = Math.ceil(count / columns);
  const canvas = document.createElement('canvas');
  canvas.width = columns * tile;
  canvas.height = rows * tile;
  const context = canvas.getContext('2d');
  if (context) {
    const pixels = context.createImageData(canvas.width, canvas.height);
    for (let i = 0; i < count; i++) {
      const left = (i % columns) * tile;
      const top = Math.floor(i / columns) * tile;
      for (let pixel = 0; pixel < height * width; pixel++) {
        const from = (i * height * width + pixel) * channels;
        const to = ((top + Math.floor(pixel / width)) * canvas.width + left + (pixel % width)) * 4;
        for (let c = 0; c < 3; c++) pixels.data[to + c] = images[from + (channels === 3 ? c : 0)]!;
        pixels.data[to + 3] = 255;
      }
    }
    context.putImageData(pixels, 0, 0);
  }
  return { image: canvas, tile, columns };
}
