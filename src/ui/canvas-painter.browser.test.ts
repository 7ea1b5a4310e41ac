import { afterEach, describe, expect, it } from 'vitest';
import { CanvasPainter } from './canvas-painter';

const frame = document.createElement('div');
frame.style.cssText = 'position: absolute; left: 10.4px; top: 20.3px; width: 200px; height: 100px';
const canvas = document.createElement('canvas');
canvas.style.position = 'absolute';
frame.append(canvas);

function addPlace(left: string): HTMLElement {
  const place = document.createElement('span');
  place.style.cssText = `position: absolute; left: ${left}; top: 30px; width: 40px; height: 40px; border: 4px solid; box-sizing: border-box`;
  frame.append(place);
  return place;
}

const red = { data: Uint8Array.of(255, 0, 0), height: 1, width: 1, channels: 3 };
/** Black on the left, white on the right. */
const blackAndWhite = { data: Float32Array.of(0, 1), height: 1, width: 2, channels: 1 };

/** Red, green, blue and opacity of what the canvas shows at a place in the frame. */
function at(x: number, y: number): number[] {
  const [left, top] = [canvas.style.left, canvas.style.top].map((length) => Number.parseFloat(length) || 0);
  const [column, row] = [x - left!, y - top!].map((length) => Math.round(length * devicePixelRatio));
  if (column! >= canvas.width || row! >= canvas.height) return nothing;
  return [...canvas.getContext('2d')!.getImageData(column!, row!, 1, 1).data];
}

const nothing = [0, 0, 0, 0];
const [black, white] = [
  [0, 0, 0, 255],
  [255, 255, 255, 255],
];

describe('images on a canvas', () => {
  let detach: (() => void) | undefined;
  const attached = () => {
    document.body.append(frame);
    const painter = new CanvasPainter();
    detach = painter.attach(canvas);
    return painter;
  };
  afterEach(() => {
    detach?.();
    frame.replaceChildren(canvas);
    frame.remove();
  });

  it('lie inside the borders of their places, each pixel a sharp square', async () => {
    const painter = attached();
    painter.put(addPlace('20px'), red);
    painter.put(addPlace('100px'), blackAndWhite);
    await expect.poll(() => at(40, 50)).toEqual([255, 0, 0, 255]);
    for (const [x, y] of [
      [21, 50],
      [40, 31],
      [58, 50],
      [80, 50],
    ] as const)
      expect(at(x, y)).toEqual(nothing);
    expect(at(106, 50)).toEqual(black);
    expect(at(118, 50)).toEqual(black);
    expect(at(122, 50)).toEqual(white);
    expect(at(134, 50)).toEqual(white);
  });

  it('follow their places when the frame changes its size, and go with them', async () => {
    const painter = attached();
    const place = addPlace('50%');
    painter.put(place, red);
    await expect.poll(() => at(120, 50)).toEqual([255, 0, 0, 255]);
    frame.style.width = '300px';
    await expect.poll(() => at(170, 50)).toEqual([255, 0, 0, 255]);
    expect(at(120, 50)).toEqual(nothing);
    frame.style.width = '200px';
    painter.remove(place);
    await expect.poll(() => at(120, 50)).toEqual(nothing);
  });

  it('are forgotten with places that are taken away, or hidden', async () => {
    const painter = attached();
    const [gone, hidden] = [addPlace('20px'), addPlace('80px')];
    for (const place of [gone, hidden, addPlace('140px')]) painter.put(place, red);
    await expect.poll(() => at(40, 50)).toEqual([255, 0, 0, 255]);
    gone.remove();
    hidden.style.display = 'none';
    frame.style.width = '201px';
    await expect.poll(() => canvas.width).toBe(Math.round(32 * devicePixelRatio));
    expect(at(160, 50)).toEqual([255, 0, 0, 255]);
    frame.style.width = '200px';
  });

  it('that were put before the canvas was there are shown once it is', async () => {
    const painter = new CanvasPainter();
    document.body.append(frame);
    painter.put(addPlace('20px'), red);
    detach = painter.attach(canvas);
    await expect.poll(() => at(40, 50)).toEqual([255, 0, 0, 255]);
  });
});
