/** @file Rotation by quarter turns, counter-clockwise; odd turns exchange height and width. */
import type { Picture } from './transform';

export function rotate(picture: Picture, { quarterTurns }: { quarterTurns: number }): Picture {
  const turns = ((quarterTurns % 4) + 4) % 4;
  return Array.from({ length: turns }).reduce<Picture>(quarterTurn, picture);
}

function quarterTurn({ height, width, channels, data }: Picture): Picture {
  const result = new Float32Array(data.length);
  for (let y = 0; y < width; y++) {
    for (let x = 0; x < height; x++) {
      const source = (x * width + width - 1 - y) * channels;
      const target = (y * height + x) * channels;
      for (let c = 0; c < channels; c++) result[target + c] = data[source + c]!;
    }
  }
  return { height: width, width: height, channels, data: result };
}
