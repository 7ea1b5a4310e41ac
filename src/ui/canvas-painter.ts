/** @file Draws many small images on one canvas, each where an element stands, inside its borders. */
import { toImage, type PixelSource } from './pixel-source';
import { imageIsThere } from './first-image';
import { cancelFrame, enqueueFrame } from './frame-queue';

export class CanvasPainter {
  private readonly images = new Map<HTMLElement, PixelSource>();
  /** All images at their own size, one below the other. */
  private readonly sheet = document.createElement('canvas');
  private canvas?: HTMLCanvasElement | undefined;

  /** @param canvas lies on all of its parent, in which the places are. @returns what ends it */
  attach(canvas: HTMLCanvasElement): () => void {
    this.canvas = canvas;
    const observer = new ResizeObserver(this.draw);
    observer.observe(canvas.parentElement!);
    return () => {
      observer.disconnect();
      cancelFrame(this.draw);
      this.canvas = undefined;
    };
  }

  /** Shows the image there soon. */
  put(place: HTMLElement, image: PixelSource): void {
    this.images.set(place, image);
    enqueueFrame(this.draw);
  }

  remove(place: HTMLElement): void {
    this.images.delete(place);
    enqueueFrame(this.draw);
  }

  private readonly draw = (): void => {
    // A change of size does not wait for its turn.
    cancelFrame(this.draw);
    const { canvas, sheet } = this;
    if (!canvas) return;
    const drawings = this.drawings(canvas.parentElement!.getBoundingClientRect());
    if (drawings.length === 0) {
      setSize(canvas, 0, 0);
      return;
    }
    const left = Math.min(...drawings.map(({ box }) => box.left));
    const top = Math.min(...drawings.map(({ box }) => box.top));
    const right = Math.max(...drawings.map(({ box }) => box.right));
    const bottom = Math.max(...drawings.map(({ box }) => box.bottom));
    // No larger than its images need: what is on it is copied whenever it changes.
    setSize(canvas, right - left, bottom - top);
    const scale = devicePixelRatio;
    Object.assign(canvas.style, {
      left: `${left / scale}px`,
      top: `${top / scale}px`,
      width: `${canvas.width / scale}px`,
      height: `${canvas.height / scale}px`,
    });
    this.drawSheet(drawings);
    const context = canvas.getContext('2d')!;
    context.imageSmoothingEnabled = false;
    for (const { image, row, box } of drawings) {
      const target = [box.left - left, box.top - top, box.right - box.left, box.bottom - box.top] as const;
      context.drawImage(sheet, 0, row, image.width, image.height, ...target);
    }
    imageIsThere();
  };

  /** Of the places that can be seen; those that are gone are forgotten. */
  private drawings(frame: DOMRect): Drawing[] {
    const drawings: Drawing[] = [];
    let row = 0;
    for (const [place, image] of this.images) {
      if (!place.isConnected) this.images.delete(place);
      const box = insideOf(place, frame);
      if (box.right <= box.left || box.bottom <= box.top) continue;
      drawings.push({ image, row, box });
      row += image.height;
    }
    return drawings;
  }

  private drawSheet(drawings: readonly Drawing[]): void {
    const { sheet } = this;
    const { row, image: last } = drawings.at(-1)!;
    setSize(sheet, Math.max(...drawings.map(({ image }) => image.width)), row + last.height);
    const context = sheet.getContext('2d')!;
    for (const { image, row: at } of drawings) context.putImageData(toImage(image), 0, at);
  }
}

interface Drawing {
  image: PixelSource;
  /** Of the sheet, where the image begins. */
  row: number;
  box: Box;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Within the frame, in whole pixels of the device, so that edges are sharp. */
function insideOf(place: HTMLElement, frame: DOMRect): Box {
  const box = place.getBoundingClientRect();
  const pixels = (length: number) => Math.round(length * devicePixelRatio);
  return {
    left: pixels(box.left - frame.left + place.clientLeft),
    top: pixels(box.top - frame.top + place.clientTop),
    right: pixels(box.right - frame.left - place.clientLeft),
    bottom: pixels(box.bottom - frame.top - place.clientTop),
  };
}

/** Empties the canvas. */
function setSize(canvas: HTMLCanvasElement, width: number, height: number): void {
  canvas.width = width;
  canvas.height = height;
}
