/**
 * @file Bundled images as PNG shards beside a manifest: the shards that hold the wanted images are
 * fetched in order, checked and decoded, so that training can start when the first has arrived.
 */
import { decode } from 'fast-png';
import { PlaygroundError } from '../config/playground-error';
import {
  imageLength,
  type Dataset,
  type DatasetProgress,
  type DatasetRequest,
  type DatasetSource,
  type ImageSize,
} from './dataset';
import { singleAttempts } from './downloads';
import { fullSetImages } from './full-sets';
import { manifestSchema, type Manifest, type Shard } from './manifest';

/** Of each shard's SHA-256: enough to tell one file from another. */
const hashDigits = 8;

/** u8 [images, height, width, channels] */
type Pixels = Uint8Array<ArrayBuffer>;

/** The dataset that lies in `public/datasets/<name>`, and in `full` beneath where more is wanted than is bundled. */
export function pngShards(name: string): DatasetSource {
  return {
    async open(request) {
      const { assetBase: base, signal, downloads = singleAttempts } = request;
      const folder = `datasets/${name}/`;
      const read = async (file: string) => {
        const { content } = await downloads.get({
          base,
          file: folder + file,
          read: (bytes) => manifestSchema.parse(JSON.parse(new TextDecoder().decode(bytes))),
          signal,
        });
        return content;
      };
      let manifest = await read('manifest.json');
      const isMore = request.count > manifest.splits[request.split].labels.length;
      if (isMore && fullSetImages(name) !== undefined) manifest = await read('full/manifest.json');
      const stream = new ShardStream(folder, manifest, request);
      void stream.run();
      return stream.dataset;
    },
  };
}

/** Fills one split's bytes, shard after shard, and lets go of those who wait. */
class ShardStream {
  readonly dataset: Dataset;
  private readonly shards: Shard[] = [];
  private readonly waiting: { count: number; resolve: () => void; reject: (error: unknown) => void }[] = [];
  private failure?: Error;
  private readonly progress: DatasetProgress;

  constructor(
    private readonly folder: string,
    manifest: Manifest,
    private readonly request: DatasetRequest,
  ) {
    const { shards, labels } = manifest.splits[request.split];
    const count = Math.min(request.count, labels.length);
    let images = 0;
    for (const shard of shards) {
      if (images >= count) break;
      this.shards.push(shard);
      images += shard.images;
    }
    this.progress = {
      loadedBytes: 0,
      totalBytes: this.shards.reduce((sum, shard) => sum + shard.bytes, 0),
      loadedImages: 0,
      totalImages: count,
      fromCache: true,
      contentHash: this.shards.map(({ sha256 }) => sha256.slice(0, hashDigits)).join('-'),
    };
    this.dataset = {
      name: manifest.name,
      split: request.split,
      size: manifest.size,
      count,
      images: new Uint8Array(count * imageLength(manifest.size)),
      labels: Uint8Array.from(labels.slice(0, count)),
      classNames: manifest.classNames,
      available: () => this.progress.loadedImages,
      waitFor: (wanted) => this.waitFor(wanted),
    };
  }

  async run(): Promise<void> {
    try {
      for (const shard of this.shards) this.accept(await this.load(shard));
    } catch (error) {
      this.failure = error as Error;
      for (const { reject } of this.waiting.splice(0)) reject(error);
    }
  }

  private waitFor(count: number): Promise<void> {
    if (count <= this.progress.loadedImages) return Promise.resolve();
    if (this.failure) return Promise.reject(this.failure);
    return new Promise((resolve, reject) => this.waiting.push({ count, resolve, reject }));
  }

  private accept(pixels: Uint8Array): void {
    const { dataset, progress } = this;
    const length = imageLength(dataset.size);
    const room = (dataset.count - progress.loadedImages) * length;
    dataset.images.set(pixels.subarray(0, room), progress.loadedImages * length);
    progress.loadedImages = Math.min(progress.loadedImages + pixels.length / length, dataset.count);
    this.request.onProgress({ ...progress });
    const ready = this.waiting.filter(({ count }) => count <= progress.loadedImages);
    for (const waiter of ready) {
      this.waiting.splice(this.waiting.indexOf(waiter), 1);
      waiter.resolve();
    }
  }

  /** Its pixels, or the file, as earlier versions of this page kept it. */
  private async readKept(bytes: Uint8Array<ArrayBuffer>, shard: Shard, file: string): Promise<Pixels> {
    const { size } = this.dataset;
    if (bytes.length !== shard.images * imageLength(size)) return decodeShard(bytes, shard, file, size);
    await requireSha256(bytes, shard.pixelsSha256);
    return bytes;
  }

  private async load(shard: Shard): Promise<Pixels> {
    const { assetBase: base, signal, downloads = singleAttempts } = this.request;
    const before = this.progress.loadedBytes;
    const file = this.folder + shard.file;
    const { content, fromCache } = await downloads.get({
      base,
      file,
      version: shard.sha256.slice(0, 16),
      read: (bytes) => decodeShard(bytes, shard, file, this.dataset.size),
      // Decoding a PNG takes thirty times as long as reading its pixels.
      kept: { bytesOf: (pixels) => pixels, read: (bytes) => this.readKept(bytes, shard, file) },
      onBytes: (loaded) => {
        this.progress.loadedBytes = before + Math.min(loaded, shard.bytes);
        this.request.onProgress({ ...this.progress });
      },
      signal,
    });
    this.progress.fromCache &&= fromCache;
    this.progress.loadedBytes = before + shard.bytes;
    return content;
  }
}

/**
 * A shard's PNG → its pixels; checks its size and, where the browser can, its SHA-256.
 * @throws PlaygroundError `file-incomplete`, or what decoding throws
 */
async function decodeShard(
  bytes: Uint8Array<ArrayBuffer>,
  shard: Shard,
  file: string,
  size: ImageSize,
): Promise<Pixels> {
  if (bytes.length < shard.bytes) {
    throw new PlaygroundError('file-incomplete', { file, bytes: bytes.length, expected: shard.bytes });
  }
  await requireSha256(bytes, shard.sha256);
  const { data, width, height, channels, depth } = decode(bytes, { checkCrc: true });
  const expected = [size.height * size.width, shard.images, size.channels, 8];
  if ([width, height, channels, depth].join() !== expected.join()) {
    throw new Error(`it is a PNG of ${width}×${height} and not of ${expected[0]}×${expected[1]}`);
  }
  return data as Pixels;
}

/** Only secure contexts (https, localhost) have crypto.subtle; elsewhere nothing is compared. @throws Error */
async function requireSha256(bytes: Uint8Array<ArrayBuffer>, expected: string): Promise<void> {
  if (!globalThis.crypto?.subtle) return;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (hex !== expected) throw new Error('its checksum is not the one in the manifest');
}
