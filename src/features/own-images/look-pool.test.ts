import { describe, expect, it, vi } from 'vitest';
import { PlaygroundError } from '../../config/playground-error';
import type { Lookers, SeenImage } from '../../datasets/own/lookers';
import { createLookPool, type Helper } from './look-pool';

const seen = { name: 'seen' } as SeenImage;
const bytes = () => new Uint8Array([1, 2, 3]);

function pool({
  cores = 2,
  see = () => Promise.resolve(seen),
}: {
  cores?: number;
  see?: () => Promise<SeenImage>;
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

  it('send an image alone, not the archive that it lies in', async () => {
    const { all, helpers, seeMany } = pool({});
    await seeMany(24);
    await all.see('a', new Uint8Array(1000).subarray(10, 20));
    const [, { bytes: sent }] = helpers[0]!.call.mock.calls[0] as [string, { bytes: Uint8Array }];
    expect([sent.length, sent.buffer.byteLength]).toEqual([10, 10]);
  });

  it('end their workers when they rest', async () => {
    const { all, helpers, seeMany } = pool({});
    await seeMany(30);
    all.rest();
    for (const { dispose } of helpers) expect(dispose).toHaveBeenCalledOnce();
  });
});
