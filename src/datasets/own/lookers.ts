/** @file Those who look at images: this thread, or several beside it. */
import { PlaygroundError } from '../../config/playground-error';
import { decodePicture, pixelsOf, release, type PlatformDecoder } from '../formats/decode-picture';
import { lookAtPicture, type Digest, type Seen } from '../formats/look-at-picture';
import type { Picture } from '../formats/picture';
import { createShrink, type ShrinkSettings, type Small } from './resize';

/** With the image made alike, where that was asked for. */
export interface SeenImage extends Seen {
  small?: Small;
}

export interface Lookers {
  /** How many image files they see at once. */
  readonly atOnce: number;
  /** Decodes an image file first. @throws PlaygroundError for what is none */
  see: (path: string, bytes: Uint8Array<ArrayBuffer>, alike?: ShrinkSettings) => Promise<SeenImage>;
  look: (picture: Picture, alike?: ShrinkSettings) => SeenImage | Promise<SeenImage>;
}

/** Of which the next few are decoded, by the platform on its own threads, while one before them is looked at. */
const decodedAtOnce = 3;

export function lookersHere(decode: PlatformDecoder, digest: Digest): Lookers {
  const shrink = createShrink();
  const look: Lookers['look'] = (picture, alike) => {
    const small = alike && shrink(picture, alike);
    const seen = lookAtPicture(picture, digest);
    if (!small) return seen;
    return seen instanceof Promise ? seen.then((one) => ({ ...one, small })) : { ...seen, small };
  };
  return {
    atOnce: decodedAtOnce,
    look,
    async see(path, bytes, alike) {
      try {
        const picture = await decodePicture(path, bytes, decode);
        const seen = look(picture, alike);
        release(picture);
        return await seen;
      } catch (error) {
        throw withoutMemory(error) ? noMemory(path, bytes) : error;
      }
    },
  };
}

function withoutMemory(error: unknown): boolean {
  const cause = error instanceof PlaygroundError ? error.cause : error;
  // What is read beyond the end of a damaged file is a RangeError too.
  return cause instanceof RangeError && !/bounds/i.test(cause.message);
}

function noMemory(path: string, bytes: Uint8Array<ArrayBuffer>): PlaygroundError {
  const { width, height } = pixelsOf(bytes) ?? { width: 0, height: 0 };
  return new PlaygroundError('import-no-memory', { file: path, width, height });
}
