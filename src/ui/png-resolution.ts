/** @file What a PNG file says of its size in print: the chunk pHYs (PNG specification, 11.3.4.3), in pixels a metre. */

/** The signature, and the chunk IHDR, which comes first. */
const headBytes = 8 + 25;
const metresPerInch = 0.0254;
const isMetre = 1;

/** @param png without such a chunk */
export function withResolution(png: Uint8Array, pixelsPerInch: number): Uint8Array<ArrayBuffer> {
  const perMetre = Math.round(pixelsPerInch / metresPerInch);
  const chunk = new Uint8Array(4 + 4 + 9 + 4);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, 9);
  chunk.set(new TextEncoder().encode('pHYs'), 4);
  view.setUint32(8, perMetre);
  view.setUint32(12, perMetre);
  chunk[16] = isMetre;
  view.setUint32(17, crc32(chunk.subarray(4, 17)));
  const result = new Uint8Array(png.length + chunk.length);
  result.set(png.subarray(0, headBytes));
  result.set(chunk, headBytes);
  result.set(png.subarray(headBytes), headBytes + chunk.length);
  return result;
}

/** The specification's, annex D. */
function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}
