import { expect, it, vi } from 'vitest';
import { fingerprint } from './fingerprint';

const yieldToTasks = () => Promise.resolve();

it('tells bytes from others', async () => {
  const bytes = Uint8Array.from({ length: 1001 }, (_, i) => i);
  const print = await fingerprint(bytes, yieldToTasks);
  expect(print).toMatch(/^[\da-f]{8}$/);
  expect(await fingerprint(bytes.slice(), yieldToTasks)).toBe(print);
  for (const at of [0, 500, 1000]) {
    const changed = bytes.slice();
    changed[at]! ^= 1;
    expect(await fingerprint(changed, yieldToTasks)).not.toBe(print);
  }
  expect(await fingerprint(bytes.subarray(0, 1000), yieldToTasks)).not.toBe(print);
});

it('gives way between pieces of a large file', async () => {
  const giveWay = vi.fn(yieldToTasks);
  await fingerprint(new Uint8Array(5_000_000), giveWay);
  expect(giveWay).toHaveBeenCalledTimes(2);
});
