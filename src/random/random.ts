/**
 * @file Seeded random numbers (xoroshiro128+), split by use: `createRandom(seed, 'views', step, i)`
 * gives the same numbers wherever and whenever it is called, so that any step's views, order or
 * initial weights can be drawn again.
 */
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export interface Random {
  /** Uniform in [minimum, maximum), 32 random bits. */
  uniform(minimum: number, maximum: number): number;
  /** A whole number in [minimum, maximum], both included. */
  integer(minimum: number, maximum: number): number;
  /** Standard normal (Box–Muller). */
  normal(): number;
  /** True with the given probability; always draws one number. */
  chance(probability: number): boolean;
  /** Shuffles in place (Fisher–Yates) and returns its argument. */
  shuffle<T extends { length: number; [index: number]: unknown }>(items: T): T;
}

/**
 * @param seed the run's seed
 * @param use what the numbers are for, and which of them: names and indices, hashed together
 */
export function createRandom(seed: number, ...use: readonly (string | number)[]): Random {
  const generator = xoroshiro128plus(hash(`${seed}/${use.join('/')}`));
  const unit = () => (generator.next() >>> 0) / 2 ** 32;
  const uniform = (minimum: number, maximum: number) => minimum + (maximum - minimum) * unit();
  const integer = (minimum: number, maximum: number) =>
    minimum + Math.floor(unit() * (maximum - minimum + 1));
  return {
    uniform,
    integer,
    normal: () => Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit()),
    chance: (probability) => unit() < probability,
    shuffle(items) {
      for (let last = items.length - 1; last > 0; last--) {
        const other = integer(0, last);
        const kept = items[last];
        items[last] = items[other];
        items[other] = kept;
      }
      return items;
    },
  };
}

/** FNV-1a with a final avalanche (MurmurHash3's), 32 bits: near seeds give unrelated streams. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
