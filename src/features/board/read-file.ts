/** @file A file that somebody brings → the text of the card in it: the card's own file, or an image of its QR code. */
import '../../config/errors/known-card-errors';
import { imageSize } from 'image-size';
import { PlaygroundError } from '../../config/playground-error';
import { maxCardBytes } from '../../runs/class-card';
import { codeInImage } from './read-code';

/** Of an image; a phone's have a fifth of it. */
const maxImageBytes = 32e6;
const maxPixels = 60e6;
/** Enough of a file to tell what it is, and all of a card. */
const headBytes = 4 * maxCardBytes;
const zip = [0x50, 0x4b, 0x03, 0x04];

/** @throws PlaygroundError `card-unknown`, `card-is-run`, `card-no-code` */
export async function textOfFile(file: File): Promise<string> {
  const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer());
  if (isRun(head)) throw new PlaygroundError('card-is-run', { file: file.name });
  const text = textOf(head);
  if (text !== undefined) return text;
  const image = await decoded(file);
  if (!image) throw new PlaygroundError('card-unknown', { file: file.name });
  try {
    const code = await codeInImage(image);
    if (code === undefined) throw new PlaygroundError('card-no-code', { file: file.name });
    return code;
  } finally {
    image.close();
  }
}

/** A zip archive, or safetensors: the header's length in eight bytes, the last of them 0, and a header in JSON. */
function isRun(head: Uint8Array): boolean {
  return zip.every((byte, i) => head[i] === byte) || (head[7] === 0 && head[8] === 0x7b);
}

/** Undefined where the bytes are no text. */
function textOf(head: Uint8Array): string | undefined {
  if (head.includes(0)) return undefined;
  try {
    // Of a longer file the last character may be cut.
    const stream = head.length === headBytes;
    return new TextDecoder('utf-8', { fatal: true }).decode(head, { stream }).trim();
  } catch {
    return undefined;
  }
}

/** Undefined where it is no image that this browser knows, or a huge one. */
async function decoded(file: File): Promise<ImageBitmap | undefined> {
  if (file.size > maxImageBytes) return undefined;
  try {
    const { width, height } = imageSize(new Uint8Array(await file.arrayBuffer()));
    return width * height > maxPixels ? undefined : await createImageBitmap(file);
  } catch {
    return undefined;
  }
}
