import { readFileSync } from 'node:fs';
import { decode, encode } from 'fast-png';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bundledFolder, readBundledManifest } from './bundled-images.test-support';
import { imageAt, type DatasetProgress } from './dataset';
import { Downloads } from './downloads';
import type { Manifest } from './manifest';
import { blocked, FakeTime, fakeCache, fakeNetwork, settled, type FakeNetwork } from './network.test-support';
import { pngShards } from './png-shards';

describe('the loader of PNG shards', () => {
  const folder = bundledFolder('cifar10');
  const file = (name: string) => Uint8Array.from(readFileSync(new URL(name, folder)));
  let network: FakeNetwork;

  beforeEach(() => {
    network = fakeNetwork(file);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  const open = async (count: number, split: 'train' | 'test' = 'train', downloads?: Downloads) => {
    const progress: DatasetProgress[] = [];
    const dataset = await pngShards('cifar10').open({
      split,
      count,
      seed: 0,
      assetBase: 'http://localhost/somewhere/',
      onProgress: (p) => progress.push(p),
      ...(downloads && { downloads }),
    });
    return { dataset, progress };
  };

  const arrived = async (opened: Awaited<ReturnType<typeof open>>) => {
    await opened.dataset.waitFor(opened.dataset.count);
    await settled();
    return opened;
  };

  it('fetches only the shards that it needs, in order, and reports bytes on the way', async () => {
    const { dataset, progress } = await open(1500);
    await dataset.waitFor(1500);
    expect(network.requests).toEqual([
      'manifest.json no-cache',
      'train-00.png default',
      'train-01.png default',
    ]);
    expect(dataset.available()).toBe(1500);
    const first = decode(readFileSync(new URL('train-01.png', folder))).data as Uint8Array;
    expect(imageAt(dataset, 1000)).toEqual(first.subarray(0, 3072));
    expect(progress.length).toBeGreaterThanOrEqual(4);
    const bytes = progress.map(({ loadedBytes }) => loadedBytes);
    expect(bytes).toEqual([...bytes].sort((a, b) => a - b));
    expect(bytes.at(-1)).toBe(progress[0]!.totalBytes);
  });

  it.each([
    ['no manifest', () => ({ a: 1 })],
    ['nothing', () => null],
    [
      'shards for fewer images than labels',
      (manifest: Manifest) => (manifest.splits.train.shards.pop(), manifest),
    ],
  ])('calls a manifest damaged that holds %s', async (_, change) => {
    network.answers['manifest.json'] = [JSON.stringify(change(readBundledManifest('cifar10')))];
    await expect(open(16)).rejects.toMatchObject({ code: 'file-damaged' });
  });

  it('opens the full set only where more is wanted than is bundled, and it is here', async () => {
    const manifest = readBundledManifest('cifar10');
    const { shards, labels } = manifest.splits.train;
    manifest.splits.train = {
      shards: [...shards, { ...shards[0]!, file: 'full/train-10.png' }],
      labels: [...labels, ...labels.slice(0, 1000)],
    };
    network.answers['manifest.json'] = [
      JSON.stringify(readBundledManifest('cifar10')),
      JSON.stringify(readBundledManifest('cifar10')),
      JSON.stringify(manifest),
    ];
    // Of the shards themselves nothing is wanted here.
    network.answers['train-00.png'] = [blocked, blocked];
    expect((await open(11_000)).dataset.count).toBe(10_000);
    vi.stubGlobal('FULL_SETS', { cifar10: 11_000 });
    expect((await open(11_000)).dataset.count).toBe(11_000);
  });

  it('lets training begin with the first shard', async () => {
    const { dataset, progress } = await open(2000);
    await dataset.waitFor(1000);
    expect(dataset.available()).toBe(1000);
    await dataset.waitFor(2000);
    // Of both files, whatever a browser makes of their pixels.
    const [first, second] = readBundledManifest('cifar10').splits.train.shards;
    const hash = `${first!.sha256.slice(0, 8)}-${second!.sha256.slice(0, 8)}`;
    expect(progress.at(-1)!.contentHash).toBe(hash);
  });

  it.each([
    ['damaged', (bytes: Uint8Array<ArrayBuffer>) => bytes.with(bytes.length >> 1, 7), 'file-damaged'],
    ['cut short', (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, 1000), 'file-incomplete'],
    ['a PNG of other images', () => Uint8Array.from(file('test-01.png')), 'file-damaged'],
    ['a web page', () => '<!doctype html>', 'file-is-page'],
  ])('says which file is %s', async (_, changed, code) => {
    network.answers['test-00.png'] = [changed(file('test-00.png'))];
    const { dataset } = await open(10, 'test');
    await expect(dataset.waitFor(10)).rejects.toMatchObject({
      code,
      message: expect.stringContaining('datasets/cifar10/test-00.png') as string,
    });
  });

  it('notices damage and wrong sizes also where the browser has no checksums, as over plain http', async () => {
    vi.stubGlobal('crypto', {});
    const bytes = file('test-00.png');
    const { data, ...shape } = decode(bytes);
    const turned = encode({ ...shape, data, width: 512, height: 2000, channels: 3 });
    const padded = new Uint8Array(Math.max(bytes.length, turned.length));
    padded.set(turned);
    for (const wrong of [bytes.with(bytes.length >> 1, 7), padded]) {
      network.answers['test-00.png'] = [wrong];
      const { dataset } = await open(10, 'test');
      await expect(dataset.waitFor(10)).rejects.toMatchObject({ code: 'file-damaged' });
    }
  });

  it('says that the manifest could not be had, or is none', async () => {
    network.answers['manifest.json'] = [blocked, '{"name": "birds"}'];
    await expect(open(10)).rejects.toMatchObject({ code: 'file-unreachable' });
    await expect(open(10)).rejects.toMatchObject({ code: 'file-damaged' });
  });

  it('loads a second time from the browser’s cache, also offline', async () => {
    fakeCache();
    const first = await open(10);
    await first.dataset.waitFor(10);
    expect(first.progress.at(-1)!.fromCache).toBe(false);
    network.answers['manifest.json'] = [blocked];
    network.answers['train-00.png'] = [blocked];
    const second = await open(10);
    await second.dataset.waitFor(10);
    expect(second.progress.at(-1)!.fromCache).toBe(true);
    expect(second.dataset.images).toEqual(first.dataset.images);
  });

  it('keeps pixels, takes the file where that was kept before, and neither where it is damaged', async () => {
    const kept = fakeCache();
    const { images } = (await arrived(await open(10))).dataset;
    const [key] = [...kept.keys()].filter((address) => address.includes('train-00'));
    const pixels = new Uint8Array(await kept.get(key!)!.arrayBuffer());
    expect(pixels.length).toBe(1000 * 3072);
    const isKept = async (bytes: Uint8Array<ArrayBuffer>) => {
      kept.set(key!, new Response(bytes));
      const again = await arrived(await open(10));
      expect(again.dataset.images).toEqual(images);
      return again.progress.at(-1)!.fromCache;
    };
    expect(await isKept(pixels)).toBe(true);
    expect(await isKept(file('train-00.png'))).toBe(true);
    expect(await isKept(pixels.with(7, pixels[7]! ^ 1))).toBe(false);
    expect(await isKept(pixels.slice(1))).toBe(false);
  });

  it('goes on where it was once a missing shard can be had', async () => {
    network.answers['train-01.png'] = [blocked, file('train-01.png')];
    const time = new FakeTime();
    const missing: string[][] = [];
    const downloads = new Downloads({
      startTimer: time.startTimer,
      attempts: Infinity,
      onMissing: (files) => missing.push(files.map((one) => one.file)),
    });
    const { dataset } = await open(2000, 'train', downloads);
    await dataset.waitFor(1000);
    await expect.poll(() => missing).toEqual([['datasets/cifar10/train-01.png']]);
    expect(dataset.available()).toBe(1000);
    await time.pass(1000);
    await dataset.waitFor(2000);
    expect(missing.at(-1)).toEqual([]);
    expect(network.requests).toEqual([
      'manifest.json no-cache',
      'train-00.png default',
      'train-01.png default',
      'train-01.png reload',
    ]);
  });
});
