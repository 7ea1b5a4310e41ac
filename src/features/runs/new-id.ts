/** @file A name for what is kept, which no other tab will give. */

export function newId(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join('-');
}
