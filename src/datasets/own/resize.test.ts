import { describe, expect, it } from 'vitest';
import type { Picture } from '../formats/picture';
import { createShrink, Resizer, type Alike, type ShrinkSettings } from './resize';
import { SetBuilder } from './set-builder';

const settings: Alike = { imageSize: '28', fit: 'centre-crop', ground: 'white', invert: false };
function picture(
  height: number,
  width: number,
  channels: 1 | 3 | 4,
  at: (y: number, x: number) => number[],
): Picture {
  const pixels = new Uint8Array(height * width * channels);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) pixels.set(at(y, x).slice(0, channels), (y * width + x) * channels);
  return { name: 'any', height, width, channels, pixels };
}
const resize = (one: Picture, changes: Partial<Alike> = {}) =>
  new Resizer({ ...settings, ...changes }).resize(one);

describe('an image of another size', () => {
  it('is made smaller by the mean of the area that each pixel covers', () => {
    const fine = picture(56, 56, 1, (y, x) => [(y % 2) * 100 + (x % 2) * 50]);
    expect(new Set(resize(fine))).toEqual(new Set([75]));
    // 42 / 28 pixels each: half of a pixel belongs to its neighbour.
    const steps = resize(picture(42, 42, 1, (_, x) => [x % 3 === 0 ? 240 : 0]));
    expect([...steps.slice(0, 4)]).toEqual([160, 0, 160, 0]);
  });

  it('keeps its mean when it grows', () => {
    const small = resize(
      picture(7, 7, 3, (y, x) => [y * 30, x * 30, 90]),
      { imageSize: '28' },
    );
    const mean = (c: number) => small.reduce((sum, value, i) => (i % 3 === c ? sum + value : sum), 0) / 784;
    expect([0, 1, 2].map(mean)).toEqual([90, 90, 90]);
  });

  it('gives its middle square, or stands on ground as a whole', () => {
    const wide = picture(28, 84, 1, (_, x) => [x < 28 || x >= 56 ? 0 : 200]);
    expect(new Set(resize(wide))).toEqual(new Set([200]));
    const whole = resize(wide, { fit: 'pad' });
    const at = (y: number, x: number) => whole[y * 28 + x];
    expect([at(0, 14), at(14, 1), at(14, 14), at(27, 14)]).toEqual([255, 0, 200, 255]);
    expect(resize(wide, { fit: 'pad', ground: 'black' })[14]).toBe(0);
  });

  it('stays as it is where it has the size', () => {
    const same = picture(28, 28, 3, (y, x) => [y, x, 7]);
    expect(resize(same)).toEqual(same.pixels);
  });

  it('shows the ground where it is clear, and dark for light where asked', () => {
    const clear = picture(28, 28, 4, () => [100, 0, 50, 51]);
    expect([...resize(clear).slice(0, 3)]).toEqual([224, 204, 214]);
    expect([...resize(clear, { ground: 'black', invert: true }).slice(0, 3)]).toEqual([235, 255, 245]);
  });
});

describe('a set', () => {
  const shrink = createShrink();
  const small = (one: Picture, as: ShrinkSettings = settings) => shrink(one, as);
  const gray = picture(30, 40, 3, (y) => [y, y, y]);

  it('of gray images only has one channel', () => {
    const set = new SetBuilder('28');
    set.add(small(gray));
    set.add(small(picture(28, 28, 1, () => [9])));
    expect(set.images([1, 0])).toMatchObject({ channels: 1 });
    expect(set.images([1, 0]).images.slice(0, 784)).toEqual(new Uint8Array(784).fill(9));
  });

  it('has three from the first image with colour on, those before among them', () => {
    const set = new SetBuilder('28');
    for (let i = 0; i < 600; i++) set.add(small(picture(28, 28, 1, () => [i % 256])));
    set.add(small(picture(28, 28, 3, () => [1, 2, 3])));
    set.add(small(picture(28, 28, 1, () => [4])));
    const { channels, images } = set.images([0, 599, 600, 601]);
    expect(channels).toBe(3);
    expect([0, 1, 2, 3].map((i) => [...images.slice(i * 2352, i * 2352 + 3)])).toEqual([
      [0, 0, 0],
      [87, 87, 87],
      [1, 2, 3],
      [4, 4, 4],
    ]);
  });

  it.each([
    [20, 28, '28'],
    [480, 640, '32'],
  ])('without a size takes one that goes with images of %i × %i', (height, width, size) => {
    const set = new SetBuilder();
    const any = { fit: 'pad', ground: 'white', invert: false } as const;
    set.add(
      small(
        picture(height, width, 1, () => [9]),
        any,
      ),
    );
    expect([set.imageSize, set.images([0]).images.length]).toEqual([size, Number(size) ** 2]);
  });
});
