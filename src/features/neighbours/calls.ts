/** @file What is asked of the training worker about an image's neighbours, and what it tells of them. */
import type { OwnClassShare } from '../../evaluate/own-class-share';
import type { ImageSize } from '../../datasets/dataset';
import type { OfRun } from '../../worker/protocol';

/** The training images nearest to a query in one space, by falling cosine. */
export interface NearestImages {
  /** In the dataset. */
  indices: number[];
  cosines: number[];
  labels: number[];
  /** u8 [indices.length, height, width, channels]. */
  images: Uint8Array;
}

/** What the query is compared in: pixels, or h of the encoder as it began or as it is. */
export const neighbourSpaces = ['pixels', 'untrained', 'trained'] as const;
export type NeighbourSpace = (typeof neighbourSpaces)[number];

export interface NeighbourReport {
  step: number;
  /** Which query it answers. */
  id: number;
  size: ImageSize;
  /** How many training images were searched. */
  bankSize: number;
  spaces: Record<NeighbourSpace, NearestImages>;
}

/** How many of the nearest training images are of a test image's own class, on average over the test images. */
export interface NeighbourAverages {
  step: number;
  /** Neighbours of each. */
  k: number;
  testImages: number;
  bankSize: number;
  /** Share of images drawn at random, 0–1. */
  chance: number;
  spaces: Record<NeighbourSpace, OwnClassShare>;
}

export type NeighbourCalls = {
  /** The image whose neighbours are wanted, now and while they are watched: a test image, by its index, or bytes like one's. */
  neighbours(argument: { id: number; query: number | Uint8Array }): void;
};

export type NeighbourTopics = {
  neighbours: OfRun<{ report: NeighbourReport }>;
  'neighbour-averages': OfRun<{ averages: NeighbourAverages }>;
};
