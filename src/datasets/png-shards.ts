/**
 * @file Bundled pictures as PNG shards beside a manifest: the shards that hold the wanted pictures are
 * fetched in order, checked and decoded, so that training can start when the first has arrived.
 */
import { decode } from 'fast-png';
import { PlaygroundError, reasonOf } from '../config/playground-error';
import {
  pictureLength,
  type Dataset,
  type DatasetProgress,
  type DatasetRequest,
  type DatasetSource,
} from './dataset';
import { fetchCached, forgetCached } from './fetch-cached';
import { manifestSchema, type Manifest, type Shard } from './manifest';

/** The dataset that lies in `public/datasets/<name>`. */
export function pngShards(name: string): DatasetSource {
  return {
    async open(request) {
      const folder = new URL(`datasets/${name}/`, request.assetBase).href;
      const manifest = await readManifest(`${folder}manifest.json`, request.signal);
      const stream = new ShardStream(folder, manifest, request);
      void stream.run();
      return stream.dataset;
    },
  };
}

async function readManifest(url: string, signal?: AbortSignal): Promise<Manifest> {
  let text: string;
  try {
    const response = await fetch(url, { signal: signal ?? null });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    text = await response.text();
  } catch (error) {
    throw new PlaygroundError('dataset-download', { url, reason: reasonOf(error) }, { cause: error });
  }
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new PlaygroundError('dataset-corrupt', { url, reason: reasonOf(error) }, { cause: error });
  }
}

/** Fills one split's bytes, shard after shard, and lets go of those who wait. */
class ShardStream {
  readonly dataset: Dataset;
  private readonly shards: Shard[] = [];
  private readonly waiting: { count: number; resolve: () => void; reject: (error: unknown) => void }[] =
    [];
  private failure?: Error;
  private readonly progress: DatasetProgress;

  constructor(
    private readonly folder: string,
    manifest: Manifest,
    private readonly request: DatasetRequest,
  ) {
    const { shards, labels } = manifest.splits[request.split];
    const count = Math.min(request.count, labels.length);
    let pictures = 0;
    for (const shard of shards) {
      if (pictures >= count) break;
      this.shards.push(shard);
      pictures += shard.pictures;
    }
    this.progress = {
      loadedBytes: 0,
      totalBytes: this.shards.reduce((sum, shard) => sum + shard.bytes, 0),
      loadedPictures: 0,
      totalPictures: count,
      fromCache: true,
    };
    this.dataset = {
      name: manifest.name,
      split: request.split,
      size: manifest.size,
      count,
      images: new Uint8Array(count * pictureLength(manifest.size)),
      labels: Uint8Array.from(labels.slice(0, count)),
      classNames: manifest.classNames,
      available: () => this.progress.loadedPictures,
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
    if (count <= this.progress.loadedPictures) return Promise.resolve();
    if (this.failure) return Promise.reject(this.failure);
    return new Promise((resolve, reject) => this.waiting.push({ count, resolve, reject }));
  }

  private accept(pixels: Uint8Array): void {
    const { dataset, progress } = this;
    const length = pictureLength(dataset.size);
    const room = (dataset.count - progress.loadedPictures) * length;
    dataset.images.set(pixels.subarray(0, room), progress.loadedPictures * length);
    progress.loadedPictures = Math.min(
      progress.loadedPictures + pixels.length / length,
      dataset.count,
    );
    this.request.onProgress({ ...progress });
    const ready = this.waiting.filter(({ count }) => count <= progress.loadedPictures);
    for (const waiter of ready) {
      this.waiting.splice(this.waiting.indexOf(waiter), 1);
      waiter.resolve();
    }
  }

  /** A damaged file from the cache is downloaded once more. */
  private async load(shard: Shard): Promise<Uint8Array> {
    const source = { url: this.folder + shard.file, version: shard.sha256.slice(0, 16) };
    const before = this.progress.loadedBytes;
    for (;;) {
      const { bytes, fromCache } = await fetchCached({
        ...source,
        ...(this.request.signal && { signal: this.request.signal }),
        onBytes: (loaded) => {
          this.progress.loadedBytes = before + loaded;
          this.request.onProgress({ ...this.progress });
        },
      });
      this.progress.fromCache &&= fromCache;
      try {
        return await decodeShard(bytes, shard, pictureLength(this.dataset.size));
      } catch (error) {
        await forgetCached(source);
        if (fromCache) continue;
        throw new PlaygroundError(
          'dataset-corrupt',
          { url: source.url, reason: reasonOf(error) },
          { cause: error },
        );
      }
    }
  }
}

/** A shard's PNG → u8 [pictures · length]; checks its size and, where the browser can, its SHA-256. */
async function decodeShard(
  bytes: Uint8Array<ArrayBuffer>,
  shard: Shard,
  length: number,
): Promise<Uint8Array> {
  // Only secure contexts (https, localhost) have crypto.subtle.
  if (globalThis.crypto?.subtle) {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
    if (hex !== shard.sha256) throw new Error('its checksum is not the one in the manifest');
  }
  const { data } = decode(bytes);
  const expected = shard.pictures * length;
  if (data.length !== expected) {
    throw new Error(`it holds ${data.length} bytes of pixels instead of ${expected}`);
  }
  return data as Uint8Array;
}
