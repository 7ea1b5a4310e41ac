/** @file Images of which the next few are decoded, by the platform on its own threads, while one before them is looked at. */
import { decodePicture, pixelsOf, type PlatformDecoder } from './decode-picture';
import type { Picture } from './picture';

const mostAhead = 3;
/** In pixels: of larger ones one at a time is memory enough. */
const smallImage = 2 ** 22;

export interface Receiver {
  take(picture: Picture, path: string): void;
  refuse(path: string, error: unknown): void;
}

export class DecodeAhead {
  /** In order. */
  private readonly ahead: { path: string; decoded: Promise<Picture> }[] = [];

  constructor(
    private readonly decode: PlatformDecoder,
    private readonly receiver: Receiver,
  ) {}

  /** Resolves before it is taken, if that need not be waited for. */
  async push(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const size = pixelsOf(bytes);
    const isSmall = size !== undefined && size.width * size.height <= smallImage;
    await this.settle(isSmall ? mostAhead - 1 : 0);
    const decoded = decodePicture(path, bytes, this.decode);
    // It is told of when it is taken.
    decoded.catch(() => undefined);
    this.ahead.push({ path, decoded });
    if (!isSmall) await this.settle();
  }

  /** Hands over what was decoded, in order, until so many are left. */
  async settle(left = 0): Promise<void> {
    while (this.ahead.length > left) {
      const { path, decoded } = this.ahead.shift()!;
      try {
        this.receiver.take(await decoded, path);
      } catch (error) {
        this.receiver.refuse(path, error);
      }
    }
  }
}
