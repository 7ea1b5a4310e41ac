/**
 * @file Shapes: a procedural set that needs no download. 32×32×3, strewn with copies of one shape; class = shape;
 * colour, size, positions, angle and background vary. A copy is small enough to be seen whole by an encoder
 * whose receptive field is 9 pixels (tiny), and any crop shows one. Edges are smoothed over one pixel (signed
 * distances).
 */
import { createRandom, type Random } from '../../../random/random';
import { imageLength, type Dataset, type DatasetSource, type ImageSize } from '../../dataset';

const size: ImageSize = { height: 32, width: 32, channels: 3 };

/** Signed distance to the edge, negative inside, for a shape of radius 1 around the origin. */
type Outline = (x: number, y: number) => number;

const outlines: Record<string, Outline> = {
  circle: (x, y) => Math.hypot(x, y) - 1,
  ring: (x, y) => Math.abs(Math.hypot(x, y) - 0.75) - 0.25,
  square: (x, y) => Math.max(Math.abs(x), Math.abs(y)) - 0.85,
  triangle: (x, y) => polygon(x, y, 3) - 0.6,
  hexagon: (x, y) => polygon(x, y, 6) - 0.85,
  star: (x, y) => {
    const angle = Math.atan2(y, x);
    return Math.hypot(x, y) - (0.7 + 0.3 * Math.cos(5 * angle));
  },
  cross: (x, y) => {
    const [a, b] = [Math.abs(x), Math.abs(y)];
    return Math.min(Math.max(a - 0.3, b - 1), Math.max(a - 1, b - 0.3));
  },
  bar: (x, y) => Math.max(Math.abs(x) - 1, Math.abs(y) - 0.3),
};

/** Distance to a regular polygon's nearest side, measured from the centre. */
function polygon(x: number, y: number, sides: number): number {
  const sector = (2 * Math.PI) / sides;
  const angle = Math.atan2(y, x);
  return Math.hypot(x, y) * Math.cos(angle - sector * Math.round(angle / sector));
}

const classNames = Object.keys(outlines);

export const source: DatasetSource = {
  followsSeed: true,
  open: ({ split, count, seed, onProgress }) => {
    const length = imageLength(size);
    const images = new Uint8Array(count * length);
    const labels = new Uint8Array(count);
    for (let i = 0; i < count; i++) {
      const random = createRandom(seed, 'shapes', split, i);
      labels[i] = random.integer(0, classNames.length - 1);
      draw(images.subarray(i * length, (i + 1) * length), outlines[classNames[labels[i]!]!]!, random);
    }
    onProgress({
      loadedBytes: images.length,
      totalBytes: images.length,
      loadedImages: count,
      totalImages: count,
      fromCache: false,
    });
    const dataset: Dataset = {
      name: 'shapes',
      split,
      size,
      count,
      images,
      labels,
      classNames,
      available: () => count,
      waitFor: () => Promise.resolve(),
    };
    return Promise.resolve(dataset);
  },
};

function draw(pixels: Uint8Array, outline: Outline, random: Random): void {
  const copiesAcross = random.integer(3, 4);
  const cell = size.width / copiesAcross;
  const radius = cell * random.uniform(0.36, 0.46);
  const spare = cell / 2 - radius;
  const angle = random.uniform(-0.35, 0.35);
  const hue = random.uniform(0, 1);
  const shape = colour(hue, random.uniform(0.55, 0.95), random.uniform(0.75, 1));
  const ground = colour(hue + random.uniform(0.25, 0.75), random.uniform(0.1, 0.5), random.uniform(0.2, 0.6));
  const shade = random.uniform(-0.25, 0.25);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const centres = Array.from({ length: copiesAcross ** 2 }, (_, copy) => ({
    x: cell * ((copy % copiesAcross) + 0.5) + random.uniform(-spare, spare),
    y: cell * (Math.floor(copy / copiesAcross) + 0.5) + random.uniform(-spare, spare),
  }));
  for (let y = 0; y < size.height; y++) {
    for (let x = 0; x < size.width; x++) {
      const centre = centres[Math.floor(y / cell) * copiesAcross + Math.floor(x / cell)]!;
      const dx = (x + 0.5 - centre.x) / radius;
      const dy = (y + 0.5 - centre.y) / radius;
      const distance = outline(cos * dx + sin * dy, cos * dy - sin * dx) * radius;
      const inside = Math.min(Math.max(0.5 - distance, 0), 1);
      const light = 1 + shade * (y / size.height - 0.5) * 2;
      for (let c = 0; c < 3; c++) {
        const value = (ground[c]! * light * (1 - inside) + shape[c]! * inside) * 255;
        pixels[(y * size.width + x) * 3 + c] = Math.min(Math.round(value), 255);
      }
    }
  }
}

/** HSV, each 0–1 (hue wraps), to RGB, each 0–1. */
function colour(hue: number, saturation: number, value: number): [number, number, number] {
  const channel = (offset: number) => {
    const k = (offset + hue * 6) % 6;
    return value * (1 - saturation * Math.max(0, Math.min(k, 4 - k, 1)));
  };
  return [channel(5), channel(3), channel(1)];
}
