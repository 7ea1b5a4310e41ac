/**
 * @file An image of any size → a square one of the size that is wanted: the middle square of it, or all of it with ground
 * beside it; each pixel the mean of the area that it covers. What shows through is laid over the ground.
 */
import { averageColumns, averageLines, axisOf, type Axis } from '../formats/area-average';
import type { Picture } from '../formats/picture';
import type { SetIdentity } from './settings';

export type Alike = Pick<SetIdentity, 'imageSize' | 'fit' | 'ground' | 'invert'>;

/** Without a size, one that goes with the image. */
export type ShrinkSettings = Omit<Alike, 'imageSize'> & { imageSize?: Alike['imageSize'] | undefined };

/** An image made alike. */
export interface Small {
  imageSize: Alike['imageSize'];
  /** u8 [size, size, 3], or [size, size, 1] of an image with one channel. */
  pixels: Uint8Array;
}

/** @returns makes images alike; remembers what each size takes */
export function createShrink(): (picture: Picture, settings: ShrinkSettings) => Small {
  const resizers = new Map<string, Resizer>();
  return (picture, { imageSize: wanted, fit, ground, invert }) => {
    const imageSize = wanted ?? (Math.min(picture.height, picture.width) <= 28 ? '28' : '32');
    const key = [imageSize, fit, ground, invert].join();
    const resizer = resizers.get(key) ?? new Resizer({ imageSize, fit, ground, invert });
    resizers.set(key, resizer);
    return { imageSize, pixels: resizer.resize(picture) };
  };
}

/** Makes images of any number of sizes alike; remembers what each size takes. */
export class Resizer {
  private readonly axes = new Map<string, Axis>();
  private readonly size: number;
  private readonly ground: number;

  constructor(private readonly settings: Alike) {
    this.size = Number(settings.imageSize);
    this.ground = settings.ground === 'white' ? 255 : 0;
  }

  /** u8 [size, size, 3], or [size, size, 1] of an image with one channel. */
  resize(picture: Picture): Uint8Array {
    const { height, width } = picture;
    const { channels, pixels } = this.overGround(picture);
    const { size, ground } = this;
    if (height === size && width === size) return this.inverted(pixels.slice());
    const side = this.settings.fit === 'pad' ? Math.max(height, width) : Math.min(height, width);
    const [across, down] = [this.axis(width, side), this.axis(height, side)];
    const start = across.first[0]! * channels;
    const end = (across.first[size - 1]! + across.taps) * channels;
    // In whole words, which are added up faster.
    const length = Math.min(width * channels, start + 4 * Math.ceil((end - start) / 4)) - start;
    const lines = [down, width * channels, start, length] as const;
    const bands = picture.measures?.averageLines(...lines) ?? averageLines(pixels, ...lines);
    const means = averageColumns(bands, across, length, channels);
    const result = new Uint8Array(size * size * channels);
    for (let y = 0, at = 0; y < size; y++) {
      for (let x = 0; x < size; x++) {
        // Beyond the image there is ground, whose part is what weights lack of 1.
        const beyond = ground * (1 - down.within[y]! * across.within[x]!);
        for (let c = 0; c < channels; c++, at++) result[at] = Math.round(beyond + means[at]!);
      }
    }
    return this.inverted(result);
  }

  private inverted(pixels: Uint8Array): Uint8Array {
    return this.settings.invert ? pixels.map((value) => 255 - value) : pixels;
  }

  private overGround({ channels, pixels }: Picture): { channels: 1 | 3; pixels: Uint8Array } {
    if (channels !== 4) return { channels, pixels };
    const { ground } = this;
    const rgb = new Uint8Array((pixels.length / 4) * 3);
    for (let i = 0, at = 0; i < pixels.length; i += 4) {
      const alpha = pixels[i + 3]! / 255;
      for (let c = 0; c < 3; c++) rgb[at++] = Math.round(ground + alpha * (pixels[i + c]! - ground));
    }
    return { channels: 3, pixels: rgb };
  }

  /** @param side of the square that is taken, in pixels of the image, in the middle of its `length` */
  private axis(length: number, side: number): Axis {
    const key = `${length}/${side}`;
    const known = this.axes.get(key);
    if (known) return known;
    const axis = axisOf(length, side, this.size);
    this.axes.set(key, axis);
    return axis;
  }
}
