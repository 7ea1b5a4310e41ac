/** @file What must hold for every folder under public/datasets. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { decode } from 'fast-png';
import { expect } from 'vitest';
import { imageLength } from './dataset';
import { manifestSchema, type Manifest } from './manifest';

export function bundledFolder(name: string): URL {
  return new URL(`../../public/datasets/${name}/`, import.meta.url);
}

export function readBundledManifest(name: string): Manifest {
  const text = readFileSync(new URL('manifest.json', bundledFolder(name)), 'utf8');
  return manifestSchema.parse(JSON.parse(text));
}

/** Every shard is the file that the manifest describes, and decodes to the published pixels. */
export function expectBitExact(name: string): void {
  const { splits, size } = readBundledManifest(name);
  for (const { shards } of [splits.train, splits.test]) {
    for (const shard of shards) {
      const bytes = readFileSync(new URL(shard.file, bundledFolder(name)));
      expect(sha256(bytes), shard.file).toBe(shard.sha256);
      const pixels = decode(bytes).data as Uint8Array;
      expect(pixels.length).toBe(shard.images * imageLength(size));
      expect(sha256(pixels), shard.file).toBe(shard.pixelsSha256);
    }
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
