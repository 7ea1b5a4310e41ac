/**
 * @file What every dataset is once its bytes are read: images as bytes [n, h, w, c], row-major,
 * with a label each, if there are any (used for evaluation and display only, never for SimCLR training).
 */
import type { Downloads } from './downloads';
import type { SetIdentity } from './own/settings';

/** Indices into classNames, as wide as the number of classes needs. */
export type Labels = Uint8Array | Uint16Array | Uint32Array;

/** All 0. @param classes that they tell apart */
export function emptyLabels(count: number, classes: number): Labels {
  if (classes <= 2 ** 8) return new Uint8Array(count);
  return classes <= 2 ** 16 ? new Uint16Array(count) : new Uint32Array(count);
}

export interface ImageSize {
  height: number;
  width: number;
  channels: number;
}

export interface Dataset {
  name: string;
  split: 'train' | 'test';
  size: ImageSize;
  /** Number of images, whether they have arrived yet or not. */
  count: number;
  /** u8 [count, height, width, channels]; rows from `available()` on are still zero. */
  images: Uint8Array;
  /** [count], indices into classNames; they say nothing where there are no classes. */
  labels: Labels;
  /** None of images without labels. */
  classNames: readonly string[];
  /** How many images, from the first one on, have arrived. */
  available(): number;
  /**
   * Resolves once the first `count` images have arrived.
   * @throws what ended the download: a file that was given up, or the request's signal.
   */
  waitFor(count: number): Promise<void>;
}

export interface DatasetProgress {
  loadedBytes: number;
  totalBytes: number;
  loadedImages: number;
  totalImages: number;
  /** True where every byte so far came from the browser's cache. */
  fromCache: boolean;
  /** Of images without labels. */
  isUnlabelled?: boolean;
  /** Of its files as they were published, as browsers decode images differently; of images that are drawn there is none. */
  contentHash?: string | undefined;
}

export interface DatasetRequest {
  split: 'train' | 'test';
  /** How many of the split's first images; at most as many as there are are given. */
  count: number;
  /** For sets whose images follow from it; others ignore it. */
  seed: number;
  /** Which of a visitor's own; others ignore it. */
  settings?: SetIdentity;
  /** Where `public/` is served, ending in `/`. */
  assetBase: string;
  onProgress: (progress: DatasetProgress) => void;
  /** How files are asked for; unless told, once each. */
  downloads?: Downloads;
  /** Ends the download when the dataset is no longer wanted. */
  signal?: AbortSignal;
}

/** One format or source of images. Resolves as soon as labels and sizes are known; images stream in behind. */
export interface DatasetSource {
  /** Whether another seed gives other images, as where they are drawn and not downloaded. */
  followsSeed?: boolean;
  open(request: DatasetRequest): Promise<Dataset>;
}

/** Number of bytes of one image. */
export function imageLength({ height, width, channels }: ImageSize): number {
  return height * width * channels;
}

/** Image `index` of a dataset, as a view of its bytes (not a copy). */
export function imageAt(dataset: Dataset, index: number): Uint8Array {
  const length = imageLength(dataset.size);
  return dataset.images.subarray(index * length, (index + 1) * length);
}
