import { readFileSync } from 'node:fs';
import { decode } from 'fast-png';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bundledFolder } from './bundled-pictures.test-support';
import { pictureAt, type DatasetProgress } from './dataset';
import { pngShards } from './png-shards';

describe('the loader of PNG shards', () => {
  const folder = bundledFolder('cifar10');
  const fetched: string[] = [];
  let damaged: string | undefined;

  beforeEach(() => {
    fetched.length = 0;
    damaged = undefined;
    vi.stubGlobal('fetch', (url: string) => {
      fetched.push(url.slice(url.lastIndexOf('/') + 1));
      const name = url.slice(url.lastIndexOf('/') + 1);
      const bytes = Uint8Array.from(readFileSync(new URL(name, folder)));
      if (name === damaged) bytes[bytes.length >> 1]! ^= 255;
      return Promise.resolve(new Response(bytes));
    });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  const open = async (count: number, split: 'train' | 'test' = 'train') => {
    const progress: DatasetProgress[] = [];
    const dataset = await pngShards('cifar10').open({
      split,
      count,
      seed: 0,
      assetBase: 'http://localhost/somewhere/',
      onProgress: (p) => progress.push(p),
    });
    return { dataset, progress };
  };

  it('fetches only the shards that it needs, in order, and reports bytes on the way', async () => {
    const { dataset, progress } = await open(1500);
    await dataset.waitFor(1500);
    expect(fetched).toEqual(['manifest.json', 'train-00.png', 'train-01.png']);
    expect(dataset.available()).toBe(1500);
    const first = decode(readFileSync(new URL('train-01.png', folder))).data as Uint8Array;
    expect(pictureAt(dataset, 1000)).toEqual(first.subarray(0, 3072));
    expect(progress.length).toBeGreaterThanOrEqual(4);
    const bytes = progress.map(({ loadedBytes }) => loadedBytes);
    expect(bytes).toEqual([...bytes].sort((a, b) => a - b));
    expect(bytes.at(-1)).toBe(progress[0]!.totalBytes);
  });

  it('lets training begin with the first shard', async () => {
    const { dataset } = await open(2000);
    await dataset.waitFor(1000);
    expect(dataset.available()).toBe(1000);
    await dataset.waitFor(2000);
  });

  it('says which file is damaged', async () => {
    damaged = 'test-00.png';
    const { dataset } = await open(10, 'test');
    await expect(dataset.waitFor(10)).rejects.toMatchObject({
      code: 'dataset-corrupt',
      message: expect.stringContaining('test-00.png') as string,
    });
  });

  it('says that the download failed', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    await expect(open(10)).rejects.toMatchObject({ code: 'dataset-download' });
  });

  it('loads a second time from the browser’s cache, and replaces a damaged entry', async () => {
    const kept = new Map<string, Response>();
    vi.stubGlobal('caches', {
      open: () =>
        Promise.resolve({
          match: (key: string) => Promise.resolve(kept.get(key)?.clone()),
          put: (key: string, response: Response) => Promise.resolve(void kept.set(key, response)),
          delete: (key: string) => Promise.resolve(kept.delete(key)),
        }),
    });
    const first = await open(10);
    await first.dataset.waitFor(10);
    expect(first.progress.at(-1)!.fromCache).toBe(false);
    const second = await open(10);
    await second.dataset.waitFor(10);
    expect(second.progress.at(-1)!.fromCache).toBe(true);
    expect(second.dataset.images).toEqual(first.dataset.images);
    expect(fetched.filter((name) => name === 'train-00.png')).toHaveLength(1);
    for (const key of kept.keys()) kept.set(key, new Response(new Uint8Array([1, 2, 3])));
    const third = await open(10);
    await third.dataset.waitFor(10);
    expect(third.dataset.images).toEqual(first.dataset.images);
    expect(fetched.filter((name) => name === 'train-00.png')).toHaveLength(2);
  });
});
