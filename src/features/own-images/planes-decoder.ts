/**
 * @file JPEGs as most are, decoded to their planes, which takes a third of the time that drawing them would, and made RGB here.
 * Browsers' own conversion differs from libjpeg's by up to a hundred of 255 levels; ours does not by one.
 */
import { planesLayout, type PlanesLayout } from '../../datasets/formats/jpeg-planes';
import type { MeasuredRgb } from '../../datasets/formats/picture';
import { chromaPixels, loadPictureMemories, type PictureMemories } from './picture-memory';

/** Nothing where this browser lacks what it takes: over plain http, for one. */
let memories: Promise<PictureMemories | undefined> | undefined;
/** Once it has shown that it decodes to other formats. */
let isUseless = typeof ImageDecoder === 'undefined';

/** @returns undefined of what is to be decoded another way, since it is another image, or damaged, or in another browser */
export async function planesOf(bytes: Uint8Array<ArrayBuffer>): Promise<MeasuredRgb | undefined> {
  const layout = isUseless ? undefined : planesLayout(bytes);
  if (!layout) return undefined;
  memories ??= loadPictureMemories().catch(() => undefined);
  const loaded = await memories;
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
  image: VideoFrame,
  layout: PlanesLayout,
  memories: PictureMemories,
): Promise<MeasuredRgb | undefined> {
  const { width, height, halfWide, halfHigh } = layout;
  isUseless = image.format !== (halfHigh ? 'I420' : halfWide ? 'I422' : 'I444');
  const bytes = width * height + 2 * chromaPixels(layout);
  const { visibleRect } = image;
  const isAsSaid = visibleRect?.width === width && visibleRect.height === height;
  if (isUseless || !isAsSaid || image.allocationSize() !== bytes) return undefined;
  const memory = await memories.take();
  await image.copyTo(memory.planes(bytes));
  return memory.toRgb(layout);
}
