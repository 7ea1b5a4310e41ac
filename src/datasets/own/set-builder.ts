/**
 * @file Images of any size, one after another → a set of equal ones. What has been taken is held once, gray images with one
 * channel for as long as all are.
 */
import type { Alike, Small } from './resize';

const chunkImages = 512;

export class SetBuilder {
  private channels: 1 | 3 = 1;
  private chunks: Uint8Array[] = [];
  private taken = 0;

  /** @param size without one, that of the first image */
  constructor(private size?: Alike['imageSize']) {}

  get imageSize(): Alike['imageSize'] {
    return this.size ?? '32';
  }

  /** From the first image on. */
  get isSizeKnown(): boolean {
    return this.size !== undefined;
  }

  private get area(): number {
    return Number(this.imageSize) ** 2;
  }

  get count(): number {
    return this.taken;
  }

  /** Of the set's size. */
  add({ imageSize, pixels }: Small): void {
    this.size ??= imageSize;
    const has = pixels.length / this.area;
    if (this.channels === 1 && has === 3 && !isGray(pixels)) this.becomeColour();
    const { channels, area } = this;
    const place = this.taken % chunkImages;
    if (place === 0) this.chunks.push(new Uint8Array(chunkImages * area * channels));
    const into = this.chunks.at(-1)!.subarray(place * area * channels);
    if (has === channels) into.set(pixels);
    else if (channels === 1) for (let i = 0; i < area; i++) into[i] = pixels[3 * i]!;
    else for (let i = 0; i < area; i++) into.fill(pixels[i]!, 3 * i, 3 * i + 3);
    this.taken++;
  }

  /** Image `index`, u8 [size, size, channels], and how many channels that is. */
  image(index: number): { channels: 1 | 3; pixels: Uint8Array } {
    const length = this.area * this.channels;
    const start = (index % chunkImages) * length;
    const chunk = this.chunks[Math.floor(index / chunkImages)]!;
    return { channels: this.channels, pixels: chunk.subarray(start, start + length) };
  }

  /** Those of the given indices, u8 [n, size, size, channels]. */
  images(indices: ArrayLike<number>): { channels: 1 | 3; images: Uint8Array<ArrayBuffer> } {
    const { channels, area } = this;
    const images = new Uint8Array(indices.length * area * channels);
    for (let i = 0; i < indices.length; i++) images.set(this.image(indices[i]!).pixels, i * area * channels);
    return { channels, images };
  }

  private becomeColour(): void {
    this.channels = 3;
    this.chunks = this.chunks.map((gray) => {
      const colour = new Uint8Array(gray.length * 3);
      for (let i = 0; i < gray.length; i++) colour.fill(gray[i]!, 3 * i, 3 * i + 3);
      return colour;
    });
  }
}

function isGray(rgb: Uint8Array): boolean {
  for (let i = 0; i < rgb.length; i += 3) if (rgb[i] !== rgb[i + 1] || rgb[i] !== rgb[i + 2]) return false;
  return true;
}
