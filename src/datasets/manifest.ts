/**
 * @file The manifest of a bundled dataset: what its shards hold, and their checksums. A shard is a
 * PNG in which each row is one image (width = height × width of an image), RGB or gray as the
 * images have 3 channels or 1.
 */
import { z } from 'zod/mini';

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

const shardSchema = z.object({
  /** Beside the manifest. */
  file: z.string(),
  bytes: z.int().check(z.positive()),
  images: z.int().check(z.positive()),
  /** Of the file. */
  sha256,
  /** Of the decoded pixels, u8 [images, height, width, channels]. */
  pixelsSha256: sha256,
});

/** A split whose shards hold fewer images would be waited for without an end. */
const splitSchema = z.object({ shards: z.array(shardSchema), labels: z.array(z.int()) }).check(
  z.refine(({ shards, labels }) => labels.length === shards.reduce((sum, { images }) => sum + images, 0), {
    error: 'each image of the shards needs one label',
  }),
);

export const manifestSchema = z.object({
  name: z.string(),
  source: z.object({
    title: z.string(),
    url: z.url(),
    citation: z.string(),
    licence: z.string(),
    package: z.string(),
    /** Of the published files that the shards were built from. */
    sha256: z.record(z.string(), sha256),
  }),
  size: z.object({ height: z.int(), width: z.int(), channels: z.int() }),
  classNames: z.array(z.string()),
  splits: z.object({
    train: splitSchema,
    test: splitSchema,
  }),
});

export type Manifest = z.output<typeof manifestSchema>;
export type Shard = z.output<typeof shardSchema>;
