/**
 * @file JPEGs as most are, decoded to their planes, which takes a third of the time that drawing them would, and made RGB here.
 * Browsers' own conversion differs from libjpeg's by up to a hundred of 255 levels; ours does not by one.
 */
import { planesLayout, type PlanesLayout } from '../../datasets/formats/jpeg-planes';
import type { MeasuredRgb } from '../../datasets/formats/picture';
import { orientationOf } from '../../datasets/formats/orientation';
import { chromaPixels, loadedMemories, type PictureMemories } from './picture-memory';

/** Once it has shown that it decodes to other formats. */
let isUseless = typeof ImageDecoder === 'undefined';

/** As newer browsers have it: how many degrees clockwise it is to be turned, and whether mirrored after that. */
type TurnedFrame = VideoFrame & { readonly rotation?: number; readonly flip?: boolean };

/** @returns undefined of what is to be decoded another way, since it is another image, or damaged, or in another browser */
export async function planesOf(bytes: Uint8Array<ArrayBuffer>): Promise<MeasuredRgb | undefined> {
  const layout = isUseless ? undefined : planesLayout(bytes);
  if (!layout) return undefined;
  const loaded = await loadedMemories();
  if (!loaded) return undefined;
  const decoder = new ImageDecoder({ data: bytes, type: 'image/jpeg', colorSpaceConversion: 'none' });
  try {
    const { image } = await decoder.decode();
    try {
      return await read(image, layout, loaded);
    } finally {
      image.close();
    }
  } catch {
    // Why, the other decoder says.
    return undefined;
  } finally {
    decoder.close();
  }
}

async function read(
  image: TurnedFrame,
  layout: PlanesLayout,
  memories: PictureMemories,
): Promise<MeasuredRgb | undefined> {
  const { width, height, halfWide, halfHigh, hasExif, isGray } = layout;
  const isKnown = isGray ? /^(BGR|RGB)[AX]$/.test(image.format ?? '') : image.format === planesFormat(layout);
  isUseless ||= !isGray && !isKnown;
  const { visibleRect } = image;
  const isAsSaid = visibleRect?.width === width && visibleRect.height === height;
  const area = width * height;
  const bytes = isGray ? 4 * area : area + 2 * chromaPixels({ width, height, halfWide, halfHigh });
  // Of a frame that does not say it, nobody knows how it is to stand.
  const orientation = hasExif ? orientationOf(image.rotation ?? NaN, image.flip ?? false) : 1;
  if (!isKnown || !isAsSaid || image.allocationSize() !== bytes || !orientation) return undefined;
  const memory = await memories.take();
  const planes = memory.planes(bytes);
  await image.copyTo(planes);
  if (isGray) toPlanes(planes, area);
  return memory.toRgb(layout, orientation);
}

function planesFormat({ halfWide, halfHigh }: PlanesLayout): VideoPixelFormat {
  return halfHigh ? 'I420' : halfWide ? 'I422' : 'I444';
}

/** Four bytes a pixel, of which three are its brightness → a plane of that, and no colour, as which 128 stands in the others. */
function toPlanes(bytes: Uint8Array, area: number): void {
  for (let i = 0; i < area; i++) bytes[i] = bytes[4 * i]!;
  bytes.fill(128, area);
}
