import { expect, it } from 'vitest';
import { bitmapAddress } from './bitmap-address';

it('an image’s address shows that very image', async () => {
  const [height, width] = [5, 3];
  const data = Uint8Array.from({ length: height * width * 3 }, (_, i) => (i * 97) % 256);
  const image = new Image();
  image.src = bitmapAddress({ data, height, width, channels: 3 });
  await image.decode();
  expect([image.naturalWidth, image.naturalHeight]).toEqual([width, height]);
  const context = new OffscreenCanvas(width, height).getContext('2d')!;
  context.drawImage(image, 0, 0);
  const shown = [...context.getImageData(0, 0, width, height).data];
  expect(shown.filter((_, i) => i % 4 < 3)).toEqual([...data]);
  expect(shown.filter((_, i) => i % 4 === 3)).toEqual(Array(height * width).fill(255));
});
