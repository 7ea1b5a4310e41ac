/**
 * @file An image as a `data:` address: an uncompressed bitmap (BMP, 32 bits a pixel, rows from the
 * top). What a canvas gives out, browsers that guard against fingerprinting falsify.
 */
import { toImage, type PixelSource } from './pixel-source';

const headerLength = 54;

export function bitmapAddress(image: PixelSource): string {
  const { data, width, height } = toImage(image);
  const bytes = new Uint8Array(headerLength + data.length);
  const header = new DataView(bytes.buffer);
  header.setUint16(0, 0x424d); // "BM"
  header.setUint32(2, bytes.length, true);
  header.setUint32(10, headerLength, true);
  header.setUint32(14, 40, true); // Length of the rest of the header.
  header.setInt32(18, width, true);
  header.setInt32(22, -height, true); // Negative: from the top.
  header.setUint16(26, 1, true); // Planes.
  header.setUint16(28, 32, true); // Bits a pixel.
  for (let i = 0; i < data.length; i += 4) {
    // Blue, green, red.
    for (let channel = 0; channel < 3; channel++) bytes[headerLength + i + channel] = data[i + 2 - channel]!;
  }
  return `data:image/bmp;base64,${btoa(String.fromCharCode(...bytes))}`;
}
