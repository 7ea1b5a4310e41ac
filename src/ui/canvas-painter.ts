/** @file Draws many small pictures on one canvas, each where an element stands, inside its borders. */
import { toImage, type PixelSource } from './pixel-source';
import { giveUpTurn, takeTurn } from './frame-queue';

export class GroundPainter {
  private readonly pictures = new Map<HTMLElement, PixelSource>();
  /** All pictures at their own size, one below the other. */
  private readonly sheet = document.createElement('canvas');
  private canvas?: HTMLCanvasElement | undefined;

  /** @param canvas lies on all of its parent, in which the places are. @returns what ends it */
  attach(canvas: HTMLCanvasElement): () => void {
    this.canvas = canvas;
    const observer = new ResizeObserver(this.draw);
    observer.observe(canvas.parentElement!);
    return () => {
      observer.disconnect();
      giveUpTurn(this.draw);
      this.canvas = undefined;
    };
  }

  /** Shows the picture there soon. */
  put(place: HTMLElement, picture: PixelSource): void {
    this.pictures.set(place, picture);
    takeTurn(this.draw);
  }

  remove(place: HTMLElement): void {
    this.pictures.delete(place);
    takeTurn(this.draw);
  }

  private readonly draw = (): void => {
    // A change of size does not wait for its turn.
    giveUpTurn(this.draw);
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
    // No larger than its pictures need: what is on it is copied whenever it changes.
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
    for (const { picture, row, box } of drawings) {
      const target = [box.left - left, box.top - top, box.right - box.left, box.bottom - box.top] as const;
      context.drawImage(sheet, 0, row, picture.width, picture.height, ...target);
    }
  };

  /** Of the places that can be seen; those that are gone are forgotten. */
  private drawings(ground: DOMRect): Drawing[] {
    const drawings: Drawing[] = [];
    let row = 0;
    for (const [place, picture] of this.pictures) {
      if (!place.isConnected) this.pictures.delete(place);
      const box = insideOf(place, ground);
      if (box.right <= box.left || box.bottom <= box.top) continue;
      drawings.push({ picture, row, box });
      row += picture.height;
    }
    return drawings;
  }

  private drawSheet(drawings: readonly Drawing[]): void {
    const { sheet } = this;
    const { row, picture: last } = drawings.at(-1)!;
    setSize(sheet, Math.max(...drawings.map(({ picture }) => picture.width)), row + last.height);
    const context = sheet.getContext('2d')!;
    for (const { picture, row: at } of drawings) context.putImageData(toImage(picture), 0, at);
  }
}

interface Drawing {
  picture: PixelSource;
  /** Of the sheet, where the picture begins. */
  row: number;
  box: Box;
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
