/** @file A QR code as a file: what a screenshot of it is. */
import { encode } from 'fast-png';
import encodeQR from 'qr';

/** Pixels a module. */
const scale = 4;

export function codePng(text: string): Buffer {
  const rows = encodeQR(text, 'raw', { ecc: 'low', border: 4, scale });
  const data = Uint8Array.from(rows.flat(), (isDark) => (isDark ? 0 : 255));
  return Buffer.from(encode({ width: rows.length, height: rows.length, data, channels: 1 }));
}
