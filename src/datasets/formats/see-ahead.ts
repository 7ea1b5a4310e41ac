/** @file Image files of which the next few are decoded and looked at, on other threads, while one before them is awaited. */
import { pixelsOf } from './decode-picture';

/** In pixels: of larger ones one at a time is memory enough. */
const smallImage = 2 ** 22;

/** Who sees, and who is told, in the order in which they came. */
export interface SeeAheadDeps<Seen, Place> {
  see(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<Seen>;
  /** How many are seen at once, at most. */
  atOnce(): number;
  take(seen: Seen, place: Place): void;
  refuse(path: string, error: unknown): void;
}

export class SeeAhead<Seen, Place extends { path: string }> {
  /** In order. */
  private readonly ahead: { place: Place; seen: Promise<Seen> }[] = [];

  constructor(private readonly deps: SeeAheadDeps<Seen, Place>) {}

  /** Resolves before it is taken, if that need not be waited for. */
  async push(place: Place, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const size = pixelsOf(bytes);
    const isSmall = size !== undefined && size.width * size.height <= smallImage;
    await this.settle(isSmall ? this.deps.atOnce() - 1 : 0);
    const seen = this.deps.see(place.path, bytes);
    // It is told of when it is taken.
    seen.catch(() => undefined);
    this.ahead.push({ place, seen });
    if (!isSmall) await this.settle();
  }

  /** Hands over what was seen, in order, until so many are left. */
  async settle(left = 0): Promise<void> {
    while (this.ahead.length > left) {
      const { place, seen } = this.ahead.shift()!;
      try {
        this.deps.take(await seen, place);
      } catch (error) {
        this.deps.refuse(place.path, error);
      }
    }
  }
}
