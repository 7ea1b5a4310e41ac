/** @file What is drawn on a canvas, as a PNG. */

/** @throws Error where the canvas is larger than the browser can write */
export async function canvasPng(canvas: HTMLCanvasElement): Promise<Blob> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('the browser made no image of the canvas');
  return blob;
}
