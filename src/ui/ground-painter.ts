/** @file Draws many small pictures on one canvas, each where an element stands, inside its borders. */
import { putPixels, type PixelSource } from './put-pixels';

export class GroundPainter {
  private readonly pictures = new Map<HTMLElement, PixelSource>();
  private readonly tile = document.createElement('canvas');
  private canvas?: HTMLCanvasElement | undefined;
  private frame?: number | undefined;

  /** @param canvas lies on all of its parent, in which the places are. @returns what ends it */
  attach(canvas: HTMLCanvasElement): () => void {
    this.canvas = canvas;
    const observer = new ResizeObserver(this.draw);
    observer.observe(canvas.parentElement!);
    return () => {
      observer.disconnect();
      if (this.frame !== undefined) cancelAnimationFrame(this.frame);
      this.frame = undefined;
      this.canvas = undefined;
    };
  }

  /** Shows the picture there from the next frame on. */
  put(place: HTMLElement, picture: PixelSource): void {
    this.pictures.set(place, picture);
    this.drawSoon();
  }

  remove(place: HTMLElement): void {
    this.pictures.delete(place);
    this.drawSoon();
  }

  private drawSoon(): void {
    this.frame ??= requestAnimationFrame(this.draw);
  }

  private readonly draw = (): void => {
    this.frame = undefined;
    const { canvas, tile } = this;
    if (!canvas) return;
    const ground = canvas.parentElement!.getBoundingClientRect();
    const scale = devicePixelRatio;
    // On whole pixels of the device, so that edges are sharp.
    const pixels = (length: number) => Math.round(length * scale);
    canvas.width = pixels(ground.width);
    canvas.height = pixels(ground.height);
    canvas.style.width = `${canvas.width / scale}px`;
    canvas.style.height = `${canvas.height / scale}px`;
    const context = canvas.getContext('2d')!;
    context.imageSmoothingEnabled = false;
    for (const [place, picture] of this.pictures) {
      tile.width = picture.width;
      tile.height = picture.height;
      putPixels(tile, picture);
      const box = place.getBoundingClientRect();
      const left = pixels(box.left - ground.left + place.clientLeft);
      const top = pixels(box.top - ground.top + place.clientTop);
      const right = pixels(box.right - ground.left - place.clientLeft);
      const bottom = pixels(box.bottom - ground.top - place.clientTop);
      context.drawImage(tile, left, top, right - left, bottom - top);
    }
  };
}
