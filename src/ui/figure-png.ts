/** @file A figure as a PNG that prints at its own size: 600 pixels an inch, which the file says of itself. */
import { canvasPng } from './canvas-png';
import { withResolution } from './png-resolution';
import { page } from './svg';

const pixelsPerInch = 600;
const pointsPerInch = 72;

/** @param svg of one page */
export async function figurePng(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const pixels = (points: number) => Math.round((points / pointsPerInch) * pixelsPerInch);
  const [width, height] = [pixels(page.width), pixels(page.height)];
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  canvas.getContext('2d')!.drawImage(image, 0, 0, width, height);
  const png = await canvasPng(canvas);
  return withResolution(new Uint8Array(await png.arrayBuffer()), pixelsPerInch);
}
