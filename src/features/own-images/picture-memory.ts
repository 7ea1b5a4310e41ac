/**
 * @file Memories of wasm in which a JPEG's planes, or pixels of four bytes, become RGB and are looked at in SIMD
 * (src/datasets/formats/assembly). One holds one picture at a time, and is that of another afterwards.
 */
import type { Axis } from '../../datasets/formats/area-average';
import url from '../../datasets/formats/compiled/pictures.wasm?url';
import type { PlanesLayout } from '../../datasets/formats/jpeg-planes';
import { isUpright, turnedPixels, type Orientation } from '../../datasets/formats/orientation';

import type { MeasuredRgb, PictureMoments } from '../../datasets/formats/picture';

/** Pointers, sizes and flags, as the sources name them. */
type Exports = Readonly<Record<'toRgb' | 'sumPixels' | 'averageLines', (...values: number[]) => void>>;

const pageBytes = 2 ** 16;
/** Behind each block, which is read and written in larger pieces. */
const margin = 64;
const mostSpare = 4;
const mostLines = 96;
/** Larger memories are not held on to. */
const smallBytes = 2 ** 24;

export interface PictureMemories {
  /** One that holds no picture. */
  take(): Promise<PictureMemory>;
}

/** Nothing where this browser lacks what it takes: over plain http, for one. */
let memories: Promise<PictureMemories | undefined> | undefined;

/** Loaded once. @returns undefined where they cannot be */
export function loadedMemories(): Promise<PictureMemories | undefined> {
  return (memories ??= loadPictureMemories().catch(() => undefined));
}

/** @returns undefined where there is no wasm SIMD */
async function loadPictureMemories(): Promise<PictureMemories | undefined> {
  const bytes = await (await fetch(url)).arrayBuffer();
  if (!WebAssembly.validate(bytes)) return undefined;
  const module = await WebAssembly.compile(bytes);
  const spare: PictureMemory[] = [];
  const giveBack = (memory: PictureMemory) => {
    if (memory.bytes <= smallBytes && spare.length < mostSpare) spare.push(memory);
  };
  return {
    async take() {
      const before = spare.pop();
      if (before) return before;
      const memory = new WebAssembly.Memory({ initial: 1, maximum: 2 ** 16 });
      const { exports } = await WebAssembly.instantiate(module, { env: { memory } });
      return new PictureMemory(memory, exports as unknown as Exports, giveBack);
    },
  };
}

export class PictureMemory {
  constructor(
    private readonly memory: WebAssembly.Memory,
    private readonly exports: Exports,
    private readonly giveBack: (memory: PictureMemory) => void,
  ) {}

  get bytes(): number {
    return this.memory.buffer.byteLength;
  }

  /** @param bytes of all planes, one behind the other @returns where they are written; valid until `toRgb` */
  planes(bytes: number): Uint8Array<ArrayBuffer> {
    this.reserve(bytes + margin);
    return new Uint8Array(this.memory.buffer, 0, bytes);
  }

  /** Of the planes that were written, upright. @throws RangeError where there is not enough memory */
  toRgb(layout: PlanesLayout, orientation: Orientation = 1): MeasuredRgb {
    const { width, height, halfWide, halfHigh } = layout;
    const area = width * height;
    const chroma = chromaPixels(layout);
    const lines = aligned(area + 2 * chroma + margin);
    const rgb = lines + aligned(4 * (width + margin));
    const work = rgb + aligned(3 * area + margin);
    this.reserve(work + Math.max(workBytes(width, height), workBytes(height, width)));
    this.exports.toRgb(
      ...[0, area, area + chroma, width, height],
      ...[Number(halfWide), Number(halfHigh), lines, rgb],
    );
    const pixels = new Uint8Array(this.memory.buffer, rgb, 3 * area);
    const turned = isUpright(orientation) ? undefined : turnedPixels(width, height, pixels, 3, orientation);
    if (turned) pixels.set(turned.pixels);
    return this.measured(turned?.width ?? width, turned?.height ?? height, rgb, work);
  }

  /** Of pixels of four bytes that were written, of which the last says nothing. @throws RangeError as above */
  withoutAlpha(width: number, height: number, isBlueFirst: boolean): MeasuredRgb {
    const area = width * height;
    const rgb = aligned(4 * area + margin);
    const work = rgb + aligned(3 * area + margin);
    this.reserve(work + workBytes(width, height));
    const from = new Uint8Array(this.memory.buffer, 0, 4 * area);
    const to = new Uint8Array(this.memory.buffer, rgb, 3 * area);
    const [red, blue] = isBlueFirst ? [2, 0] : [0, 2];
    for (let i = 0, at = 0; i < from.length; i += 4, at += 3) {
      to[at] = from[i + red]!;
      to[at + 1] = from[i + 1]!;
      to[at + 2] = from[i + blue]!;
    }
    return this.measured(width, height, rgb, work);
  }

  private measured(width: number, height: number, rgb: number, work: number): MeasuredRgb {
    const area = width * height;
    return {
      ...{ width, height, pixels: new Uint8Array(this.memory.buffer, rgb, 3 * area) },
      measures: {
        moments: () => this.moments(rgb, area, work),
        averageLines: (axis, stride, start, length) =>
          this.averageLines(rgb + start, axis, stride, length, work),
        release: () => this.giveBack(this),
      },
    };
  }

  private moments(rgb: number, count: number, work: number): PictureMoments {
    this.exports.sumPixels(rgb, count, work);
    const [r, g, b, rr, gg, bb] = new Float64Array(this.memory.buffer, work, 6);
    return { count, sums: [r!, g!, b!], squares: [rr!, gg!, bb!] };
  }

  private averageLines(
    pixels: number,
    { first, weights, taps, size, whole }: Axis,
    stride: number,
    length: number,
    work: number,
  ): Float32Array | undefined {
    const sums = work + 4 * (first.length + weights.length);
    const bands = aligned(sums + 4 * (length + margin));
    const { buffer } = this.memory;
    // To grow would move the picture.
    if (bands + 4 * size * length > buffer.byteLength) return undefined;
    new Int32Array(buffer, work, size).set(first);
    new Float32Array(buffer, work + 4 * size, weights.length).set(weights);
    this.exports.averageLines(
      ...[pixels, work, work + 4 * size, taps, size, whole],
      ...[stride, length, sums, bands],
    );
    return new Float32Array(buffer, bands, size * length);
  }

  private reserve(bytes: number): void {
    const missing = bytes - this.bytes;
    if (missing > 0) this.memory.grow(Math.ceil(missing / pageBytes));
  }
}

export function chromaPixels({
  width,
  height,
  halfWide,
  halfHigh,
}: Omit<PlanesLayout, 'isGray' | 'hasExif'>): number {
  return (halfWide ? (width + 1) >> 1 : width) * (halfHigh ? (height + 1) >> 1 : height);
}

/** For the means of as many lines as the largest images are made of. */
function workBytes(width: number, height: number): number {
  const axis = 4 * (Math.max(width, height) + 3 * mostLines);
  return axis + 4 * (3 * width + 2 * margin) + 4 * mostLines * 3 * width;
}

/** The next multiple of 16. */
function aligned(pointer: number): number {
  return 16 * Math.ceil(pointer / 16);
}
