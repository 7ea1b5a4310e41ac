import { createHash } from 'node:crypto';
import { afterEach, expect, it, vi } from 'vitest';
import { createSha256 } from './sha256';

afterEach(() => {
  vi.unstubAllGlobals();
});

it.each([
  ['with the platform’s own', undefined],
  ['without it', {}],
])('hashes bytes, few and many, as SHA-256 does: %s', async (_, crypto) => {
  if (crypto) vi.stubGlobal('crypto', crypto);
  const digest = await createSha256();
  for (const length of [0, 784, 100_000]) {
    const bytes = new Uint8Array(length).map((_, i) => i * 7);
    expect(await digest(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
  }
});
