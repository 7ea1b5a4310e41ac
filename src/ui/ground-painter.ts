/** @file Draws many small pictures on one canvas, each where an element stands, inside its borders. */
import { toImage, type PixelSource } from './put-pixels';

export class GroundPainter {
  private readonly pictures = new Map<HTMLElement, PixelSource>();
  private readonly sheet = document.createElement('canvas');
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
    const { canvas, pictures, sheet } = this;
    if (!canvas) return;
    const ground = canvas.parentElement!.getBoundingClientRect();
    const boxes = Array.from(pictures.keys(), (place) => insideOf(place, ground));
    if (boxes.length === 0) {
      setSize(canvas, 0, 0);
      return;
    }
    const left = Math.min(...boxes.map((box) => box.left));
    const top = Math.min(...boxes.map((box) => box.top));
    // No larger than its pictures need: what is on it is copied whenever it changes.
    setSize(canvas, Math.max(...boxes.map((box) => box.right)) - left, Math.max(...boxes.map((box) => box.bottom)) - top);
    const scale = devicePixelRatio;
    Object.assign(canvas.style, {
      left: `${left / scale}px`,
      top: `${top / scale}px`,
      width: `${canvas.width / scale}px`,
      height: `${canvas.height / scale}px`,
    });
    const context = canvas.getContext('2d')!;
    context.imageSmoothingEnabled = false;
    const rows = this.drawSheet();
    for (const [i, { width, height }] of [...pictures.values()].entries()) {
      const box = boxes[i]!;
      const target = [box.left - left, box.top - top, box.right - box.left, box.bottom - box.top] as const;
      context.drawImage(sheet, 0, rows[i]!, width, height, ...target);
    }
  };

  /** All pictures, one below the other. @returns the first row of each */
  private drawSheet(): number[] {
    const { sheet } = this;
    const pictures = [...this.pictures.values()];
    let next = 0;
    const rows = pictures.map(({ height }) => (next += height) - height);
    setSize(sheet, Math.max(...pictures.map(({ width }) => width)), next);
    const context = sheet.getContext('2d')!;
    for (const [i, picture] of pictures.entries()) context.putImageData(toImage(picture), 0, rows[i]!);
    return rows;
  }
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** On the ground, in whole pixels of the device, so that edges are sharp. */
function insideOf(place: HTMLElement, ground: DOMRect): Box {
  const box = place.getBoundingClientRect();
  const pixels = (length: number) => Math.round(length * devicePixelRatio);
  return {
    left: pixels(box.left - ground.left + place.clientLeft),
    top: pixels(box.top - ground.top + place.clientTop),
    right: pixels(box.right - ground.left - place.clientLeft),
    bottom: pixels(box.bottom - ground.top - place.clientTop),
  };
}

/** Empties the canvas. */
function setSize(canvas: HTMLCanvasElement, width: number, height: number): void {
  canvas.width = width;
  canvas.height = height;
}
