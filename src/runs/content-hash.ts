/**
 * @file Tells the content of a safetensors file from what damage may have made of it, as the format itself has no
 * checksum: 32 bits over the bits of its tensors, by their names, and over what else matters. Any one word that
 * is another gives another hash. No protection against anyone.
 */
import type { State } from '../tensor/state';

const offsetBasis = 0x811c9dc5;
const prime = 0x01000193;

/** Eight hexadecimal digits. */
export function contentHash(tensors: State['tensors'], texts: readonly string[]): string {
  const names = Object.keys(tensors).sort();
  let hash = offsetBasis;
  const take = (words: ArrayLike<number>) => {
    // As FNV-1a, and turned, so that sign bits of two words do not cancel each other.
    for (let i = 0; i < words.length; i++)
      hash = Math.imul(((hash << 13) | (hash >>> 19)) ^ words[i]!, prime);
  };
  take(new TextEncoder().encode([...names, ...texts].join('\n')));
  for (const name of names) {
    const { buffer, byteOffset, length } = tensors[name]!.values;
    take(new Uint32Array(buffer, byteOffset, length));
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
