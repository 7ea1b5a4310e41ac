import { describe, expect, it, vi } from 'vitest';
import { PlaygroundError } from '../../config/playground-error';
import type { Lookers, SeenImage } from '../../datasets/own/lookers';
import { createLookPool, type Helper } from './look-pool';

const seen = { name: 'seen' } as SeenImage;
const bytes = () => new Uint8Array([1, 2, 3]);

function pool({
  cores = 2,
  see = (_: string, sent: { bytes: Uint8Array }) => Promise.resolve({ seen, bytes: sent.bytes }),
}: {
  cores?: number;
  see?: (name: string, sent: { bytes: Uint8Array }) => Promise<{ seen: SeenImage; bytes: Uint8Array }>;
}) {
  const here = { atOnce: 3, look: () => seen, see: vi.fn(() => Promise.resolve(seen)) } satisfies Lookers;
  const helpers: { call: ReturnType<typeof vi.fn>; isAlive: boolean; dispose: ReturnType<typeof vi.fn> }[] =
    [];
  const all = createLookPool(here, cores, () => {
    helpers.push({ call: vi.fn(see), isAlive: true, dispose: vi.fn() });
    return helpers.at(-1) as unknown as Helper;
  });
  const seeMany = (count: number) =>
    Promise.all(Array.from({ length: count }, (_, i) => all.see(`${i}.jpg`, bytes())));
  return { all, here, helpers, seeMany };
}

describe('those who look at images', () => {
  it('begin here, and share what is more among workers', async () => {
    const { here, helpers, seeMany } = pool({});
    await seeMany(20);
    expect(helpers).toEqual([]);
    await seeMany(20);
    expect(here.see).toHaveBeenCalledTimes(24);
    expect(helpers.map(({ call }) => call.mock.calls.length)).toEqual([8, 8]);
  });

  it('are alone on one core', async () => {
    const { here, helpers, seeMany } = pool({ cores: 1 });
    await seeMany(40);
    expect([helpers.length, here.see.mock.calls.length]).toEqual([0, 40]);
  });

  it('pass on why an image cannot be read, and do themselves what a dead worker cannot', async () => {
    const damaged = new PlaygroundError('import-empty', { file: 'a' });
    const bad = pool({ see: () => Promise.reject(damaged) });
    await bad.seeMany(24);
    await expect(bad.all.see('a', bytes())).rejects.toBe(damaged);
    const died = pool({ see: () => Promise.reject(new PlaygroundError('worker-died', { reason: 'x' })) });
    await died.seeMany(30);
    expect(died.here.see).toHaveBeenCalledTimes(30);
  });

  it('send an image alone, not the archive that it lies in, in buffers that come back', async () => {
    const { all, helpers, seeMany } = pool({ cores: 2 });
    await seeMany(24);
    const archive = Uint8Array.from({ length: 1000 }, (_, i) => i);
    const sent = [];
    for (const start of [10, 20]) {
      expect(await all.see('a', archive.subarray(start, start + 10))).toBe(seen);
      const call = helpers.flatMap(({ call }) => call.mock.calls).at(-1) as [string, { bytes: Uint8Array }];
      sent.push(call[1].bytes);
    }
    expect(sent.map((bytes) => bytes.length)).toEqual([10, 10]);
    expect(sent[1]![0]).toBe(20);
    expect(sent[0]!.buffer).toBe(sent[1]!.buffer);
    expect(sent[0]!.buffer).not.toBe(archive.buffer);
  });

  it('end their workers when they rest', async () => {
    const { all, helpers, seeMany } = pool({});
    await seeMany(30);
    all.rest();
    for (const { dispose } of helpers) expect(dispose).toHaveBeenCalledOnce();
  });
});
