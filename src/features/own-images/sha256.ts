/**
 * @file SHA-256 of many small images and of few large ones: what is small is hashed at once, since asking the platform
 * takes longer than the hash; what is large by the platform, beside what goes on, where it may be asked (not over
 * plain http).
 */
import { createSHA256 } from 'hash-wasm';
import type { Digest } from '../../datasets/formats/look-at-picture';

const smallBytes = 2 ** 16;

export async function createSha256(): Promise<Digest> {
  const hash = await createSHA256();
  const { subtle } = globalThis.crypto as { subtle?: SubtleCrypto };
  return (bytes) =>
    subtle && bytes.length > smallBytes ? byPlatform(subtle, bytes) : hash.init().update(bytes).digest('hex');
}

async function byPlatform(subtle: SubtleCrypto, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
